/// The cheapest slot that could move a unit from one outlet to another, for each two outlets, and the cheapest that could give
/// one up, for each.
///
/// Lists are heaps with lazy deletion: an entry that does not hold any more (its slot has nothing there now, or no room where
/// it would go) stays until it comes up. They are made for an outlet when a search first passes through it; one that has
/// something left is always an end, so most never get any.
struct DivisibleExchanges {
    /// A slot that may take through one pair what it gives back through another.
    struct Exchange: Comparable, BitwiseCopyable {
        /// What it loses by that.
        var score: Int64
        var draw: Int64
        var give: Int32
        var take: Int32

        static func < (left: Exchange, right: Exchange) -> Bool {
            if left.score != right.score { return left.score < right.score }
            return left.draw != right.draw ? left.draw < right.draw : left.give < right.give
        }
    }

    /// A slot that may give up what it has through a pair, of its last step.
    struct Drop: Comparable, BitwiseCopyable {
        var priority: Int64
        var score: Int64
        var draw: Int64
        var pair: Int32

        static func < (left: Drop, right: Drop) -> Bool {
            if left.priority != right.priority { return left.priority < right.priority }
            if left.score != right.score { return left.score < right.score }
            return left.draw != right.draw ? left.draw < right.draw : left.pair < right.pair
        }
    }

    /// The list of what could move to another outlet.
    struct List: BitwiseCopyable {
        var outlet: Int32
        var number: Int32
        /// What its first entry costs, which may not hold any more: no entry that holds costs less. Kept here so that a search
        /// reads one row and no list that is too dear.
        var score: Int64
        var draw: Int64
    }

    private var isBegun: [Bool]
    private var places: [[Int32: Int32]]
    private var lists: [[List]]
    private var heaps: [LeastHeap<Exchange>] = []
    private var drops: [LeastHeap<Drop>]

    init(outlets: Int) {
        isBegun = [Bool](repeating: false, count: outlets)
        places = [[Int32: Int32]](repeating: [:], count: outlets)
        lists = [[List]](repeating: [], count: outlets)
        drops = [LeastHeap<Drop>](repeating: LeastHeap(), count: outlets)
    }

    func isReady(_ outlet: Int) -> Bool { isBegun[outlet] }

    /// True the first time; then all that holds at the outlet is to be inserted, and from then on what begins to hold.
    mutating func begin(_ outlet: Int) -> Bool {
        guard !isBegun[outlet] else { return false }
        isBegun[outlet] = true
        return true
    }

    /// How many outlets slots could move to from here.
    func listCount(_ outlet: Int) -> Int { lists[outlet].count }

    /// One of them, in the order in which they were met.
    func list(_ outlet: Int, _ place: Int) -> List { lists[outlet][place] }

    func cheapest(_ list: List) -> Exchange? { heaps[Int(list.number)].least }

    mutating func removeCheapest(_ outlet: Int, _ place: Int) {
        let number = Int(lists[outlet][place].number)
        heaps[number].removeLeast()
        setFirst(outlet, place, heaps[number].least)
    }

    private mutating func setFirst(_ outlet: Int, _ place: Int, _ first: Exchange?) {
        lists[outlet][place].score = first?.score ?? Self.none
        lists[outlet][place].draw = first?.draw ?? 0
    }

    /// More than any way costs.
    private static let none = Int64.max / 4

    func cheapestDrop(at outlet: Int) -> Drop? { drops[outlet].least }

    mutating func removeCheapestDrop(at outlet: Int) { drops[outlet].removeLeast() }

    mutating func insert(_ exchange: Exchange, from outlet: Int, to other: Int) {
        let place: Int
        if let known = places[outlet][Int32(other)] {
            place = Int(known)
        } else {
            place = lists[outlet].count
            places[outlet][Int32(other)] = Int32(place)
            lists[outlet].append(List(outlet: Int32(other), number: Int32(heaps.count), score: Self.none, draw: 0))
            heaps.append(LeastHeap())
        }
        let number = Int(lists[outlet][place].number)
        heaps[number].insert(exchange)
        setFirst(outlet, place, heaps[number].least)
    }

    mutating func insert(_ drop: Drop, at outlet: Int) { drops[outlet].insert(drop) }
}

/// A binary heap, the least element first.
struct LeastHeap<Element: Comparable & BitwiseCopyable> {
    private var elements: [Element] = []

    var least: Element? { elements.first }

    mutating func insert(_ element: Element) {
        var hole = elements.count
        elements.append(element)
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard element < elements[parent] else { break }
            elements[hole] = elements[parent]
            hole = parent
        }
        elements[hole] = element
    }

    mutating func removeLeast() {
        guard let element = elements.popLast(), !elements.isEmpty else { return }
        var hole = 0
        while 2 * hole + 1 < elements.count {
            var child = 2 * hole + 1
            if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
            guard elements[child] < element else { break }
            elements[hole] = elements[child]
            hole = child
        }
        elements[hole] = element
    }
}

/// The difference of two results as exchanges that can be applied one by one.
///
/// At every household and at every helper each pair that one result drops is joined with one that it adds, as long as
/// there are both; so the pairs of the difference form paths and cycles. Any choice of them, applied to the first result,
/// respects needs and capacities, since a household's or helper's load changes at ends of paths only, and there only
/// in the one direction in which the two results differ. Complexity: O(pairs of the results · log).
struct Exchanges {
    private let from: [Int]
    /// Pairs of each exchange; those in `from` are dropped, the others added.
    private var parts: [[Int]] = []
    /// How many existing pairs each exchange drops, less those that it adds.
    private var moves: [Int] = []
    private let kept: Int

    init(_ instance: Instance, from: [Int], to: [Int], _ isExisting: [Bool]) {
        self.from = from
        kept = from.count { isExisting[$0] }
        let (before, after) = (Set(from), Set(to))
        let dropped = from.filter { !after.contains($0) }.sorted()
        let added = to.filter { !before.contains($0) }.sorted()
        let pairs = dropped + added
        var links = [[Int]](repeating: [], count: pairs.count)
        for key in [
            { (pair: Int) in instance.household(ofPair: pair) }, { (pair: Int) in Int(instance.pairHelper[pair]) },
        ] {
            var waiting: [Int: [Int]] = [:]
            for index in dropped.indices { waiting[key(pairs[index]), default: []].append(index) }
            for index in dropped.count..<pairs.count {
                guard let other = waiting[key(pairs[index])]?.popLast() else { continue }
                links[index].append(other)
                links[other].append(index)
            }
        }
        var isSeen = [Bool](repeating: false, count: pairs.count)
        for start in pairs.indices where !isSeen[start] {
            var part: [Int] = []
            var open = [start]
            isSeen[start] = true
            while let index = open.popLast() {
                part.append(index)
                for next in links[index] where !isSeen[next] {
                    isSeen[next] = true
                    open.append(next)
                }
            }
            parts.append(part.map { pairs[$0] })
            moves.append(
                part.reduce(0) { $0 + (isExisting[pairs[$1]] ? ($1 < dropped.count ? 1 : -1) : 0) })
        }
    }

    /// The first result after exchanges that come closest to keeping so many existing pairs, and no fewer.
    ///
    /// A choice by subset sum over the exchanges that cost moves: O(exchanges · moves left).
    func apply(_ keeping: Int) -> [Int] {
        let room = kept - keeping
        var reach = [Int](repeating: -1, count: max(0, room) + 1)
        reach[0] = parts.count
        let order = parts.indices.filter { moves[$0] > 0 && moves[$0] <= room }
        for part in order {
            for sum in stride(from: room - moves[part], through: 0, by: -1) where reach[sum] >= 0 {
                if reach[sum + moves[part]] < 0 { reach[sum + moves[part]] = part }
            }
        }
        var result = Set(from)
        var sum = reach.lastIndex { $0 >= 0 } ?? 0
        while sum > 0 {
            let part = reach[sum]
            for pair in parts[part] {
                if result.remove(pair) == nil { result.insert(pair) }
            }
            sum -= moves[part]
        }
        return result.sorted()
    }
}

/// Finds for each uncovered household the group that shares too few places: every household and helper that it can
/// reach over pairs that are candidates and, from a helper, over the households that it was given.
///
/// Where everything reached is full and at least as urgent, an augmenting path would have covered one more, so the
/// helpers reached are full and the group has more households than places. Households that reach the same helpers share
/// one group: all who compete for these places. One search visits the pairs of its group once, and a household with the
/// same candidates as an earlier one needs none. While all searches together stay within `budget` pairs, every group
/// has the fewest helpers; beyond it, groups that meet are joined, which keeps the whole linear: a union of such groups
/// is such a group.
struct HallSearch {
    /// A group, by positions in the graph.
    struct Group: Hashable {
        /// Households, ascending.
        var households: [Int32]
        /// Helpers, ascending.
        var helpers: [Int32]
    }

    private let offsets: [Int32]
    private let helperOfPair: [Int32]
    private let givenOffsets: [Int32]
    private let given: [Int32]
    private var householdMark: [Int32]
    private var helperMark: [Int32]
    private var stamp: Int32 = 0
    private var visited = 0

    /// A search over the rows of pairs and the households that each helper was given (in rows as well).
    init(offsets: [Int32], helperOfPair: [Int32], givenOffsets: [Int32], given: [Int32]) {
        self.offsets = offsets
        self.helperOfPair = helperOfPair
        self.givenOffsets = givenOffsets
        self.given = given
        householdMark = [Int32](repeating: 0, count: offsets.count - 1)
        helperMark = [Int32](repeating: 0, count: givenOffsets.count - 1)
    }

    /// The groups, in the order of their first household, and for each of `uncovered` the index of its group.
    mutating func groups(
        of uncovered: [Int32], form: LeadForm = .current, budget: Int = 20_000_000
    ) -> (groups: [Group], index: [Int]) {
        var found = Found()
        for (position, household) in uncovered.enumerated() {
            if visited > budget {
                found.finish()
                let joined = joinedGroups(of: Array(uncovered[position...]))
                return (found.groups + joined.groups, found.index + joined.index.map { $0 + found.groups.count })
            }
            switch form {
            case .ownGroups: found.add(reach(from: household))
            case .sharedGroups:
                let row = helperOfPair[Int(offsets[Int(household)])..<Int(offsets[Int(household) + 1])]
                if !found.add(household, like: row) { found.add(reach(from: household), of: household, row) }
            }
        }
        found.finish()
        return (found.groups, found.index)
    }

    /// Groups found so far.
    private struct Found {
        var groups: [Group] = []
        /// The group of each household asked about.
        var index: [Int] = []
        private var known: [Group: Int] = [:]
        private var ofHelpers: [[Int32]: Int] = [:]
        private var ofRow: [ArraySlice<Int32>: Int] = [:]

        /// Adds a household's own group.
        mutating func add(_ group: Group) {
            let number = known[group, default: groups.count]
            if number == groups.count {
                known[group] = number
                groups.append(group)
            }
            index.append(number)
        }

        /// Adds a household to the group of an earlier one with the same candidates; false where there was none.
        mutating func add(_ household: Int32, like row: ArraySlice<Int32>) -> Bool {
            guard let number = ofRow[row] else { return false }
            groups[number].households.append(household)
            index.append(number)
            return true
        }

        /// Adds what a household with the candidates `row` reached, or the household to the group with these helpers.
        mutating func add(_ group: Group, of household: Int32, _ row: ArraySlice<Int32>) {
            let number = ofHelpers[group.helpers, default: groups.count]
            if number == groups.count {
                ofHelpers[group.helpers] = number
                groups.append(group)
            } else {
                groups[number].households.append(household)
            }
            ofRow[row] = number
            index.append(number)
        }

        /// Puts the households of every group in order.
        mutating func finish() { for number in groups.indices { groups[number].households.sort() } }
    }

    private mutating func reach(from start: Int32) -> Group {
        stamp += 1
        var households = [start]
        var helpers: [Int32] = []
        householdMark[Int(start)] = stamp
        var next = 0
        while next < households.count {
            let household = Int(households[next])
            next += 1
            for pair in Int(offsets[household])..<Int(offsets[household + 1]) {
                visited += 1
                let helper = Int(helperOfPair[pair])
                guard helperMark[helper] != stamp else { continue }
                helperMark[helper] = stamp
                helpers.append(Int32(helper))
                for position in Int(givenOffsets[helper])..<Int(givenOffsets[helper + 1]) {
                    let other = given[position]
                    guard householdMark[Int(other)] != stamp else { continue }
                    householdMark[Int(other)] = stamp
                    households.append(other)
                }
            }
        }
        return Group(households: households.sorted(), helpers: helpers.sorted())
    }

    /// Groups of the rest, joined where they meet: every household and helper is entered once.
    private mutating func joinedGroups(of uncovered: [Int32]) -> (groups: [Group], index: [Int]) {
        var owner = [Int32](repeating: -1, count: helperMark.count)
        var parent = uncovered.indices.map { $0 }
        func root(_ item: Int) -> Int {
            var item = item
            while parent[item] != item {
                parent[item] = parent[parent[item]]
                item = parent[item]
            }
            return item
        }
        var entered = [Int32](repeating: -1, count: householdMark.count)
        for (number, start) in uncovered.enumerated() {
            var queue = [start]
            entered[Int(start)] = Int32(number)
            while let household = queue.popLast() {
                for pair in Int(offsets[Int(household)])..<Int(offsets[Int(household) + 1]) {
                    let helper = Int(helperOfPair[pair])
                    if owner[helper] >= 0 {
                        let (a, b) = (root(Int(owner[helper])), root(number))
                        parent[max(a, b)] = min(a, b)
                        continue
                    }
                    owner[helper] = Int32(number)
                    for position in Int(givenOffsets[helper])..<Int(givenOffsets[helper + 1])
                    where entered[Int(given[position])] < 0 {
                        entered[Int(given[position])] = Int32(number)
                        queue.append(given[position])
                    }
                }
            }
        }
        return collect(owner: owner, entered: entered, count: uncovered.count, root: root)
    }

    private func collect(
        owner: [Int32], entered: [Int32], count: Int, root: (Int) -> Int
    ) -> (groups: [Group], index: [Int]) {
        var place: [Int: Int] = [:]
        var groups: [Group] = []
        var index: [Int] = []
        for number in 0..<count {
            let top = root(number)
            if place[top] == nil {
                place[top] = groups.count
                groups.append(Group(households: [], helpers: []))
            }
            index.append(place[top] ?? 0)
        }
        for (household, number) in entered.enumerated() where number >= 0 {
            groups[index[Int(number)]].households.append(Int32(household))
        }
        for (helper, number) in owner.enumerated() where number >= 0 {
            groups[index[Int(number)]].helpers.append(Int32(helper))
        }
        return (groups, index)
    }
}

import Register

/// Checks the promises of a snapshot that the run relies on: sorted lists, each key once, indices inside the lists,
/// numbers of places that 32 bits can add up.
enum SnapshotCheck {
    /// Places that are taken, in the area or elsewhere, are no more than this each, so that their sum is a number of 32
    /// bits.
    private static let mostPlaces: Int32 = 1_000_000_000

    /// - Throws: ``MatchingError/Code/snapshot`` with the name of the first list that breaks its promise.
    static func check(_ snapshot: RegisterSnapshot) throws(MatchingError) {
        try rising(snapshot.households.map(\.number), "households")
        try rising(snapshot.helpers.map(\.record), "helpers")
        try pairs(snapshot.nearRelatives, snapshot, "nearRelatives")
        try pairs(snapshot.forbidden, snapshot, "forbidden")
        try pairs(
            snapshot.running.map { RegisterSnapshot.Pair(household: $0.household, helper: $0.helper) }, snapshot,
            "running")
        try pairs(snapshot.promised, snapshot, "promised")
        guard snapshot.paused.allSatisfy({ snapshot.helpers.indices.contains(Int($0)) }) else {
            throw MatchingError(.snapshot, "paused")
        }
        guard snapshot.running.count <= Int(mostPlaces) else { throw MatchingError(.snapshot, "running") }
        guard snapshot.placesTakenElsewhere.count == snapshot.helpers.count,
            snapshot.placesTakenElsewhere.allSatisfy({ (0...mostPlaces).contains($0) })
        else { throw MatchingError(.snapshot, "placesTakenElsewhere") }
        guard snapshot.helpers.allSatisfy({ ($0.capacity ?? 0) >= 0 }) else {
            throw MatchingError(.snapshot, "capacity")
        }
    }

    private static func rising(_ keys: [some Comparable], _ list: String) throws(MatchingError) {
        guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else { throw MatchingError(.snapshot, list) }
    }

    private static func pairs(
        _ pairs: [RegisterSnapshot.Pair], _ snapshot: RegisterSnapshot, _ list: String
    ) throws(MatchingError) {
        guard zip(pairs, pairs.dropFirst()).allSatisfy({ $0 <= $1 }),
            pairs.allSatisfy({
                snapshot.households.indices.contains(Int($0.household))
                    && snapshot.helpers.indices.contains(Int($0.helper))
            })
        else { throw MatchingError(.snapshot, list) }
    }
}

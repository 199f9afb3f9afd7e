/// Numbers distinct values from 0 in the order in which they first come, and remembers the first that had each.
struct Interner<Key: Hashable & Sendable>: Sendable {
    private var numbers: [Key: Int32] = [:]
    /// Position (household or helper) that first had each value.
    private(set) var samples: [Int32] = []

    /// How many distinct values there are.
    var count: Int { samples.count }

    /// The number of `key`, which the household or helper at `position` has.
    mutating func number(of key: Key, at position: Int) -> Int32 {
        if let number = numbers[key] { return number }
        let number = Int32(samples.count)
        numbers[key] = number
        samples.append(Int32(position))
        return number
    }
}

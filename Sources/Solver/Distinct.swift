/// Numbers distinct values in the order in which they first come.
///
/// Priorities come a million times and are a handful: the first few are found by looking through them, only further ones
/// by a dictionary. O(1) for each value.
struct Distinct<Value: Hashable> {
    private static var few: Int { 8 }

    /// The values, in their order.
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    /// The number of a value, from 0.
    @inline(__always)
    mutating func number(of value: Value) -> Int {
        for number in 0..<min(values.count, Self.few) where values[number] == value { return number }
        return later(value)
    }

    private mutating func later(_ value: Value) -> Int {
        if let known = numbers[value] { return known }
        values.append(value)
        if values.count > Self.few { numbers[value] = values.count - 1 }
        return values.count - 1
    }
}

import Foundation

/// A repeatable source of numbers for property tests: SplitMix64 (Steele, Lea and Flood 2014), one 64-bit state.
///
/// Every generator prints its seed and place, so that a failure can be repeated with `JIEDUI_TEST_SEED=…`, which
/// outranks the seed in the source.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// The seed in use.
    public let seed: UInt64
    private var state: UInt64

    /// A generator for `seed`, or for the one in the environment.
    public init(seed: UInt64, file: String = #fileID, line: Int = #line) {
        let asked = ProcessInfo.processInfo.environment["JIEDUI_TEST_SEED"].flatMap { UInt64($0) }
        self.seed = asked ?? seed
        self.state = self.seed
        print("seed \(self.seed) at \(file):\(line)")
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number of `range`; the same for the same seed on every machine.
    public mutating func int(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    /// True in `numerator` of `denominator` cases.
    public mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
        int(1...denominator) <= numerator
    }

    /// An element of `choices`, which must not be empty.
    public mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element {
        choices[choices.index(choices.startIndex, offsetBy: int(0...choices.count - 1))]
    }

    /// The elements in another order (Fisher and Yates).
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for last in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(last, int(0...last)) }
        return result
    }
}

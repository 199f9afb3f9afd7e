public import Testing

/// The numbers of the policy mechanisms (rows of the project's `docs/mechanisms.csv`) that a test shows.
///
/// `make mechanisms` reads the call sites: `@Test(.mechanism(75, 76))`.
public struct MechanismTrait: TestTrait, SuiteTrait {
    /// The row numbers, 1...174.
    public let numbers: [Int]
}

extension Trait where Self == MechanismTrait {
    /// Says which policy mechanisms the test shows.
    public static func mechanism(_ numbers: Int...) -> MechanismTrait {
        MechanismTrait(numbers: numbers)
    }
}

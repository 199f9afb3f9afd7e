/// What a pack says about decisions: publicity, how long a refusal holds, deadlines (M40, M81, M113).
///
/// The section may be left out; then every value is the product's default.
public struct DecisionPolicy: Sendable {
    /// Whether approved pairings are shown in public before they begin.
    public enum Publicity: String, Sendable, Hashable, CaseIterable {
        /// Never.
        case none
        /// Always, for `publicityDays` at least.
        case required
    }

    /// Whether a `lead` is shown in public first.
    public let publicity: Valued<Publicity>
    /// Least number of calendar days of that, 1...60; the day of approval is not counted.
    public let publicityDays: Valued<Int>
    /// Days for which a pair that was found unsuitable is not proposed again, 1...3650.
    public let prohibitionDays: Valued<Int>
    /// Days for which a helper who cannot just now is paused, 1...3650, where nobody says until when.
    public let pauseDays: Valued<Int>
    /// Days in which a unit names a successor or a person, 1...365 (M81).
    public let successorDays: Valued<Int>
    /// Months of gradual exit, 1...60 (M40).
    public let exitMonths: Valued<Int>
}

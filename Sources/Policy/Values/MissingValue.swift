/// A parameter of a pack that no document at hand states and that the office has not entered.
///
/// What needs it is not computed, and says so by this path.
public struct MissingValue: Sendable, Hashable {
    /// Its path, `parameters.ID`.
    public let path: String
    /// Line in the pack's text, from 1.
    public let line: Int
    /// What people read.
    public let names: PackWords
    /// A remark for readers.
    public let note: PackWords?
}

/// A test could not be set up or steered: the sentence says what failed.
public struct SupportError: Error, CustomStringConvertible {
    /// What failed.
    public let description: String

    /// An error with its sentence.
    public init(_ description: String) {
        self.description = description
    }
}

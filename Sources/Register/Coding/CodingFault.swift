/// Why stored bytes were refused.
public struct CodingFault: Error, Sendable, Hashable {
    /// What is wrong; raw values are stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// They do not begin as bytes of this kind, or are of a newer version.
        case form
        /// They end too early.
        case cut
        /// They go on after their end.
        case surplus
        /// A number lies outside what is possible there.
        case range
        /// A text is no UTF-8.
        case text
        /// A code that this version does not know.
        case unknownCode = "unknown_code"
    }

    /// What is wrong.
    public var code: Code

    /// A fault.
    public init(_ code: Code) {
        self.code = code
    }
}

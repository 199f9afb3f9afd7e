/// One fault of a pack's text.
public struct PackFault: Codable, Sendable, Hashable {
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1.
    public var column: Int?
    /// The path of the value.
    public var path: String?
    /// The fault (code).
    public var code: String
    /// What is wrong and what to do, in the language of the request.
    public var message: String

    /// Builds the value from its parts.
    public init(line: Int? = nil, column: Int? = nil, path: String? = nil, code: String, message: String) {
        self.line = line
        self.column = column
        self.path = path
        self.code = code
        self.message = message
    }
}

/// What went wrong, in the one shape of every error of the interface.
///
/// `code` is stable and meant for programs; `message` and `hint` are sentences in the language of the request.
/// No text of a problem holds a name, an ID number or any other personal datum.
public struct Problem: Error, Codable, Sendable, Hashable {
    /// Stable identifier, `snake_case`, never translated.
    public var code: String
    /// What happened.
    public var message: String
    /// What to do about it, where that is known.
    public var hint: String?
    /// The field, parameter or header that caused it.
    public var field: String?
    /// Finds the request in the daemon's log.
    public var requestID: String?

    private enum CodingKeys: String, CodingKey {
        case code, message, hint, field
        case requestID = "request_id"
    }

    /// A problem from its parts.
    public init(
        code: String, message: String, hint: String? = nil, field: String? = nil, requestID: String? = nil
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.field = field
        self.requestID = requestID
    }
}

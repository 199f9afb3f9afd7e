public import Wording

/// Why a use case refused or failed; mapped to status and exit code in one place of the server.
public struct CaseworkError: PresentableError, Hashable {
    /// Stable identifier: `not_found`, `not_permitted`, `no_pack`, `area_unknown`, `proof_failed`, …
    public var code: String
    /// What happened, without any personal datum.
    public var message: Phrase
    /// What to do about it.
    public var hint: Phrase?
    /// The parameter or field that it concerns.
    public var field: String?

    /// A refusal.
    public init(_ code: String, _ message: Phrase, hint: Phrase? = nil, field: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.field = field
    }
}

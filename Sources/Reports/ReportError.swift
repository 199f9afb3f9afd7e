/// Why a report could not be made.
public struct ReportError: Error, Sendable, Hashable {
    /// Stable codes.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A template of the product is broken.
        case template = "report_template_broken"
    }

    /// What is wrong.
    public let code: Code
    /// Which template; never a text of the register.
    public let detail: String

    /// An error.
    public init(_ code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }
}

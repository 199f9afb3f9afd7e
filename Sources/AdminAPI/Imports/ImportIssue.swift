/// One remark about a row of an imported file.
public struct ImportIssue: Codable, Sendable, Hashable {
    /// The file's name as the caller gave it.
    public var file: String
    /// The sheet's name; absent for CSV.
    public var sheet: String?
    /// The row, counted from 1 at the first row of the sheet or the first record of the CSV; absent for the whole file.
    public var row: Int?
    /// The heading of the column; absent for the whole row.
    public var column: String?
    /// The fault, a stable word such as `id_check`.
    public var code: String
    /// `reject`, `warn` or `repair`.
    public var severity: String
    /// What is wrong and what to do, in the language of the request.
    public var message: String

    /// An issue from its parts.
    public init(
        file: String, sheet: String?, row: Int?, column: String?, code: String, severity: String, message: String
    ) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
        self.code = code
        self.severity = severity
        self.message = message
    }
}

/// A whole sheet in memory: for tests, templates and small tables. Ledgers are read row by row through `SheetSource`.
public struct Sheet: Sendable, Hashable {
    /// Name on the tab; empty for a CSV file.
    public var name: String
    /// The rows that stand in the file, in order.
    public var rows: [Row]

    /// A sheet from its parts.
    public init(name: String, rows: [Row]) {
        self.name = name
        self.rows = rows
    }
}

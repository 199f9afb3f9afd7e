/// Bounds on what a ledger file may unpack to: a file beyond them is refused before it can exhaust the machine.
public struct ReadingLimits: Sendable, Hashable {
    /// Bytes of the file itself: 256 MiB, the bound of an upload.
    public var fileBytes = 256 << 20
    /// Entries of the archive.
    public var entries = 4_096
    /// Bytes of one entry after unpacking: 1 GiB.
    public var entryBytes = 1 << 30
    /// How often larger an entry may become, above `ratioFloor`. Ledgers reach 20 to 100.
    public var ratio = 400
    /// Entries smaller than this after unpacking (16 MiB) are not held against `ratio`.
    public var ratioFloor = 16 << 20
    /// Highest row number: the bound of the workbook format, used for CSV records too.
    public var rows = 1_048_576
    /// Columns of one row.
    public var columns = 2_048
    /// UTF-8 bytes of one cell: 1 MiB. The format's own bound is 32,767 characters.
    public var cellBytes = 1 << 20
    /// Bytes of the table of texts that a workbook's cells share: 256 MiB.
    public var sharedTextBytes = 256 << 20
    /// Sheets of one workbook.
    public var sheets = 1_024

    /// The standard bounds.
    public init() {}
}

import Glibc
public import Register

/// What earlier chunks of a file did to the records that a later chunk may state again: a file that is stored in chunks
/// leaves the same store, counts and events as one that is stored at once.
///
/// One thing differs: rows that mean a helper by name and unit are compared with the unit that an earlier chunk gave it,
/// where the file changes units.
///
/// Memory: some 60 bytes for each record that the file states, and the earlier value of each that it changes.
public final class FileHistory {
    private var tables: [String: AnyObject] = [:]
    /// Tables of which fields were corrected by hand, where that was asked.
    var corrected: [HandRecord: Bool] = [:]
    /// CPU seconds that sealing, hashing and coding of the file's rows took so far.
    public internal(set) var sealSeconds = 0.0

    /// A file of which nothing is stored yet.
    public init() {}

    func touched<Row: ImagedRow>(_ type: Row.Type) -> TouchedRows<Row> {
        if let known = tables[Row.table] as? TouchedRows<Row> { return known }
        let new = TouchedRows<Row>()
        tables[Row.table] = new
        return new
    }

    /// Whether the file brought this member: rules between ledgers ask what was known before it.
    public func hasAdded(member id: RecordID) -> Bool { touched(MemberRow.self).touches[id]?.kind == .added }
}

/// The rows of one table that a file has stated so far.
final class TouchedRows<Row: ImagedRow> {
    struct Touch {
        enum Kind: UInt8 { case added, changed, same }
        var kind: Kind
        /// Number of its event in the change set; 0 where it has none.
        var event: Int64 = 0
    }

    var touches: [RecordID: Touch] = [:]
    /// Rows as they were before the file, of those that it changed.
    var originals: [RecordID: Row] = [:]
    /// What the file last said about fields that a person corrected.
    var statements: [RecordID: [String: HandStatement<Row>]] = [:]
}

/// CPU seconds of the calling thread.
func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Reads the columns of one row from left to right, so that a decoder lists them in the order of its SELECT.
public struct RowReader {
    private let row: any SQLRow
    private var column = 0

    /// A reader before the first column of `row`.
    public init(_ row: any SQLRow) {
        self.row = row
    }

    private mutating func next() -> Int {
        defer { column += 1 }
        return column
    }

    /// Leaves the next column out.
    public mutating func skip() { column += 1 }

    /// The next column, a BIGINT.
    public mutating func int() throws(StorageError) -> Int64 { try row.int(next()) }

    /// The next column, a BIGINT or NULL.
    public mutating func optionalInt() throws(StorageError) -> Int64? {
        let column = next()
        return row.isNull(column) ? nil : try row.int(column)
    }

    /// The next column, a TEXT.
    public mutating func text() throws(StorageError) -> String { try row.text(next()) }

    /// The next column, a TEXT or NULL.
    public mutating func optionalText() throws(StorageError) -> String? {
        let column = next()
        return row.isNull(column) ? nil : try row.text(column)
    }

    /// The next column, a BYTEA.
    public mutating func blob() throws(StorageError) -> [UInt8] { try row.blob(next()) }

    /// The next column, a BYTEA or NULL.
    public mutating func optionalBlob() throws(StorageError) -> [UInt8]? {
        let column = next()
        return row.isNull(column) ? nil : try row.blob(column)
    }

    /// The next column, a BOOLEAN.
    public mutating func bool() throws(StorageError) -> Bool { try row.bool(next()) }

    /// The next column, a BOOLEAN or NULL.
    public mutating func optionalBool() throws(StorageError) -> Bool? {
        let column = next()
        return row.isNull(column) ? nil : try row.bool(column)
    }
}

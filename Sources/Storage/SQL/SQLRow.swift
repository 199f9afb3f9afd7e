/// One row of an answer, readable only while the row callback of `SQLSession.query` runs.
///
/// Columns count from 0. A value of another type than the one asked for throws `StorageError` with code `corrupt`:
/// the schema is ours, so it can only mean damage.
public protocol SQLRow {
    /// Number of columns.
    var width: Int { get }
    /// Whether the column is NULL.
    func isNull(_ column: Int) -> Bool
    /// A BIGINT that is not NULL.
    func int(_ column: Int) throws(StorageError) -> Int64
    /// A TEXT that is not NULL.
    func text(_ column: Int) throws(StorageError) -> String
    /// A BYTEA that is not NULL.
    func blob(_ column: Int) throws(StorageError) -> [UInt8]
    /// The bytes of a TEXT or BYTEA where they lie in the engine's memory, nil for NULL; good until the callback returns.
    func raw(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer?
    /// Fills `fields` with the first columns, as many as it has places and the row has columns: one call for a row that
    /// is read whole. The bytes that they name are good until the callback returns.
    func fields(_ fields: UnsafeMutableBufferPointer<SQLField>) throws(StorageError)
    /// A BOOLEAN that is not NULL.
    func bool(_ column: Int) throws(StorageError) -> Bool
}

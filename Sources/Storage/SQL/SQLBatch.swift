/// Many rows of one width in one flat array: what a bulk load takes.
///
/// Flat, because an array per row would cost an allocation for each of a million rows.
public struct SQLBatch: Sendable {
    /// Columns per row.
    public let width: Int
    /// The values, row after row.
    public private(set) var values: [SQLValue] = []

    /// An empty batch of rows with `width` ≥ 1 columns.
    public init(width: Int) {
        precondition(width >= 1, "a row has at least one column")
        self.width = width
    }

    /// Number of rows.
    public var count: Int { values.count / width }

    /// Whether there is no row.
    public var isEmpty: Bool { values.isEmpty }

    /// The values of one row, from 0.
    public subscript(row: Int) -> ArraySlice<SQLValue> {
        values[(row * width)..<((row + 1) * width)]
    }

    /// Adds a row; `row` has exactly `width` values.
    public mutating func append(_ row: [SQLValue]) {
        precondition(row.count == width, "a row of \(row.count) values in a batch of width \(width)")
        values.append(contentsOf: row)
    }

    /// Adds a row of exactly `width` values, which `body` appends one by one.
    public mutating func append(_ body: (inout [SQLValue]) throws -> Void) rethrows {
        let count = values.count
        try body(&values)
        precondition(values.count == count + width, "a row of \(values.count - count) values, width \(width)")
    }

    /// Room for `rows` rows in all.
    public mutating func reserve(rows: Int) {
        values.reserveCapacity(rows * width)
    }

    /// Forgets the rows and keeps the room.
    public mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
    }
}

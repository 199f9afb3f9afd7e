extension SQLSession {
    /// Calls `row` for every row of `select … WHERE column IN (values) and`, in no order.
    ///
    /// Many values go with each call, and many calls at once: a call costs a server several times what finding one row
    /// does. `values` should not repeat. `and` is what follows the list, such as a further condition.
    func queryAny(
        _ select: String, _ column: String, _ values: [SQLValue], and rest: String = "",
        _ row: (any SQLRow) throws -> Void
    ) throws {
        guard let last = values.last else { return }
        // Answers of a call of `queryMany` are in memory together.
        let most = 2048
        guard values.count <= most else {
            for start in stride(from: 0, to: values.count, by: most) {
                try queryAny(
                    select, column, Array(values[start..<min(start + most, values.count)]), and: rest, row)
            }
            return
        }
        // Always as many, so that one prepared statement serves every call.
        let width = 64
        let list = (1...width).map { "$\($0)" }.joined(separator: ", ")
        var batch = SQLBatch(width: width)
        batch.reserve(rows: (values.count + width - 1) / width)
        for start in stride(from: 0, to: values.count, by: width) {
            batch.append { all in
                all += values[start..<min(start + width, values.count)]
                let missing = max(0, start + width - values.count)
                all += repeatElement(last, count: missing)
            }
        }
        try queryMany("\(select) WHERE \(column) IN (\(list)) \(rest)", batch) { _, found in try row(found) }
    }
}

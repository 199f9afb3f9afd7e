extension SQLSession {
    /// Calls `row` for every row of `select … WHERE column IN (values) and`, in no order.
    ///
    /// Many values go with each call: a call costs a server several times what finding one row does. `values` should not
    /// repeat. `and` is what follows the list, such as a further condition.
    func queryAny(
        _ select: String, _ column: String, _ values: [SQLValue], and rest: String = "",
        _ row: (any SQLRow) throws -> Void
    ) throws {
        let width = 64
        // Always as many, so that one prepared statement serves every call.
        let list = (1...width).map { "$\($0)" }.joined(separator: ", ")
        for start in stride(from: 0, to: values.count, by: width) {
            var part = Array(values[start..<min(start + width, values.count)])
            guard let last = part.last else { continue }
            part += repeatElement(last, count: width - part.count)
            try query("\(select) WHERE \(column) IN (\(list)) \(rest)", part, row)
        }
    }
}

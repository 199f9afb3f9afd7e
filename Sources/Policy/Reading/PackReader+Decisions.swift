/// The `decisions` section, which may be left out.
extension PackReader {
    /// What holds for decisions; product defaults for what is not written.
    func readDecisions(_ place: PackPlace?, in root: PackPlace) throws(PackError) -> DecisionPolicy {
        let keys = [
            "publicity", "publicity_days", "prohibition_days", "pause_days", "successor_days", "exit_months",
        ]
        let fields = try place.map { (place) throws(PackError) in try self.fields(place, keys, required: []) }
        func number(_ key: String, _ range: ClosedRange<Int>, _ usual: Int) throws(PackError) -> Valued<Int> {
            if let place = fields?[key] { return try self.number(place, range) }
            return unwritten("decisions.\(key)", usual, "\(usual)")
        }
        let publicity: Valued<DecisionPolicy.Publicity>
        if let place = fields?["publicity"] {
            publicity = try valued(place, print: \.rawValue) { (inner) throws(PackError) in
                try code(inner, "none, required")
            }
        } else {
            publicity = unwritten("decisions.publicity", .none, "none")
        }
        return DecisionPolicy(
            publicity: publicity, publicityDays: try number("publicity_days", 1...60, 7),
            prohibitionDays: try number("prohibition_days", 1...3650, 365),
            pauseDays: try number("pause_days", 1...3650, 90),
            successorDays: try number("successor_days", 1...365, 15),
            exitMonths: try number("exit_months", 1...60, 12))
    }

    /// A value that the text does not state: the product's default, unless the office adopted it.
    private func unwritten<Value: Sendable>(_ path: String, _ value: Value, _ printed: String) -> Valued<Value> {
        let basis = adopted(.default, path)
        record(path, printed, basis, line: 0, note: nil)
        return Valued(value: value, basis: basis, path: path, line: 0)
    }
}

import Matching

/// A run's export, as a stranger would read it.
struct ExportedGraph {
    var households: [(key: String, priority: Int32, need: Int32)] = []
    var helpers: [(key: String, capacity: Int32, penalties: [Int32])] = []
    var edges: [(household: String, helper: String, score: Int32)] = []
    var result: [(household: String, helper: String)] = []
    var prices: [(side: String, id: String, coverage: Int64, score: Int64)] = []

    init(_ run: LeadRun) {
        run.exportHouseholds {
            households.append(($0, $1, $2)); _ = $3
        }
        run.exportHelpers { helpers.append(($0, $1, $2)) }
        run.exportEdges { edges.append(($0, $1, $2)) }
        run.exportResult { result.append(($0, $1)) }
        run.exportPrices { prices.append(($0, $1, $2, $3)) }
    }

    /// The optimum of the export by the other method.
    func reference() -> ExactReference {
        let homes = Dictionary(uniqueKeysWithValues: households.enumerated().map { ($1.key, $0) })
        let people = Dictionary(uniqueKeysWithValues: helpers.enumerated().map { ($1.key, $0) })
        return ExactReference(
            households: households.map { ($0.priority, $0.need) }, helpers: helpers.map { ($0.capacity, $0.penalties) },
            pairs: edges.map { (homes[$0.household]!, people[$0.helper]!, $0.score) })
    }
}

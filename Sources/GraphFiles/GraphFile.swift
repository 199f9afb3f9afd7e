/// The five text forms of a matching problem and its solution.
public enum GraphFile: String, Sendable, CaseIterable {
    /// `household,priority,need[,levels]`
    case households
    /// `helper,capacity[,penalties]`
    case helpers
    /// `household,helper,score[,limit]`
    case edges
    /// `household,helper[,quantity]`
    case result
    /// `side,id,coverage,score`
    case prices

    /// Columns that the header must name.
    var required: [String] {
        switch self {
        case .households: ["household", "priority", "need"]
        case .helpers: ["helper", "capacity"]
        case .edges: ["household", "helper", "score"]
        case .result: ["household", "helper"]
        case .prices: ["side", "id", "coverage", "score"]
        }
    }

    /// The column that the header may name as well.
    var optional: String? {
        switch self {
        case .households: "levels"
        case .helpers: "penalties"
        case .edges: "limit"
        case .result: "quantity"
        case .prices: nil
        }
    }
}

import GraphFiles
import Matching

/// The CSV files of a run's graph.
struct GraphText {
    private let run: any RunGraph

    init(_ run: any RunGraph) {
        self.run = run
    }

    /// Hands one file out in pieces of about 64 KiB; one piece is in memory.
    func write(_ part: GraphPart, to emit: ([UInt8]) throws -> Void) throws {
        var writer: RecordWriter
        func end() throws {
            writer.endRecord()
            if writer.isFull { try writer.flush(to: emit) }
        }
        switch part {
        case .households:
            var hasLevels = false
            try run.households { hasLevels = hasLevels || !$3.isEmpty }
            writer = RecordWriter(header: ["household", "priority", "need"] + (hasLevels ? ["levels"] : []))
            try run.households { household, priority, need, levels in
                writer.append(household.utf8)
                writer.append(priority)
                writer.append(need)
                if hasLevels { writer.append(list: levels[...]) }
                try end()
            }
        case .helpers:
            var hasPenalties = false
            try run.helpers { hasPenalties = hasPenalties || !$2.isEmpty }
            writer = RecordWriter(header: ["helper", "capacity"] + (hasPenalties ? ["penalties"] : []))
            try run.helpers { helper, capacity, penalties in
                writer.append(helper.utf8)
                writer.append(capacity)
                if hasPenalties { writer.append(list: penalties[...]) }
                try end()
            }
        case .edges:
            let hasLimits = run.hasLimits
            writer = RecordWriter(header: ["household", "helper", "score"] + (hasLimits ? ["limit"] : []))
            try run.edges { household, helper, score, limit in
                writer.append(household.utf8)
                writer.append(helper.utf8)
                writer.append(score)
                if hasLimits { writer.append(limit) }
                try end()
            }
        case .result:
            let hasQuantities = run.hasQuantities
            writer = RecordWriter(header: ["household", "helper"] + (hasQuantities ? ["quantity"] : []))
            try run.result { household, helper, quantity in
                writer.append(household.utf8)
                writer.append(helper.utf8)
                if hasQuantities { writer.append(quantity) }
                try end()
            }
        case .prices:
            writer = RecordWriter(header: ["side", "id", "coverage", "score"])
            try run.prices { side, id, coverage, score in
                writer.append(side.utf8)
                writer.append(id.utf8)
                writer.append(coverage)
                writer.append(score)
                try end()
            }
        }
        try writer.flush(to: emit)
    }
}

import GraphFiles
import Matching

/// The CSV files of a run's graph.
struct GraphText {
    private let run: LeadRun

    init(_ run: LeadRun) {
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
            run.exportHouseholds { hasLevels = hasLevels || !$3.isEmpty }
            writer = RecordWriter(header: ["household", "priority", "need"] + (hasLevels ? ["levels"] : []))
            try run.exportHouseholds { household, priority, need, levels in
                writer.append(household.utf8)
                writer.append(priority)
                writer.append(need)
                if hasLevels { writer.append(list: levels[...]) }
                try end()
            }
        case .helpers:
            var hasPenalties = false
            run.exportHelpers { hasPenalties = hasPenalties || !$2.isEmpty }
            writer = RecordWriter(header: ["helper", "capacity"] + (hasPenalties ? ["penalties"] : []))
            try run.exportHelpers { helper, capacity, penalties in
                writer.append(helper.utf8)
                writer.append(capacity)
                if hasPenalties { writer.append(list: penalties[...]) }
                try end()
            }
        case .edges:
            writer = RecordWriter(header: ["household", "helper", "score"])
            try run.exportEdges { household, helper, score in
                writer.append(household.utf8)
                writer.append(helper.utf8)
                writer.append(score)
                try end()
            }
        case .result:
            writer = RecordWriter(header: ["household", "helper"])
            try run.exportResult { household, helper in
                writer.append(household.utf8)
                writer.append(helper.utf8)
                try end()
            }
        case .prices:
            writer = RecordWriter(header: ["side", "id", "coverage", "score"])
            try run.exportPrices { side, id, coverage, score in
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

import GraphFiles
import Matching

/// The CSV files of a run's graph.
struct GraphText {
    private let run: LeadRun

    init(_ run: LeadRun) {
        self.run = run
    }

    /// One file in pieces of about 64 KiB.
    func pieces(of part: GraphPart) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var writer: RecordWriter
        func end() {
            writer.endRecord()
            if writer.isFull { writer.flush { pieces.append($0) } }
        }
        switch part {
        case .households:
            var hasLevels = false
            run.exportHouseholds { hasLevels = hasLevels || !$3.isEmpty }
            writer = RecordWriter(header: ["household", "priority", "need"] + (hasLevels ? ["levels"] : []))
            run.exportHouseholds { household, priority, need, levels in
                writer.append(household.utf8)
                writer.append(priority)
                writer.append(need)
                if hasLevels { writer.append(list: levels[...]) }
                end()
            }
        case .helpers:
            var hasPenalties = false
            run.exportHelpers { hasPenalties = hasPenalties || !$2.isEmpty }
            writer = RecordWriter(header: ["helper", "capacity"] + (hasPenalties ? ["penalties"] : []))
            run.exportHelpers { helper, capacity, penalties in
                writer.append(helper.utf8)
                writer.append(capacity)
                if hasPenalties { writer.append(list: penalties[...]) }
                end()
            }
        case .edges:
            writer = RecordWriter(header: ["household", "helper", "score"])
            run.exportEdges { household, helper, score in
                writer.append(household.utf8)
                writer.append(helper.utf8)
                writer.append(score)
                end()
            }
        case .result:
            writer = RecordWriter(header: ["household", "helper"])
            run.exportResult { household, helper in
                writer.append(household.utf8)
                writer.append(helper.utf8)
                end()
            }
        case .prices:
            writer = RecordWriter(header: ["side", "id", "coverage", "score"])
            run.exportPrices { side, id, coverage, score in
                writer.append(side.utf8)
                writer.append(id.utf8)
                writer.append(coverage)
                writer.append(score)
                end()
            }
        }
        writer.flush { pieces.append($0) }
        return pieces
    }
}

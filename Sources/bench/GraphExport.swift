import Casework
import Foundation
import Records

/// The graph of a run as CSV files, for `make bench-solver`.
struct GraphExport {
    let office: Office
    let caller: Principal

    /// Writes edges.csv, households.csv and helpers.csv of a run into a folder, which is made.
    func write(_ run: String, to folder: String) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for part in [GraphPart.edges, .households, .helpers] {
            let path = "\(folder)/\(part.rawValue).csv"
            guard FileManager.default.createFile(atPath: path, contents: nil),
                let file = FileHandle(forWritingAtPath: path)
            else { throw CocoaError(.fileWriteUnknown) }
            try await office.writeGraph(run, part, by: caller) { try file.write(contentsOf: Data($0)) }
            try file.close()
        }
    }
}

import AdminAPI
import Foundation
import TestSupport
import Testing

/// What `runs export --graph` writes of a run of any kind, solved and verified again by the command line alone.
enum Exported {
    private struct Solved: Decodable {
        var score: Int64
        var proof: String
    }

    /// Every graph of the run: the stored result is accepted, and solving anew gives its value.
    @discardableResult
    static func expect(_ office: DemoOffice, _ folder: TemporaryFolder, _ run: String) async throws -> Int {
        let prefix = folder["graph-\(run)"]
        let exported = try await office.daemon.start(["runs", "export", run, "--graph", prefix]).finished()
        #expect(exported.isDone, "\(exported.messages)")
        var paths = FileManager.default.fileExists(atPath: "\(prefix)_edges.csv") ? [prefix] : []
        while FileManager.default.fileExists(atPath: "\(prefix)_\(paths.count + 1)_edges.csv") {
            paths.append("\(prefix)_\(paths.count + 1)")
        }
        #expect(!paths.isEmpty)
        for path in paths {
            let files = ["households", "helpers", "edges"].flatMap { ["--\($0)", "\(path)_\($0).csv"] }
            let verified = try await office.daemon.start(
                ["verify"] + files + ["--result", "\(path)_result.csv", "--prices", "\(path)_prices.csv"]
            ).finished()
            #expect(verified.isDone, "\(verified.messages)")
            let again = try await office.daemon.start(
                ["--json", "solve"] + files + ["--result", "\(path)_again.csv"]
            ).finished()
            let solved = try WireJSON.decode(Solved.self, from: Data(again.output.utf8))
            #expect(solved.proof == "verified")
            #expect(solved.score == (try score(path)), "graph \(path)")
        }
        return paths.count
    }

    /// The score of the stored result: of its pairs, less the penalties of the places that it takes.
    private static func score(_ path: String) throws -> Int64 {
        var scores: [[String]: Int64] = [:]
        for row in try rows("\(path)_edges.csv") { scores[[row[0], row[1]]] = Int64(row[2]) }
        var total: Int64 = 0
        var load: [String: Int] = [:]
        for row in try rows("\(path)_result.csv") {
            let quantity = row.count > 2 ? try #require(Int64(row[2])) : 1
            total += try #require(scores[[row[0], row[1]]]) * quantity
            load[row[1], default: 0] += Int(quantity)
        }
        for row in try rows("\(path)_helpers.csv") where row.count > 2 && !row[2].isEmpty {
            let penalties = row[2].split(separator: ";").compactMap { Int64($0) }
            for place in 0..<load[row[0], default: 0] { total -= penalties[min(place, penalties.count - 1)] }
        }
        return total
    }

    /// Rows below the header; no id of these tests is quoted.
    private static func rows(_ path: String) throws -> [[String]] {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        return text.split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}

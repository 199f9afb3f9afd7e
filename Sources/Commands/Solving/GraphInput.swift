import ArgumentParser
import FoundationEssentials
import GraphFiles
import Wording

/// `--edges`, `--households`, `--helpers`: the three files of a matching problem.
struct GraphInput: ParsableArguments {
    @Option(help: Help.of(CommandWording.edgesHelp, value: "csv"), completion: .file(extensions: ["csv"]))
    var edges: String

    @Option(help: Help.of(CommandWording.householdsFileHelp, value: "csv"), completion: .file(extensions: ["csv"]))
    var households: String

    @Option(help: Help.of(CommandWording.helpersFileHelp, value: "csv"), completion: .file(extensions: ["csv"]))
    var helpers: String

    /// Reads the problem.
    ///
    /// - Throws: ``CommandFailure`` that names file, line and column.
    func read() throws(CommandFailure) -> Graph {
        let (households, helpers, edges) = (
            try Self.bytes(households), try Self.bytes(helpers), try Self.bytes(edges)
        )
        do {
            return try Graph(households: households, helpers: helpers, edges: edges)
        } catch {
            throw CommandFailure(error, path: path(of: error.file))
        }
    }

    /// The bytes of a file.
    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.usage, "unreadable_file", CommandWording.unreadableFile(path, ""))
        }
        return Array(data)
    }

    private func path(of file: GraphFile) -> String {
        switch file {
        case .households: households
        case .helpers: helpers
        default: edges
        }
    }
}

extension CommandFailure {
    /// A fault of one of the graph's files.
    init(_ fault: GraphFault, path: String) {
        self.init(
            .usage, fault.reason.rawValue,
            CommandWording.graphFault(path, fault.line, fault.column, fault.reason.rawValue), field: fault.column)
    }
}

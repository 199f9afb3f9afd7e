import BenchGraphs
import Foundation

/// The engine beside its peers: each graph goes as a file to every solver, each run is a process of its own, and the
/// runs of one graph take turns. The smallest CPU time of a solver counts: other work on the machine only adds.
struct Bench {
    var families: [BenchGraphs.Family]
    var peers: [Peer]
    var folder: String
    var threads: Int
    var showsStages: Bool

    private struct Best {
        var name: String
        var report: Peer.Report?
        var reason = ""
    }

    func run(households: Int) throws(BenchFault) {
        for family in families {
            try run(
                "\(family.rawValue) \(Self.short(households))", households: households, isOneToOne: family == .one,
                make: ["--make", family.rawValue, "\(households)"])
        }
    }

    /// The graph that a run exported into a folder.
    func run(exported folder: String, name: String) throws(BenchFault) {
        try run("run \(name)", households: size(name) ?? 20_000, isOneToOne: false, make: ["--take", folder])
    }

    private func run(_ name: String, households: Int, isOneToOne: Bool, make: [String]) throws(BenchFault) {
        let path = "\(folder)/\(name.replacingOccurrences(of: " ", with: "-"))"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let own = [CommandLine.arguments[0]]
        guard Peer(name: "", command: own + make).run([path], seconds: 3600).report != nil else {
            throw BenchFault("the graph \(path) was not made")
        }
        let others = peers.filter { households <= $0.most && (!$0.isOneToOne || isOneToOne) }
        let engine = Peer(name: "jiedui", command: own + ["--engine", "\(threads)"])
        compare(name, households, [path], [engine] + others)

        let scores = path + "-changed"
        defer { try? FileManager.default.removeItem(atPath: scores) }
        let changer = Peer(name: "", command: own + ["--change"])
        guard changer.run([path, scores], seconds: 3600).report != nil else {
            throw BenchFault("the scores \(scores) were not made")
        }
        let again = Peer(name: "jiedui, 1 % changed", command: own + ["--again", "\(threads)"])
        compare(name, households, [path, scores], [again] + others.filter(\.solvesAgain))
    }

    private func compare(_ graph: String, _ households: Int, _ arguments: [String], _ solvers: [Peer]) {
        var best = solvers.map { Best(name: $0.name) }
        for round in 0..<(households <= 2000 ? 5 : households <= 20_000 ? 3 : 1) {
            for (index, solver) in solvers.enumerated() where round == 0 || best[index].report != nil {
                let (report, reason) = solver.run(arguments, seconds: 900)
                if let report, report.cpu < best[index].report?.cpu ?? .infinity { best[index].report = report }
                if report == nil { best[index].reason = reason }
            }
        }
        show(graph, best)
    }

    private func show(_ name: String, _ best: [Best]) {
        guard let own = best[0].report else {
            print("\(name): jiedui \(best[0].reason)")
            return
        }
        for (index, line) in best.enumerated() {
            let graph = index == 0 ? name : ""
            guard let report = line.report else {
                print(Self.pad(graph, 12), Self.pad(line.name, 28), line.reason)
                continue
            }
            var words = [
                Self.pad(graph, 12), Self.pad(line.name, 28), Self.right(Self.seconds(report.cpu), 10),
                Self.right(Self.ratio(report.cpu / own.cpu), 9), Self.right("\(Int(report.memory / 1024))", 7),
                Self.right(Self.ratio(report.memory / own.memory), 8),
            ]
            if index == 0 {
                words.append(report.words["proven"] == "true" ? "  proven" : "  NOT PROVEN")
                words.append("prices \(Self.seconds(report.number("prices") ?? 0)),")
                words.append("lottery \(Self.seconds(report.number("lottery") ?? 0)),")
                words.append("proof \(Self.seconds(report.number("proof") ?? 0))")
                if let restart = report.number("restart.cpu") {
                    words.append("from the earlier result alone \(Self.seconds(restart))")
                }
            } else {
                words.append(report.optimum == own.optimum ? "  equal" : "  DIFFERENT: \(report.optimum)")
            }
            print(words.joined(separator: " "))
            if index == 0, showsStages { showStages(report) }
        }
        fflush(nil)
    }

    private func showStages(_ report: Peer.Report) {
        let names = [
            "preparation", "resumption", "coverage", "auction", "searches", "reverseSearches", "furtherUnits", "result",
        ]
        let words = names.map { "\($0) \(Self.seconds(report.number("stage.\($0)") ?? 0))" }
        print(
            Self.pad("", 12), words.joined(separator: ", "), "wall \(Self.seconds(report.number("wall") ?? 0)),",
            "cancelled after \(Self.seconds(report.number("pollgap") ?? 0))")
    }

    static func heading() {
        print(
            pad("graph", 12), pad("solver", 28), right("CPU s", 10), right("ratio", 9), right("MB", 7),
            right("ratio", 8), "  optimum")
    }

    static func seconds(_ value: Double) -> String { String(format: value < 1 ? "%.4f" : "%.2f", value) }
    static func ratio(_ value: Double) -> String { String(format: "%.1f", value) }
    static func short(_ value: Int) -> String {
        value % 1_000_000 == 0 ? "\(value / 1_000_000)m" : value % 1000 == 0 ? "\(value / 1000)k" : "\(value)"
    }
    static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

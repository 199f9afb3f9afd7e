import Foundation

/// A solver as a command, and what one run of it reported.
struct Peer {
    var name: String
    var command: [String]
    /// Only for one-to-one graphs.
    var isOneToOne = false
    /// Takes changed scores as a further argument and solves again from where it stands.
    var solvesAgain = false
    /// The largest graph that it is tried on, in households.
    var most = Int.max

    /// What a run printed: words `name=value` on its last line.
    struct Report {
        var words: [String: String]
        func number(_ name: String) -> Double? { words[name].flatMap(Double.init) }
        var cpu: Double { number("cpu") ?? .infinity }
        var memory: Double { number("memory") ?? 0 }
        /// Coverage weight and score together.
        var optimum: String { "\(words["coverage"] ?? "?") \(words["score"] ?? "?")" }
    }

    /// Runs the command with further arguments; nil with the reason where it does not end well within the seconds.
    func run(_ arguments: [String], seconds: Int) -> (report: Report?, reason: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["\(seconds)"] + command + arguments
        process.standardOutput = output
        do { try process.run() } catch { return (nil, "does not start") }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            return (nil, process.terminationStatus == 124 ? "not done in \(seconds) s" : "fails")
        }
        var words: [String: String] = [:]
        for word in text.split(separator: "\n").last?.split(separator: " ") ?? [] {
            let parts = word.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { words[String(parts[0])] = String(parts[1]) }
        }
        return words["cpu"] == nil ? (nil, "reports nothing") : (Report(words: words), "")
    }
}

extension Peer {
    /// The peers whose programs stand in a folder (scripts/bench-peers.sh puts them there).
    static func found(in folder: String) -> [Peer] {
        var peers: [Peer] = []
        let files = FileManager.default
        let lemon = folder + "/lemon"
        if files.isExecutableFile(atPath: lemon) {
            peers.append(Peer(name: "LEMON NetworkSimplex", command: [lemon], most: 200_000))
        } else {
            print("LEMON is left out: \(lemon) was not built")
        }
        let python = folder + "/venv/bin/python3"
        let driver = "bench/peers/python_peers.py"
        guard files.isExecutableFile(atPath: python) else {
            print("OR-Tools, kwok and pylmcf are left out: there is no \(python)")
            return peers
        }
        for (module, name, isOneToOne) in [
            ("ortools", "OR-Tools SimpleMinCostFlow", false), ("pylmcf", "pylmcf", false), ("kwok", "kwok", true),
        ] {
            let probe = Peer(name: name, command: [python, "-c", "import \(module); print('cpu=0')"])
            guard probe.run([], seconds: 60).report != nil else {
                print("\(name) is left out: Python has no module \(module)")
                continue
            }
            peers.append(
                Peer(
                    name: name, command: [python, driver, module], isOneToOne: isOneToOne,
                    solvesAgain: module == "pylmcf", most: 200_000))
        }
        return peers
    }
}

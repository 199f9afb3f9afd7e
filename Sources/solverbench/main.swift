import BenchGraphs
import Foundation

// `make bench-solver`: solverbench [--peers FOLDER] [--families one,cap,few,five,offers] [--runs FOLDER] [--wide SIZE]
// [--threads N] [--stages] SIZE…
// FOLDER of --runs holds a folder for each run with edges.csv, households.csv and helpers.csv, as runs export them.
// In processes of its own it calls itself: --make FAMILY SIZE FILE, --take FOLDER FILE, --change FILE SCORES,
// --engine THREADS FILE, and --again THREADS FILE SCORES.

var words = Array(CommandLine.arguments.dropFirst())
@MainActor func value(of option: String) -> String? {
    guard let index = words.firstIndex(of: option), index + 1 < words.count else { return nil }
    defer { words.removeSubrange(index...index + 1) }
    return words[index + 1]
}
func size(_ word: String) -> Int? {
    let scale = word.hasSuffix("k") ? 1000 : word.hasSuffix("m") ? 1_000_000 : 1
    return Int(word.filter(\.isNumber)).map { $0 * scale }
}

do {
    if words.first == "--make", words.count == 4, let family = BenchGraphs.Family(rawValue: words[1]),
        let households = Int(words[2])
    {
        let degrees = households >= 1_000_000 ? 20...40 : 20...60
        try GraphBytes.write(
            BenchGraphs.make(family, households: households, seed: 1, degrees: degrees), to: words[3])
        print("cpu=\(OwnProcess.cpuSeconds())")
    } else if words.first == "--take", words.count == 3 {
        try GraphBytes.write(ExportedGraph.read(words[1]), to: words[2])
        print("cpu=\(OwnProcess.cpuSeconds())")
    } else if words.first == "--engine", words.count == 3 {
        try EngineRun(threads: Int(words[1]) ?? 1).solve(words[2])
    } else if words.first == "--again", words.count == 4 {
        try EngineRun(threads: Int(words[1]) ?? 1).solveAgain(words[2], scores: words[3])
    } else if words.first == "--change", words.count == 3 {
        let scores = BenchGraphs.changedScores(of: try GraphBytes.read(words[1]), seed: 5)
        try GraphBytes.write(scores: scores, to: words[2])
        print("cpu=\(OwnProcess.cpuSeconds())")
    } else {
        let showsStages = words.contains("--stages")
        words.removeAll { $0 == "--stages" }
        let peers = value(of: "--peers").map(Peer.found(in:)) ?? []
        let threads = value(of: "--threads").flatMap { Int($0) } ?? 1
        let runs = value(of: "--runs")
        let wide = value(of: "--wide").flatMap(size)
        let families = value(of: "--families").map { names in
            names.split(separator: ",").compactMap { BenchGraphs.Family(rawValue: String($0)) }
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "jiedui-solverbench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let bench = Bench(
            families: families ?? BenchGraphs.Family.allCases, peers: peers, folder: folder.path, threads: threads,
            showsStages: showsStages)
        Bench.heading()
        let sizes = words.compactMap(size)
        for households in sizes.isEmpty ? [2000, 20_000, 200_000] : sizes { try bench.run(households: households) }
        if let wide { try WideRows.compare(households: wide) }
        for name in try runs.map({ try FileManager.default.contentsOfDirectory(atPath: $0).sorted() }) ?? [] {
            try bench.run(exported: "\(runs ?? "")/\(name)", name: name)
        }
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}

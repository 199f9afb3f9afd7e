import Glibc
import Solver

/// The file by which a graph goes to the solvers, little-endian: the word `JDG1`, households, helpers (Int32), pairs
/// (Int64); then need, weight (dense rank of the priority, from 1), capacity, row bounds, helper, score, bounds of the
/// helpers' penalties and penalties (the last of a row repeats), all Int32.
///
/// bench/peers reads the same. Levels and limits do not occur in it.
enum GraphBytes {
    private static let word: [UInt8] = Array("JDG1".utf8)

    static func write(_ instance: Instance, to path: String) throws(BenchFault) {
        guard let file = fopen(path, "wb") else { throw BenchFault("cannot write \(path)") }
        defer { fclose(file) }
        guard instance.levels.isEmpty, instance.pairLimit.isEmpty else {
            throw BenchFault("a graph with levels or limits is beyond the peers: \(path)")
        }
        let ranks = Set(instance.priority).sorted()
        let weight = instance.priority.map { priority in
            Int32(1 + (ranks.firstIndex(of: priority) ?? 0))
        }
        var isWritten = put(word, file)
        isWritten = isWritten && put([Int32(instance.householdCount), Int32(instance.helperCount)], file)
        isWritten = isWritten && put([Int64(instance.pairCount)], file)
        for column in [
            instance.need, weight, instance.capacity, instance.pairOffsets, instance.pairHelper, instance.pairScore,
            instance.penaltyOffsets.isEmpty
                ? [Int32](repeating: 0, count: instance.helperCount + 1) : instance.penaltyOffsets, instance.penalties,
        ] { isWritten = isWritten && put(column, file) }
        if !isWritten { throw BenchFault("cannot write \(path)") }
    }

    static func read(_ path: String) throws(BenchFault) -> Instance {
        guard let file = fopen(path, "rb") else { throw BenchFault("cannot read \(path)") }
        defer { fclose(file) }
        var instance = Instance()
        guard get(4, UInt8.self, file) == word, let sides = get(2, Int32.self, file),
            let pairs = get(1, Int64.self, file)?.first,
            let need = get(Int(sides[0]), Int32.self, file), let weight = get(Int(sides[0]), Int32.self, file),
            let capacity = get(Int(sides[1]), Int32.self, file),
            let offsets = get(Int(sides[0]) + 1, Int32.self, file),
            let helper = get(Int(pairs), Int32.self, file), let score = get(Int(pairs), Int32.self, file),
            let penaltyOffsets = get(Int(sides[1]) + 1, Int32.self, file),
            let penalties = get(Int(penaltyOffsets.last ?? 0), Int32.self, file)
        else { throw BenchFault("\(path) is no graph") }
        instance.need = need
        instance.priority = weight
        instance.capacity = capacity
        instance.pairOffsets = offsets
        instance.pairHelper = helper
        instance.pairScore = score
        if !penalties.isEmpty { (instance.penaltyOffsets, instance.penalties) = (penaltyOffsets, penalties) }
        return instance
    }

    /// Writes new scores for a graph that was written before: one Int32 per pair.
    static func write(scores: [Int32], to path: String) throws(BenchFault) {
        guard let file = fopen(path, "wb") else { throw BenchFault("cannot write \(path)") }
        defer { fclose(file) }
        if !put(scores, file) { throw BenchFault("cannot write \(path)") }
    }

    static func readScores(_ path: String, count: Int) throws(BenchFault) -> [Int32] {
        guard let file = fopen(path, "rb"), let scores = get(count, Int32.self, file) else {
            throw BenchFault("cannot read \(path)")
        }
        fclose(file)
        return scores
    }

    private static func put<Number: BitwiseCopyable>(_ numbers: [Number], _ file: UnsafeMutablePointer<FILE>) -> Bool {
        numbers.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    }

    private static func get<Number: BitwiseCopyable & FixedWidthInteger>(
        _ count: Int, _: Number.Type, _ file: UnsafeMutablePointer<FILE>
    ) -> [Number]? {
        var numbers = [Number](repeating: 0, count: count)
        let isRead = numbers.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) == $0.count }
        return isRead ? numbers : nil
    }
}

/// What stops a benchmark.
struct BenchFault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

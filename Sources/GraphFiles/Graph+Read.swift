extension Graph {
    private static let largest = Int64(Int32.max)

    /// Reads a problem from the bytes of its three files.
    ///
    /// Linear in the input. The first fault ends the reading: households before helpers before edges.
    public init(households: [UInt8], helpers: [UInt8], edges: [UInt8]) throws(GraphFault) {
        self.init()
        try readHouseholds(households.span)
        try readHelpers(helpers.span)
        try readEdges(edges.span)
    }

    private mutating func readHouseholds(_ bytes: Span<UInt8>) throws(GraphFault) {
        var table = try TableReader(bytes, file: .households)
        if table.hasOptional { levelOffsets = [0] }
        while try table.next(bytes) {
            try table.define(0, in: &households, bytes)
            let priority = try table.number(1, in: 0...Self.largest, bytes)
            let need = try table.number(2, in: 1...Self.largest, bytes)
            self.priority.append(Int32(priority))
            self.need.append(Int32(need))
            guard table.hasOptional else { continue }
            let row = try table.list(3, in: 0...Self.largest, bytes)
            let falls = zip([Int32(priority)] + row, row).allSatisfy { $0 >= $1 }
            guard falls, row.count < need else { throw table.fault(.levels, 3) }
            levels.append(contentsOf: row)
            levelOffsets.append(Int32(levels.count))
        }
    }

    private mutating func readHelpers(_ bytes: Span<UInt8>) throws(GraphFault) {
        var table = try TableReader(bytes, file: .helpers)
        if table.hasOptional { penaltyOffsets = [0] }
        while try table.next(bytes) {
            try table.define(0, in: &helpers, bytes)
            capacity.append(Int32(try table.number(1, in: 0...Self.largest, bytes)))
            guard table.hasOptional else { continue }
            let row = try table.list(2, in: 0...1_000_000_000, bytes)
            guard zip(row, row.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw table.fault(.penalties, 2) }
            penalties.append(contentsOf: row)
            penaltyOffsets.append(Int32(penalties.count))
        }
    }

    private mutating func readEdges(_ bytes: Span<UInt8>) throws(GraphFault) {
        var table = try TableReader(bytes, file: .edges)
        var household: [Int32] = []
        var helper: [Int32] = []
        var score: [Int32] = []
        var limit: [Int32] = []
        var offsets = [Int32](repeating: 0, count: households.count + 1)
        var last = -1
        while try table.next(bytes) {
            let guess = last < 0 ? nil : last
            guard let found = try table.find(0, in: households, guess: guess, bytes) else {
                throw table.fault(.unknownHousehold, 0)
            }
            last = found
            guard let found = try table.find(1, in: helpers, bytes) else { throw table.fault(.unknownHelper, 1) }
            guard household.count < Int(Int32.max) else { throw table.fault(.tooLarge) }
            household.append(Int32(last))
            helper.append(Int32(found))
            score.append(Int32(try table.number(2, in: 0...1_000_000, bytes)))
            if table.hasOptional { limit.append(Int32(try table.number(3, in: 1...Self.largest, bytes))) }
            offsets[last + 1] += 1
        }
        for row in 0..<households.count { offsets[row + 1] += offsets[row] }
        pairOffsets = offsets
        pairHelper = [Int32](repeating: 0, count: household.count)
        pairScore = pairHelper
        if table.hasOptional { pairLimit = pairHelper }
        for edge in household.indices {
            let row = Int(household[edge])
            let target = Int(offsets[row])
            offsets[row] += 1
            pairHelper[target] = helper[edge]
            pairScore[target] = score[edge]
            if table.hasOptional { pairLimit[target] = limit[edge] }
        }
        if let edge = repeatedPair(household, helper) {
            throw GraphFault(.repeatedPair, file: .edges, line: try Self.line(ofRow: edge, in: bytes))
        }
    }

    /// The row of the edges file that repeats a pair first, if there is one.
    private func repeatedPair(_ household: [Int32], _ helper: [Int32]) -> Int? {
        var row = [Int32](repeating: -1, count: helpers.count)
        var hasRepeated = false
        for index in 0..<households.count {
            for pair in pairs(of: index) {
                if row[Int(pairHelper[pair])] == Int32(index) { hasRepeated = true }
                row[Int(pairHelper[pair])] = Int32(index)
            }
        }
        guard hasRepeated else { return nil }
        var seen: Set<Int64> = []
        return household.indices.first { edge in
            !seen.insert(Int64(household[edge]) << 32 | Int64(helper[edge])).inserted
        }
    }

    /// The line on which a row of the edges file begins; rows count from 0 behind the header.
    private static func line(ofRow row: Int, in bytes: Span<UInt8>) throws(GraphFault) -> Int {
        var table = try TableReader(bytes, file: .edges)
        for _ in 0...row { _ = try table.next(bytes) }
        return table.line
    }
}

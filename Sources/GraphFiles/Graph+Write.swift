/// Writers. Every file is sorted by id (by UTF-8 bytes), so that it does not depend on the order of the rows that a
/// problem was read from. The sink gets chunks of about 64 KiB; O(rows · log rows).
extension Graph {
    /// Writes the households file.
    public func writeHouseholds(to sink: ([UInt8]) throws -> Void) rethrows {
        let hasLevels = !levelOffsets.isEmpty
        var writer = RecordWriter(header: GraphFile.households.header(hasLevels))
        for household in households.sorted().map({ Int($0) }) {
            writer.append(households.utf8(household))
            writer.append(priority[household])
            writer.append(need[household])
            if hasLevels {
                writer.append(list: levels[Int(levelOffsets[household])..<Int(levelOffsets[household + 1])])
            }
            writer.endRecord()
            if writer.isFull { try writer.flush(to: sink) }
        }
        try writer.flush(to: sink)
    }

    /// Writes the helpers file.
    public func writeHelpers(to sink: ([UInt8]) throws -> Void) rethrows {
        let hasPenalties = !penaltyOffsets.isEmpty
        var writer = RecordWriter(header: GraphFile.helpers.header(hasPenalties))
        for helper in helpers.sorted().map({ Int($0) }) {
            writer.append(helpers.utf8(helper))
            writer.append(capacity[helper])
            if hasPenalties {
                writer.append(list: penalties[Int(penaltyOffsets[helper])..<Int(penaltyOffsets[helper + 1])])
            }
            writer.endRecord()
            if writer.isFull { try writer.flush(to: sink) }
        }
        try writer.flush(to: sink)
    }

    /// Writes the edges file.
    public func writeEdges(to sink: ([UInt8]) throws -> Void) rethrows {
        var writer = RecordWriter(header: GraphFile.edges.header(!pairLimit.isEmpty))
        let rank = helpers.ranks()
        for household in households.sorted().map({ Int($0) }) {
            for pair in pairs(of: household).sorted(by: { rank[Int(pairHelper[$0])] < rank[Int(pairHelper[$1])] }) {
                writer.append(households.utf8(household))
                writer.append(helpers.utf8(Int(pairHelper[pair])))
                writer.append(pairScore[pair])
                if !pairLimit.isEmpty { writer.append(pairLimit[pair]) }
                writer.endRecord()
            }
            if writer.isFull { try writer.flush(to: sink) }
        }
        try writer.flush(to: sink)
    }

    /// Writes the result file; a quantity column only where some pair carries more than one unit.
    public func write(_ result: GraphResult, to sink: ([UInt8]) throws -> Void) rethrows {
        let hasQuantities = result.quantity.contains { $0 != 1 }
        var writer = RecordWriter(header: GraphFile.result.header(hasQuantities))
        var quantity = [Int32](repeating: 0, count: pairHelper.count)
        for (entry, pair) in result.pair.enumerated() { quantity[Int(pair)] = result.quantity[entry] }
        let rank = helpers.ranks()
        for household in households.sorted().map({ Int($0) }) {
            let formed = pairs(of: household).filter { quantity[$0] > 0 }
            for pair in formed.sorted(by: { rank[Int(pairHelper[$0])] < rank[Int(pairHelper[$1])] }) {
                writer.append(households.utf8(household))
                writer.append(helpers.utf8(Int(pairHelper[pair])))
                if hasQuantities { writer.append(quantity[pair]) }
                writer.endRecord()
            }
            if writer.isFull { try writer.flush(to: sink) }
        }
        try writer.flush(to: sink)
    }

    /// Writes the prices file: households first, then helpers.
    public func write(_ prices: GraphPrices, to sink: ([UInt8]) throws -> Void) rethrows {
        var writer = RecordWriter(header: GraphFile.prices.required)
        for household in households.sorted().map({ Int($0) }) {
            writer.append("household".utf8)
            writer.append(households.utf8(household))
            writer.append(prices.householdCoverage[household])
            writer.append(prices.householdScore[household])
            writer.endRecord()
            if writer.isFull { try writer.flush(to: sink) }
        }
        for helper in helpers.sorted().map({ Int($0) }) {
            writer.append("helper".utf8)
            writer.append(helpers.utf8(helper))
            writer.append(prices.helperCoverage[helper])
            writer.append(prices.helperScore[helper])
            writer.endRecord()
            if writer.isFull { try writer.flush(to: sink) }
        }
        try writer.flush(to: sink)
    }
}

extension GraphFile {
    /// The header, with or without the optional column.
    func header(_ withOptional: Bool) -> [String] {
        required + (withOptional ? optional.map { [$0] } ?? [] : [])
    }
}

extension IDTable {
    /// The position of each id in the sorted order.
    func ranks() -> [Int32] {
        var ranks = [Int32](repeating: 0, count: count)
        for (rank, index) in sorted().enumerated() { ranks[Int(index)] = Int32(rank) }
        return ranks
    }
}

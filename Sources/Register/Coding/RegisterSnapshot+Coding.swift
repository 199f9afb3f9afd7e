extension RegisterSnapshot {
    /// The first bytes: `JDRS` and the version.
    private static let magic: [UInt8] = [0x4A, 0x44, 0x52, 0x53, 1]
    private static let end: UInt8 = 0x7E

    /// Writes the snapshot as compact bytes that depend on its content alone, piece by piece.
    ///
    /// Time and bytes are linear in its records, about 150 bytes per household with its people; memory is one piece.
    public func encode(to emit: @escaping ([UInt8]) throws -> Void) throws {
        var out = ByteWriter(emit: emit)
        out.raw(Self.magic)
        out.area(area)
        out.day(asOf)
        out.count(divisions.count)
        for division in divisions {
            out.encode(division)
            try out.endRecord()
        }
        out.count(households.count)
        // By place: a household or helper that is copied out counts a reference for each of its lists.
        for place in households.indices {
            households[place].encode(to: &out)
            try out.endRecord()
        }
        out.count(helpers.count)
        for place in helpers.indices {
            helpers[place].encode(to: &out)
            try out.endRecord()
        }
        for pairs in [nearRelatives, forbidden] {
            out.count(pairs.count)
            for pair in pairs {
                out.signed(pair.household)
                out.signed(pair.helper)
                try out.endRecord()
            }
        }
        out.count(running.count)
        for pairing in running {
            out.signed(pairing.household)
            out.signed(pairing.helper)
            out.code(pairing.role)
            try out.endRecord()
        }
        out.count(placesTakenElsewhere.count)
        for places in placesTakenElsewhere {
            out.signed(places)
            try out.endRecord()
        }
        out.byte(Self.end)
        try out.finish()
    }

    /// Reads what ``encode(to:)`` wrote.
    ///
    /// - Throws: ``CodingFault`` for damaged bytes or a newer version, and what the source of the pieces throws.
    public init(from reader: ByteReader) throws {
        var reader = reader
        guard try reader.raw(Self.magic.count) == Self.magic else { throw CodingFault(.form) }
        self.init(area: try reader.area(), asOf: try reader.day())
        divisions = try reader.list { try $0.division() }
        households = try reader.list { try HouseholdFacts(from: &$0) }
        helpers = try reader.list { try HelperFacts(from: &$0) }
        func pair(_ reader: inout ByteReader) throws -> Pair {
            Pair(household: try reader.signed(), helper: try reader.signed())
        }
        nearRelatives = try reader.list(pair)
        forbidden = try reader.list(pair)
        running = try reader.list { reader in
            let pair = try pair(&reader)
            return Running(household: pair.household, helper: pair.helper, role: try reader.code())
        }
        placesTakenElsewhere = try reader.list { try $0.signed() }
        guard try reader.byte() == Self.end else { throw CodingFault(.range) }
        guard try reader.isAtEnd() else { throw CodingFault(.surplus) }
    }
}

extension RegisterSnapshot {
    /// The first bytes: `JDRS`; the version follows.
    private static let magic: [UInt8] = [0x4A, 0x44, 0x52, 0x53]
    /// Without promised pairs and paused helpers; a snapshot that has none is written as before.
    private static let plain: UInt8 = 1
    /// With both.
    private static let withAbsences: UInt8 = 2
    /// With ties of communities too.
    private static let withTies: UInt8 = 3
    private static let end: UInt8 = 0x7E

    /// Writes the snapshot as compact bytes that depend on its content alone, piece by piece.
    ///
    /// Time and bytes are linear in its records, about 150 bytes per household with its people; memory is one piece.
    public func encode(to emit: @escaping ([UInt8]) throws -> Void) throws {
        var out = ByteWriter(emit: emit)
        let version =
            !ties.isEmpty ? Self.withTies : promised.isEmpty && paused.isEmpty ? Self.plain : Self.withAbsences
        out.raw(Self.magic + [version])
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
        if version >= Self.withAbsences {
            out.count(promised.count)
            for pair in promised {
                out.signed(pair.household)
                out.signed(pair.helper)
                try out.endRecord()
            }
            out.count(paused.count)
            for helper in paused {
                out.signed(helper)
                try out.endRecord()
            }
        }
        if version == Self.withTies {
            out.count(ties.count)
            for tie in ties {
                out.area(tie.community)
                out.id(tie.helper)
                out.text(tie.unit)
                try out.endRecord()
            }
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
        let version = try reader.byte()
        guard (Self.plain...Self.withTies).contains(version) else { throw CodingFault(.form) }
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
        if version >= Self.withAbsences {
            promised = try reader.list(pair)
            paused = try reader.list { try $0.signed() }
        }
        if version == Self.withTies {
            ties = try reader.list { reader in
                Tie(community: try reader.area(), helper: try reader.id(), unit: try reader.text())
            }
        }
        guard try reader.byte() == Self.end else { throw CodingFault(.range) }
        guard try reader.isAtEnd() else { throw CodingFault(.surplus) }
    }
}

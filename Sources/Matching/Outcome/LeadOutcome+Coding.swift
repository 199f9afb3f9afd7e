import Policy
import Records
public import Register

extension LeadOutcome {
    /// The first bytes: `JDLO`; the number of the form follows.
    private static let magic: [UInt8] = [0x4A, 0x44, 0x4C, 0x4F]
    private static let end: UInt8 = 0x7E

    /// Writes the outcome as compact bytes that depend on its content alone, piece by piece: what lists and reports are
    /// read from. Time and bytes are linear in its lists; memory is one piece.
    public func encode(to emit: @escaping ([UInt8]) throws -> Void) throws {
        var out = ByteWriter(emit: emit)
        out.raw(Self.magic + [form.rawValue])
        out.area(area)
        out.day(asOf)
        out.text(pack)
        out.number(seed)
        out.encode(counts)
        out.signed(coverageWeight)
        func list<Item>(_ items: [Item], _ write: (Item, inout ByteWriter) -> Void) throws {
            out.count(items.count)
            for item in items {
                write(item, &out)
                try out.endRecord()
            }
        }
        try list(proposals) { $0.encode(to: &$1) }
        try list(running) { $0.encode(to: &$1) }
        try list(uncovered) { $0.encode(to: &$1) }
        try list(hallGroups) { group, out in
            out.count(group.households.count)
            for household in group.households { out.key(household) }
            out.count(group.helpers.count)
            for helper in group.helpers { out.id(helper) }
            out.signed(group.places)
        }
        try list(outside) { $0.encode(to: &$1) }
        try list(unclear) { home, out in
            out.key(home.household)
            out.encode(home.hits)
            out.flag(home.isCovered)
            out.flag(home.isHeld)
        }
        try list(shortages) { shortage, out in
            out.area(shortage.town)
            out.signed(shortage.places)
            out.signed(shortage.inScope)
        }
        try list(idleMembers) { $1.id($0) }
        try list(missingLinks) { link, out in
            out.key(link.household)
            out.flag(link.lacksBody)
            out.flag(link.lacksPerson)
        }
        try list(prices) { price, out in
            out.id(price.helper)
            out.signed(price.coverage)
            out.signed(price.score)
        }
        if form != .ownGroups { try encode(change, to: &out) }
        out.byte(Self.end)
        try out.finish()
    }

    /// Reads what ``encode(to:)`` wrote.
    ///
    /// - Throws: `CodingFault` for damaged bytes or a newer version, and what the source of the pieces throws.
    public init(from reader: ByteReader) throws {
        var reader = reader
        let form = try Self.form(&reader)
        self.init(
            form: form, area: try reader.area(), asOf: try reader.day(), pack: try reader.text(),
            seed: try reader.number(), counts: try reader.runCounts())
        coverageWeight = try reader.signed()
        proposals = try reader.list { try LeadProposal(from: &$0) }
        running = try reader.list { try RunningLead(from: &$0) }
        uncovered = try reader.list { try UncoveredHousehold(from: &$0) }
        hallGroups = try reader.list {
            HallGroup(
                households: try $0.list { try $0.key() }, helpers: try $0.list { try $0.id() },
                places: try $0.signed())
        }
        outside = try reader.list { try OutsideHousehold(from: &$0) }
        unclear = try reader.list {
            UnclearHousehold(
                household: try $0.key(), hits: try $0.hits(), isCovered: try $0.flag(), isHeld: try $0.flag())
        }
        shortages = try reader.list {
            PlaceShortage(town: try $0.area(), places: try $0.signed(), inScope: try $0.signed())
        }
        idleMembers = try reader.list { try $0.id() }
        missingLinks = try reader.list {
            MissingLink(household: try $0.key(), lacksBody: try $0.flag(), lacksPerson: try $0.flag())
        }
        prices = try reader.list {
            PlacePrice(helper: try $0.id(), coverage: try $0.signed(), score: try $0.signed())
        }
        if form != .ownGroups { change = try reader.change() }
        guard try reader.byte() == Self.end else { throw CodingFault(.range) }
        guard try reader.isAtEnd() else { throw CodingFault(.surplus) }
    }

    private func encode(_ change: LeadChange?, to out: inout ByteWriter) throws {
        out.flag(change != nil)
        guard let change else { return }
        out.signed(change.budget)
        out.count(change.moves.count)
        for move in change.moves {
            out.key(move.household)
            out.id(move.from)
            out.flag(move.to != nil)
            if let next = move.to { out.id(next) }
            out.signed(move.scoreBefore)
            out.signed(move.scoreAfter)
            out.count(move.freedFor.count)
            for household in move.freedFor { out.word(household) }
            try out.endRecord()
        }
        out.count(change.frontier.count)
        for point in change.frontier {
            out.signed(point.moves)
            out.signed(point.covered)
            out.signed(point.score)
            try out.endRecord()
        }
        out.flag(change.isWhole)
        out.flag(change.isOptimal)
    }

    /// The form of an outcome that begins with `bytes`, which ``encode(to:)`` wrote; nil where they are something else.
    public static func form(of bytes: [UInt8]) -> LeadForm? {
        var reader = ByteReader(bytes)
        return try? form(&reader)
    }

    private static func form(_ reader: inout ByteReader) throws -> LeadForm {
        guard try reader.raw(magic.count) == magic, let form = LeadForm(rawValue: try reader.byte()) else {
            throw CodingFault(.form)
        }
        return form
    }
}

extension ByteWriter {
    fileprivate mutating func encode(_ counts: RunCounts) {
        for count in [counts.inScope, counts.covered, counts.uncovered, counts.notClear, counts.outside] {
            signed(count)
        }
        count(counts.tiers.count)
        for (tier, count) in counts.tiers.sorted(by: { $0.key < $1.key }) {
            signed(tier)
            signed(count.inScope)
            signed(count.covered)
        }
        signed(counts.score)
        signed(counts.pairs)
        signed(counts.running)
    }

    fileprivate mutating func encode(_ hits: [RuleHit]) {
        count(hits.count)
        for hit in hits {
            signed(hit.rule)
            word(hit.id)
            encode(hit.missing)
        }
    }

    fileprivate mutating func encode(_ words: [String]) {
        count(words.count)
        for text in words { word(text) }
    }

    fileprivate mutating func encode(_ repair: Repair) {
        switch repair {
        case .onePlace(let helper):
            number(0)
            id(helper)
        case .relax(let rule, let helper):
            number(1)
            word(rule)
            id(helper)
        case .fillHelper(let field, let helper):
            number(2)
            word(field)
            id(helper)
        case .fillHousehold(let field):
            number(3)
            word(field)
        case .newHelper(let place):
            number(4)
            area(place)
        }
    }
}

extension ByteReader {
    fileprivate mutating func runCounts() throws -> RunCounts {
        var counts = RunCounts(
            inScope: try signed(), covered: try signed(), uncovered: try signed(), notClear: try signed(),
            outside: try signed(), tiers: [:], score: 0, pairs: 0, running: 0)
        for _ in 0..<(try count()) {
            let tier: Int = try signed()
            counts.tiers[tier] = RunCounts.Tier(inScope: try signed(), covered: try signed())
        }
        counts.score = try signed()
        counts.pairs = try signed()
        counts.running = try signed()
        return counts
    }

    fileprivate mutating func change() throws -> LeadChange? {
        guard try flag() else { return nil }
        return LeadChange(
            budget: try optionalSigned(),
            moves: try list {
                LeadChange.Move(
                    household: try $0.key(), from: try $0.id(), to: try $0.flag() ? try $0.id() : nil,
                    scoreBefore: try $0.signed(), scoreAfter: try $0.optionalSigned(),
                    freedFor: try $0.list { try $0.word() })
            },
            frontier: try list {
                LeadChange.Point(moves: try $0.signed(), covered: try $0.signed(), score: try $0.signed())
            }, isWhole: try flag(), isOptimal: try flag())
    }

    fileprivate mutating func hits() throws -> [RuleHit] {
        try list { RuleHit(rule: try $0.signed(), id: try $0.word(), missing: try $0.list { try $0.word() }) }
    }

    fileprivate mutating func repair() throws -> Repair {
        switch try number() {
        case 0: return .onePlace(helper: try id())
        case 1: return .relax(rule: try word(), helper: try id())
        case 2: return .fillHelper(field: try word(), helper: try id())
        case 3: return .fillHousehold(field: try word())
        case 4: return .newHelper(in: try area())
        default: throw CodingFault(.range)
        }
    }
}

extension LeadProposal {
    fileprivate func encode(to out: inout ByteWriter) {
        out.key(household)
        out.id(helper)
        out.signed(tier)
        out.signed(score)
        out.count(parts.count)
        for part in parts { out.signed(part) }
        out.encode(firstTasks)
    }

    fileprivate init(from reader: inout ByteReader) throws {
        self.init(
            household: try reader.key(), helper: try reader.id(), tier: try reader.signed(),
            score: try reader.signed(), parts: try reader.list { try $0.signed() }, firstTasks: try reader.hits())
    }
}

extension RunningLead {
    fileprivate func encode(to out: inout ByteWriter) {
        out.key(household)
        out.id(helper)
        out.signed(tier)
        out.encode(broken)
    }

    fileprivate init(from reader: inout ByteReader) throws {
        self.init(
            household: try reader.key(), helper: try reader.id(), tier: try reader.optionalSigned(),
            broken: try reader.list { try $0.word() })
    }
}

extension UncoveredHousehold {
    fileprivate func encode(to out: inout ByteWriter) {
        out.key(household)
        out.signed(tier)
        out.area(place)
        out.code(reason)
        out.signed(candidates)
        out.count(removed.count)
        for count in removed {
            out.word(count.rule)
            out.signed(count.count)
        }
        out.count(nearest.count)
        for miss in nearest {
            out.id(miss.helper)
            out.word(miss.rule)
        }
        out.signed(hallGroup)
        out.count(repairs.count)
        for repair in repairs { out.encode(repair) }
    }

    fileprivate init(from reader: inout ByteReader) throws {
        self.init(
            household: try reader.key(), tier: try reader.signed(), place: try reader.area(),
            reason: try reader.code(), candidates: try reader.signed(),
            removed: try reader.list { RuleCount(rule: try $0.word(), count: try $0.signed()) },
            nearest: try reader.list { NearMiss(helper: try $0.id(), rule: try $0.word()) },
            hallGroup: try reader.optionalSigned(), repairs: try reader.list { try $0.repair() })
    }
}

extension OutsideHousehold {
    fileprivate func encode(to out: inout ByteWriter) {
        out.key(household)
        out.flag(isHeld)
        out.encode(hits)
        out.count(exclusions.count)
        for entry in exclusions {
            out.word(entry.list)
            out.day(entry.listed)
            out.day(entry.until)
        }
        out.flag(running != nil)
        if let running { out.id(running) }
    }

    fileprivate init(from reader: inout ByteReader) throws {
        self.init(
            household: try reader.key(), isHeld: try reader.flag(), hits: try reader.hits(),
            exclusions: try reader.list {
                ExclusionFact(list: try $0.word(), listed: try $0.optionalDay(), until: try $0.optionalDay())
            }, running: try reader.flag() ? try reader.id() : nil)
    }
}

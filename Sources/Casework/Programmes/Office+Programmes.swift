import Policy
public import Records
public import Register
import Storage
import Wording

extension Office {
    /// The programmes of a pack, or of the one in force in an area on a day.
    public func programmes(
        pack id: String?, area: DivisionCode?, on day: CalendarDay?, by caller: Principal
    ) async throws -> [ProgrammeLine] {
        let day = day ?? now().day
        let reach = try reach(area, caller)
        return try await presenting {
            try await store.read { session in
                if let id { return lines(of: try findPack(id, session), on: day) }
                if let reach { return lines(of: try pack(for: reach, on: day, session), on: day) }
                return try shelf(session).packs.filter { $0.holds(on: day) }.flatMap { lines(of: $0, on: day) }
            }
        }
    }

    /// One household under every programme, or under one; `facts` are stated for this check alone and change nothing.
    ///
    /// - Parameter facts: name → value as text; of members `member.N.FIELD`.
    /// - Throws: ``CaseworkError`` `unknown_fact`, `bad_fact`, `not_found`; `pack_value_missing` where one programme is
    ///   asked for and the pack lacks a value that it needs.
    public func checkProgrammes(
        household number: String, on day: CalendarDay?, pack id: String?, programme: String?, facts: [String: String],
        by caller: Principal
    ) async throws -> ProgrammeCheckAnswer {
        let day = day ?? now().day
        let forThis = try Self.stated(facts)
        return try await presenting {
            try await store.read { session in
                guard let kept = try session.household(number), mayReach(kept.value.area, caller) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                let snapshot = try session.snapshot(of: kept.value.area, kind: .lead, on: day)
                guard let place = snapshot.position(ofHousehold: number) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                let household = snapshot.households[place]
                let pack = try id.map { try findPack($0, session) } ?? pack(for: household.area, on: day, session)
                let chosen = try Self.programmes(of: pack, programme, on: day)
                let figures = pack.figures(on: day)
                let known = try KnownFacts(in: household.area, household: number, on: day, session)
                let stated = (known.facts[number] ?? [:]).merging(forThis) { $1 }
                let drawn = known.drawn[number] ?? []
                let context = FactContext(
                    day: day, household: household, adultAge: pack.lead.adultAge.value, figures: figures, stated: stated
                )
                let near = Self.cliffWithin(figures)
                return ProgrammeCheckAnswer(
                    household: number, day: day, pack: pack.id, packDigest: digest(of: pack),
                    judgements: chosen.map { programme in
                        let finding = programme.finding(
                            context, cliffWithin: near, isExplained: true, isDrawn: drawn.contains(programme.id))
                        return ProgrammeJudgement(
                            line: line(programme, of: pack, figures), finding: finding,
                            grounds: finding.steps.map { ground(of: $0, in: pack) })
                    },
                    members: household.members.enumerated().map { index, member in
                        ProgrammeMember(number: index + 1, relation: member.relation, age: member.age(on: day))
                    })
            }
        }
    }

    /// Who qualifies for what without having it (政策找人, M22), where facts are missing, or who just misses a line.
    ///
    /// Every household of the area is looked at under the pack in force where it lives, so that counts are whole; one page
    /// of hits is returned. Complexity: households × programmes.
    public func findProgrammes(_ search: ProgrammeSearch, by caller: Principal) async throws -> ProgrammeFound {
        let day = search.day ?? now().day
        guard let reach = try self.reach(search.area, caller) else {
            throw CaseworkError("bad_parameter", ProgrammeWording.areaNeeded, field: "area")
        }
        let survey = try await survey(search, reach, on: day)
        return try await presenting { try survey.found() }
    }

    /// Looks at every household of an area.
    func survey(
        _ search: ProgrammeSearch, _ reach: DivisionCode, on day: CalendarDay
    ) async throws -> ProgrammeSurvey {
        let (snapshot, packs, table, known) = try await presenting {
            try await store.read { session in
                let packs = try search.pack.map { PackLibrary([try findPack($0, session)]) } ?? shelf(session)
                let snapshot = try session.snapshot(of: reach, kind: .lead, on: day) { reach.contains($0.area) }
                return (snapshot, packs, try divisions(session), try KnownFacts(in: reach, on: day, session))
            }
        }
        return try await presenting {
            var survey = ProgrammeSurvey(search, packs, table, known, on: day)
            for household in snapshot.households where household.status != .ended {
                try Task.checkCancellation()
                try survey.look(at: household)
            }
            return survey
        }
    }

    // MARK: parts

    /// Facts as somebody stated them.
    static func stated(_ facts: [String: String]) throws(CaseworkError) -> [String: FactValue] {
        var stated: [String: FactValue] = [:]
        for (key, text) in facts.sorted(by: { $0.key < $1.key }) {
            let parts = key.split(separator: ".", omittingEmptySubsequences: false)
            let isOfMember = parts.count == 3 && parts[0] == "member" && (Int(parts[1]).map { $0 > 0 } ?? false)
            let name = isOfMember ? "member.\(parts[2])" : key
            guard let fact = Fact.named(name), [.household, .member, .town].contains(fact.subject),
                isOfMember == (fact.subject == .member)
            else { throw CaseworkError("unknown_fact", ProgrammeWording.unknownFact(key), field: key) }
            guard let value = FactValue(text, as: fact.type) else {
                throw CaseworkError("bad_fact", ProgrammeWording.badFact(key, fact.type.name), field: key)
            }
            stated[key] = value
        }
        return stated
    }

    static func programmes(
        of pack: PolicyPack, _ id: String?, on day: CalendarDay
    ) throws -> [Programme] {
        guard let id else { return pack.programmes }
        guard let programme = pack.programmes.first(where: { $0.id == id }) else {
            throw CaseworkError.notFound(ProgrammeWording.programme, field: "programme")
        }
        if let path = programme.missingValues(pack.figures(on: day)).first {
            throw PackError(.valueMissing, pack: pack.id, path: path, arguments: [path, day.description])
        }
        return [programme]
    }

    /// How near a line counts as just missed.
    static func cliffWithin(_ figures: PackFigures) -> Ratio {
        figures.figure("cliff_within") ?? Ratio(decimal: "10%") ?? Ratio(0)
    }

    private func lines(of pack: PolicyPack, on day: CalendarDay) -> [ProgrammeLine] {
        let figures = pack.figures(on: day)
        return pack.programmes.map { line($0, of: pack, figures) }
    }

    private func line(_ programme: Programme, of pack: PolicyPack, _ figures: PackFigures) -> ProgrammeLine {
        ProgrammeLine(
            programme: programme, pack: pack.id, basis: phrase(of: programme.basis, in: pack),
            missing: programme.missingValues(figures), missingForAmount: programme.missingValuesOfAmount(figures),
            valueNames: pack.valueNames)
    }

    private func ground(of step: ArithmeticStep, in pack: PolicyPack) -> Phrase? {
        switch step.source {
        case .parameter(_, let basis), .calculator(_, let basis): phrase(of: basis, in: pack)
        case .fact, .amount: nil
        }
    }
}

extension PolicyPack {
    /// What people read for the paths of its parameters.
    var valueNames: [String: PackWords] {
        Dictionary(
            parameters.map { ("parameters.\($0.id)", $0.names) } + missing.map { ($0.path, $0.names) },
            uniquingKeysWith: { first, _ in first })
    }
}

import Matching
import Policy
public import Records
import Register
import Storage
import Wording

extension Office {
    /// The pairs of a run, running ones too, by household number.
    public func pairs(
        of run: String, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<PairLine> {
        try await presenting {
            let record = try await store.read { try self.record(run, $0, caller) }
            let solved = try await self.solved(record)
            enum Entry {
                case proposal(LeadProposal)
                case running(RunningLead)
                var household: String {
                    switch self {
                    case .proposal(let pair): pair.household
                    case .running(let lead): lead.household
                    }
                }
            }
            return try await reading(record, OpenedRun(solved)) { view in
                let entries = (view.outcome.proposals.map(Entry.proposal) + view.outcome.running.map(Entry.running))
                    .sorted { $0.household < $1.household }
                return try Self.page(entries, by: \.household, limit: limit, cursor: cursor) { entry in
                    switch entry {
                    case .proposal(let pair): try Self.line(pair, solved, view)
                    case .running(let lead): Self.line(lead, solved, view)
                    }
                }
            }
        }
    }

    private static func line(_ pair: LeadProposal, _ solved: LeadRun, _ view: RunView) throws -> PairLine {
        var line = self.line(pair.household, view.names.helper(pair.helper), view)
        let state = try view.session.proposalState(of: pair.household, run: view.record.id) ?? .proposed
        line.tier = pair.tier
        line.score = Int64(pair.score)
        line.state = state.rawValue
        if let score = solved.score(household: pair.household, helper: pair.helper) {
            line.reasons = view.narrator.strongest(score, 3)
        }
        if let moved = view.moveReason(of: pair.household) { line.reasons.append(moved) }
        if !pair.firstTasks.isEmpty { line.reasons.append(view.narrator.task(pair.firstTasks, isCovered: true)) }
        return line
    }

    private static func line(_ lead: RunningLead, _ solved: LeadRun, _ view: RunView) -> PairLine {
        var line = self.line(lead.household, view.names.helper(lead.helper), view)
        line.tier = lead.tier ?? 0
        if let score = solved.score(household: lead.household, helper: lead.helper) {
            line.score = Int64(score.score)
        }
        line.reasons = [view.narrator.kept(lead), view.narrator.warning(lead)].compactMap { $0 }
        return line
    }

    private static func line(_ household: String, _ helper: HelperName, _ view: RunView) -> PairLine {
        let area = view.names.area(household, view.record.area)
        return PairLine(
            household: household, headName: view.names.head(household), area: area,
            areaName: view.names.path(area), tier: 0, helper: helper, score: 0, state: "kept", reasons: [])
    }

    /// The households that a run left over, did not find clear, or found outside, by number.
    public func left(
        of run: String, _ list: LeftList, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<LeftLine> {
        try await presenting {
            let asked = try await store.read { try self.record(run, $0, caller) }
            if [.support, .community, .offers].contains(asked.kind) {
                return try await leftOfNeeds(asked, list, limit: limit, cursor: cursor, by: caller)
            }
            let (record, opened) = try await open(run, caller)
            return try await reading(record, opened) { view in
                switch list {
                case .uncovered:
                    Self.page(view.outcome.uncovered, by: \.household, limit: limit, cursor: cursor) {
                        Self.line($0, view)
                    }
                case .notClear:
                    Self.page(view.outcome.unclear, by: \.household, limit: limit, cursor: cursor) {
                        Self.line($0, view)
                    }
                case .outside:
                    Self.page(view.outcome.outside, by: \.household, limit: limit, cursor: cursor) {
                        Self.line($0, view)
                    }
                }
            }
        }
    }

    /// What one more place at each helper would bring in a run, the most valuable first.
    public func places(
        of run: String, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<PlaceLine> {
        try await presenting {
            let record = try await store.read { try self.record(run, $0, caller) }
            let solved = try await self.solved(record)
            let found = try await shelf.inTurn { try await SolvingQueue.run { try solved.placeValues() } }
            let values = found.enumerated().map { (key: Self.key($0.offset), value: $0.element) }
            return try await reading(record, OpenedRun(solved)) { view in
                Self.page(values, by: \.key, limit: limit, cursor: cursor) { Self.line($0.value, view) }
            }
        }
    }

    /// The towns with uncovered households of a run, by code, each with the place that would help it most.
    public func towns(
        of run: String, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<TownLine> {
        try await presenting {
            let record = try await store.read { try self.record(run, $0, caller) }
            let solved = try await self.solved(record)
            let found = try await shelf.inTurn { try await SolvingQueue.run { try solved.townShortfalls() } }
            return try await reading(record, OpenedRun(solved)) { view in
                Self.page(found, by: \.town.description, limit: limit, cursor: cursor) { town in
                    TownLine(
                        town: town.town, name: view.names.path(town.town), inScope: town.inScope,
                        uncovered: town.uncovered, withoutCandidates: town.withoutCandidates,
                        best: town.best.map { Self.line($0, view) })
                }
            }
        }
    }

    private static func line(_ value: PlaceValue, _ view: RunView) -> PlaceLine {
        PlaceLine(helper: view.names.helper(value.helper), tier: value.tier, score: value.score)
    }

    /// A rank as a text that sorts as the number does.
    private static func key(_ rank: Int) -> String {
        let digits = String(rank)
        return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    static func line(_ home: UncoveredHousehold, _ view: RunView) -> LeftLine {
        let narrator = view.narrator
        let reasons = narrator.reasons(home, groups: view.outcome.hallGroups)
        let group = home.hallGroup.flatMap { index in
            view.outcome.hallGroups.indices.contains(index) ? view.outcome.hallGroups[index] : nil
        }
        return LeftLine(
            household: home.household, headName: view.names.head(home.household), area: home.place,
            areaName: view.names.path(home.place), tier: home.tier, code: home.reason.rawValue,
            reason: view.moveReason(of: home.household) ?? reasons.first ?? RunWording.candidates(home.candidates),
            removed: narrator.removed(home.removed),
            nearest: home.nearest.map { (view.names.helper($0.helper), $0.rule, narrator.ruleName($0.rule)) },
            repairs: narrator.repairs(home),
            group: group.map { ($0.households.count, $0.helpers.count, $0.places) })
    }

    static func line(_ home: UnclearHousehold, _ view: RunView) -> LeftLine {
        let narrator = view.narrator
        let area = view.names.area(home.household, view.record.area)
        return LeftLine(
            household: home.household, headName: view.names.head(home.household), area: area,
            areaName: view.names.path(area), tier: nil, code: home.hits.first?.id ?? "not_clear",
            reason: home.isHeld
                ? RunWording.heldBack(missing: narrator.missing(home.hits))
                : narrator.task(home.hits, isCovered: home.isCovered),
            removed: [], nearest: [], repairs: [], group: nil)
    }

    static func line(_ home: OutsideHousehold, _ view: RunView) -> LeftLine {
        let area = view.names.area(home.household, view.record.area)
        return LeftLine(
            household: home.household, headName: view.names.head(home.household), area: area,
            areaName: view.names.path(area), tier: nil, code: home.hits.first?.id ?? "no_category",
            reason: view.narrator.reason(home), removed: [], nearest: [], repairs: [], group: nil)
    }

    /// One page of a sorted list; the cursor is the key of the last item of the page before.
    static func page<Item, Line>(
        _ items: [Item], by key: (Item) -> String, limit: Int, cursor: String?, _ line: (Item) throws -> Line
    ) rethrows -> Paged<Line> {
        let limit = limit.clamped(to: 1...10_000)
        let rest = cursor.map { cursor in items.drop { key($0) <= cursor } } ?? items[...]
        let page = rest.prefix(limit)
        return Paged(
            items: try page.map(line), total: items.count,
            next: rest.count > page.count ? page.last.map(key) : nil)
    }
}

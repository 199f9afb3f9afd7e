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
            let view = try await store.read { try self.view(run, $0, caller) }
            let solved = try await self.solved(view.record)
            let narrator = view.narrator
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
            let entries = (view.outcome.proposals.map(Entry.proposal) + view.outcome.running.map(Entry.running))
                .sorted { $0.household < $1.household }
            return Self.page(entries, by: \.household, limit: limit, cursor: cursor) { entry in
                let area = view.names.area(entry.household, view.record.area)
                var line = PairLine(
                    household: entry.household, headName: view.names.head(entry.household), area: area,
                    areaName: view.names.path(area), tier: 0, helper: HelperName(key: "", name: "", unit: nil),
                    score: 0, state: "kept", reasons: [])
                switch entry {
                case .proposal(let pair):
                    line.tier = pair.tier
                    line.helper = view.names.helper(pair.helper)
                    line.score = Int64(pair.score)
                    line.state = (view.states[pair.household] ?? .proposed).rawValue
                    if let score = solved.score(household: pair.household, helper: pair.helper) {
                        line.reasons = narrator.strongest(score, 3)
                    }
                    if !pair.firstTasks.isEmpty {
                        line.reasons.append(narrator.task(pair.firstTasks, isCovered: true))
                    }
                case .running(let lead):
                    line.tier = lead.tier ?? 0
                    line.helper = view.names.helper(lead.helper)
                    if let score = solved.score(household: lead.household, helper: lead.helper) {
                        line.score = Int64(score.score)
                    }
                    line.reasons = [RunWording.kept]
                    if !lead.broken.isEmpty {
                        line.reasons.append(RunWording.runningBreaks(rules: lead.broken.map(narrator.ruleName)))
                    }
                }
                return line
            }
        }
    }

    /// The households that a run left over, did not find clear, or found outside, by number.
    public func left(
        of run: String, _ list: LeftList, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<LeftLine> {
        try await presenting {
            let view = try await store.read { try self.view(run, $0, caller) }
            switch list {
            case .uncovered:
                return Self.page(view.outcome.uncovered, by: \.household, limit: limit, cursor: cursor) {
                    Self.line($0, view)
                }
            case .notClear:
                return Self.page(view.outcome.unclear, by: \.household, limit: limit, cursor: cursor) {
                    Self.line($0, view)
                }
            case .outside:
                return Self.page(view.outcome.outside, by: \.household, limit: limit, cursor: cursor) {
                    Self.line($0, view)
                }
            }
        }
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
            reason: reasons.first ?? RunWording.candidates(home.candidates), removed: narrator.removed(home.removed),
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

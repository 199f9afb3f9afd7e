import Ledgers
import Matching
public import Records
public import Register
import Reports
import Storage
public import Wording

extension Office {
    /// The proposals of a run that wait for a decision, by household number, each with reasons, runner-up and cost.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `not_permitted` for an area beyond the caller's.
    public func reviewLines(
        _ run: String, area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<ReviewLine> {
        try await presenting {
            try await reviewing(run, area, caller) { page in
                try page.items(limit: limit.clamped(to: 1...1000), after: cursor)
            }
        }
    }

    /// The decision workbook of a run: a sheet per town or one for all; opinion and reason are left to the reviewers.
    public func reviewWorkbook(
        _ run: String, area: DivisionCode?, byTown: Bool, _ language: Language, by caller: Principal
    ) async throws -> [UInt8] {
        let day = now().day
        return try await presenting {
            let (lines, name) = try await reviewing(run, area, caller) { page in
                var (lines, cursor): ([ReviewLine], String?) = ([], nil)
                repeat {
                    let next = try page.items(limit: 1000, after: cursor)
                    lines += next.items
                    cursor = next.next
                } while cursor != nil
                return (lines, page.areaName)
            }
            return try WorkbookWriter.bytes(
                of: ReviewSheets(run: run, areaName: name, day: day, language: language).sheets(lines, byTown: byTown))
        }
    }

    private func reviewing<T: Sendable>(
        _ run: String, _ area: DivisionCode?, _ caller: Principal, _ body: @Sendable (ReviewPage) throws -> T
    ) async throws -> T {
        let reach = try reach(area, caller)
        let record = try await store.read { session in
            guard let found = try session.run(run) else {
                throw CaseworkError.notFound(CaseworkWording.run, field: "run")
            }
            return found
        }
        // Who has a part of the run's area decides about that part.
        guard reach.map({ $0.contains(record.area) || record.area.contains($0) }) ?? true else {
            throw CaseworkError.notFound(CaseworkWording.run, field: "run")
        }
        guard record.kind == .lead else {
            return try await store.read { session in
                try body(ReviewPage(run: run, area: reach, session: session, table: divisions(session), solved: nil))
            }
        }
        let solved = try await self.solved(record)
        return try await reading(record, OpenedRun(solved)) { view in
            try body(
                ReviewPage(
                    run: run, area: reach, session: view.session, table: view.names.table, solved: (solved, view)))
        }
    }
}

/// The open proposals of a run within one transaction.
struct ReviewPage {
    let run: String
    let area: DivisionCode?
    let session: StoreSession
    let table: DivisionTable
    /// The run as a solved problem; nil for a pair that was proposed by hand.
    let solved: (run: LeadRun, view: RunView)?

    var areaName: String { area.map { table.path(of: $0) } ?? solved.map { table.path(of: $0.view.record.area) } ?? "" }

    func items(limit: Int, after cursor: String?) throws -> Paged<ReviewLine> {
        let page = try session.keptProposals(
            in: area, run: run, states: [.proposed, .seconding], after: cursor, limit: limit)
        let heads = try HeadNames(session, page.items.map(\.proposal.household))
        let others = solved?.run.runnerUps(of: page.items.map(\.proposal.household)) ?? [:]
        let helpers = try HelperNames(
            session, page.items.map(\.proposal.helper) + others.values.map(\.helper))
        func name(_ id: RecordID) -> HelperName {
            helpers[id] ?? HelperName(key: id.shortKey, name: id.shortKey, unit: nil)
        }
        let lines = page.items.map { kept in
            let proposal = kept.proposal
            let other = others[proposal.household].flatMap { $0.helper == proposal.helper ? nil : $0 }
            return ReviewLine(
                proposal: proposal, version: kept.version, area: kept.area, areaName: table.path(of: kept.area),
                townName: table.path(of: kept.area.containing(.township)),
                headName: heads[proposal.household].map { Masking.name($0.name) }, helper: name(proposal.helper),
                reasons: reasons(proposal), runnerUp: other.map { name($0.helper) },
                cost: other.map {
                    ReviewWording.cost(
                        losesCoverage: $0.coverageLoss > 0, score: Narrator.points($0.scoreLoss),
                        isZero: $0.scoreLoss == 0)
                },
                token: session.rowToken(
                    RowClaim(
                        run: proposal.run, household: proposal.household, helper: proposal.helper, role: proposal.role,
                        version: kept.version)))
        }
        return Paged(items: lines, total: page.total, next: page.next)
    }

    private func reasons(_ proposal: Proposal) -> [Phrase] {
        guard let (run, view) = solved else { return [ReviewWording.byHand] }
        var reasons: [Phrase] = []
        if let score = run.score(household: proposal.household, helper: proposal.helper) {
            reasons = view.narrator.strongest(score, 3)
        }
        if let moved = view.moveReason(of: proposal.household) { reasons.append(moved) }
        return reasons
    }
}

/// The sheets of a decision workbook.
struct ReviewSheets {
    let run: String
    let areaName: String
    let day: CalendarDay
    let language: Language

    func sheets(_ lines: [ReviewLine], byTown: Bool) -> [OutgoingSheet] {
        guard byTown else { return [sheet(ReviewWording.sheetAll(language), lines)] }
        let towns = Dictionary(grouping: lines) { $0.area.containing(.township) }.sorted { $0.key < $1.key }
        guard !towns.isEmpty else { return [sheet(ReviewWording.sheetAll(language), [])] }
        return towns.map { _, lines in sheet(lines[0].townName, lines) }
    }

    private func sheet(_ name: String, _ lines: [ReviewLine]) -> OutgoingSheet {
        OutgoingSheet(
            name: name,
            title: [
                ReviewWording.title(run, areaName)(language),
                ReviewWording.under(day.description, lines.count)(language),
                ReviewWording.instruction(language),
            ],
            columns: ReviewColumn.allCases.map { column in
                OutgoingSheet.Column(
                    column.heading(language), width: column.width,
                    choices: column == .opinion ? ReviewOpinion.allCases.map { $0.words(language) } : [],
                    isWrapped: column.isWrapped, isRequired: column == .opinion)
            },
            rows: lines.enumerated().map { index, line in
                [.integer(Int64(index + 1))] + texts(line).map { $0.isEmpty ? .empty : .text($0) }
            })
    }

    /// The cells behind the serial number.
    private func texts(_ line: ReviewLine) -> [String] {
        let proposal = line.proposal
        return [
            line.areaName, proposal.household, line.headName ?? "", "\(proposal.tier)", line.helper.key,
            line.helper.name, line.helper.unit ?? "", Narrator.points(Int64(proposal.score)),
            line.reasons.map { $0(language) }.joined(separator: "\n"),
            line.runnerUp.map { other in other.unit.map { $0 == other.name ? $0 : "\(other.name)（\($0)）" } ?? other.name
            }
                ?? ReviewWording.noRunnerUp(language),
            line.cost?(language) ?? "", DecisionWording.stateName(proposal.state.rawValue)(language), "", "",
            line.token,
        ]
    }
}

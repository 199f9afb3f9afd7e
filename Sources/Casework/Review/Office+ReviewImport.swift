import Ledgers
import Logging
public import Records
import Register
import Storage
public import Wording

extension Office {
    /// Applies the opinions of a decision workbook: each row at most once, one that somebody was faster with not at all.
    ///
    /// Rows without an opinion are left alone. The same file again changes nothing and says so.
    /// - Throws: `LedgerError` or ``CaseworkError`` `not_a_review` where the file is refused whole.
    public func importReview(
        _ name: String, _ bytes: [UInt8], dryRun: Bool, _ language: Language, by caller: Principal
    ) async throws -> ReviewReceipt {
        let rows = try ReviewReading.rows(LedgerFile(name: name, bytes: bytes))
        let stated = rows.filter { !$0.opinion.isEmpty }
        let twice = Self.contradictions(stated)
        // Rows may be sorted at home: what is decided must not hang on their order. A helper who cannot is away for every
        // row of the file, so these rows come first.
        let order = stated.indices.sorted {
            (Self.comesLater(stated[$0]) ? 1 : 0, $0) < (Self.comesLater(stated[$1]) ? 1 : 0, $1)
        }
        var places: [Int: ReviewOutcome] = [:]
        for start in stride(from: 0, to: order.count, by: Self.rowsAtOnce) {
            let part = Array(order[start..<min(start + Self.rowsAtOnce, order.count)])
            let rows = part.map { stated[$0] }
            let at = now()
            let found = try await sitting(dryRun) { session in
                try ReviewSitting(session, self, caller, at, contradictory: twice, rows).apply(rows)
            }
            for (place, outcome) in zip(part, found) { places[place] = outcome }
        }
        let outcomes = stated.indices.compactMap { places[$0] }
        let blank = rows.count - stated.count
        if !dryRun {
            logger.info(
                "review",
                metadata: ["decided": "\(outcomes.count { $0.kind == .decided })", "rows": "\(rows.count)"])
        }
        return ReviewReceipt(
            file: name, rows: rows.count, blank: blank, outcomes: outcomes, dryRun: dryRun,
            workbook: try WorkbookWriter.bytes(
                of: [ReceiptSheet.sheet(name, outcomes, blank: blank, dryRun: dryRun, language)]))
    }

    private static func comesLater(_ row: ReviewRow) -> Bool { ReviewOpinion(row.opinion) != .helperUnavailable }

    /// How many rows are applied in one transaction: whoever else writes waits no longer than for these.
    private static let rowsAtOnce = 500

    /// Tokens that stand in the file with different opinions: nobody can know which one is meant.
    private static func contradictions(_ rows: [ReviewRow]) -> Set<String> {
        var first: [String: ReviewOpinion?] = [:]
        var found: Set<String> = []
        for row in rows where !row.token.isEmpty {
            let opinion = ReviewOpinion(row.opinion)
            if let known = first[row.token] {
                if known != opinion { found.insert(row.token) }
            } else {
                first[row.token] = .some(opinion)
            }
        }
        return found
    }
}

/// Applies the rows of one file within one transaction.
struct ReviewSitting {
    private let session: StoreSession
    private let desk: DecisionDesk
    private let contradictory: Set<String>

    init(
        _ session: StoreSession, _ office: Office, _ caller: Principal, _ at: Instant, contradictory: Set<String>,
        _ rows: [ReviewRow]
    ) throws {
        self.session = session
        self.contradictory = contradictory
        let runs = Set(rows.compactMap { session.rowClaim($0.token)?.run })
        let wide = rows.count > 20 && runs.count == 1 ? try runs.first.flatMap { try session.run($0)?.area } : nil
        desk = try DecisionDesk(session, office, caller, at, wide: wide)
    }

    func apply(_ rows: [ReviewRow]) throws -> [ReviewOutcome] {
        var outcomes = [ReviewOutcome?](repeating: nil, count: rows.count)
        var orders: [(index: Int, claim: RowClaim, order: DecisionOrder)] = []
        var seen: Set<String> = []
        for (index, row) in rows.enumerated() {
            switch try order(row, isRepeated: !seen.insert(row.token).inserted) {
            case .left(let outcome): outcomes[index] = outcome
            case .right(let claim, let order): orders.append((index, claim, order))
            }
        }
        let lines = try Office.each(orders.map(\.order), desk)
        for (entry, line) in zip(orders, lines) {
            outcomes[entry.index] = try outcome(rows[entry.index], entry.claim, line)
        }
        return outcomes.compactMap { $0 }
    }

    private enum Found {
        case left(ReviewOutcome)
        case right(RowClaim, DecisionOrder)
    }

    private func order(_ row: ReviewRow, isRepeated: Bool) throws -> Found {
        guard let claim = session.rowClaim(row.token) else {
            return .left(refused(row, nil, "token_unknown", ReviewWording.forged, ReviewWording.forgedHint))
        }
        do {
            _ = try desk.household(claim.household)
        } catch let error as CaseworkError {
            return .left(refused(row, nil, error.code, error.message, error.hint))
        }
        guard let opinion = ReviewOpinion(row.opinion) else {
            return .left(
                refused(row, claim, "opinion_unknown", ReviewWording.unknownOpinion, ReviewWording.unknownOpinionHint))
        }
        guard !contradictory.contains(row.token) else {
            return .left(
                refused(row, claim, "contradictory", ReviewWording.contradictory, ReviewWording.contradictoryHint))
        }
        if let before = try session.decision(token: claim.seal) { return .left(try already(row, claim, before)) }
        if isRepeated {
            return .left(refused(row, claim, "row_twice", ReviewWording.rowTwice, nil))
        }
        if opinion == .putOff {
            var outcome = try self.outcome(row, claim, .deferred, ReviewWording.putOff)
            outcome.hint = ReviewWording.putOffHint
            return .left(outcome)
        }
        let present = try session.proposal(
            run: claim.run, household: claim.household, helper: claim.helper, role: claim.role)
        guard let present else {
            return .left(refused(row, nil, "not_found", CaseworkWording.notFound(CaseworkWording.proposal), nil))
        }
        guard present.version == claim.version else { return .left(try stale(row, claim)) }
        var order = DecisionOrder(
            run: claim.run, household: claim.household, helper: claim.helper.shortKey,
            action: opinion.action(present.proposal.state))
        order.reason = opinion.reason
        order.because = row.words.isEmpty ? nil : row.words
        order.version = claim.version
        order.token = claim.seal
        return .right(claim, order)
    }

    // MARK: outcomes

    private func outcome(_ row: ReviewRow, _ claim: RowClaim, _ line: DecisionLine) throws -> ReviewOutcome {
        if let refusal = line.refusal {
            if refusal.code == "stale_version" { return try stale(row, claim) }
            return refused(row, claim, refusal.code, refusal.message, refusal.hint)
        }
        var outcome = try self.outcome(
            row, claim, .decided,
            line.consequences.isEmpty
                ? DecisionWording.actionName(line.action) : ReviewWording.joined(line.consequences))
        outcome.decision = line.id
        if let undo = line.undo { outcome.hint = ReviewWording.undo(undo) }
        return outcome
    }

    private func already(_ row: ReviewRow, _ claim: RowClaim, _ before: Decision) throws -> ReviewOutcome {
        var outcome = try self.outcome(
            row, claim, .already,
            before.undoneBy == nil ? ReviewWording.already(before.id) : ReviewWording.alreadyUndone(before.id))
        outcome.decision = before.id
        (outcome.actor, outcome.at) = (try name(before), before.at)
        outcome.hint = before.undoneBy == nil ? nil : ReviewWording.exportAgain
        return outcome
    }

    private func stale(_ row: ReviewRow, _ claim: RowClaim) throws -> ReviewOutcome {
        var outcome = try self.outcome(row, claim, .stale, ReviewWording.stale)
        if let state = outcome.state { outcome.message = DecisionWording.stale(state) }
        outcome.hint = ReviewWording.exportAgain
        return outcome
    }

    private func refused(
        _ row: ReviewRow, _ claim: RowClaim?, _ code: String, _ message: Phrase, _ hint: Phrase?
    ) -> ReviewOutcome {
        // What cannot be told about the present state is left out: the refusal itself matters.
        var outcome =
            claim.flatMap { try? self.outcome(row, $0, .refused, message) }
            ?? ReviewOutcome(
                sheet: row.sheet, row: row.row, household: row.household, opinion: row.opinion, kind: .refused,
                message: message)
        outcome.code = code
        outcome.hint = hint
        return outcome
    }

    /// An outcome with where the proposal stands now, and by whom.
    private func outcome(
        _ row: ReviewRow, _ claim: RowClaim, _ kind: ReviewOutcome.Kind, _ message: Phrase
    ) throws -> ReviewOutcome {
        let present = try session.proposal(
            run: claim.run, household: claim.household, helper: claim.helper, role: claim.role)
        var outcome = ReviewOutcome(
            sheet: row.sheet, row: row.row, household: claim.household, opinion: row.opinion, kind: kind,
            message: message)
        outcome.helper = try session.helper(claim.helper).map { desk.name($0) }
        outcome.state = present?.proposal.state.rawValue
        if let proposal = present?.proposal, let last = try session.decisions(about: proposal).last {
            outcome.decision = last.id
            (outcome.actor, outcome.at) = (try name(last), last.at)
        }
        return outcome
    }

    /// Who decided: the name where it is known, and the uid.
    private func name(_ decision: Decision) throws -> String {
        func one(_ actor: String) throws -> String {
            let uid = UInt32(actor.dropFirst("uid:".count))
            let name = try uid.flatMap { try session.principalEntry(uid: $0)?.name }
            return name.map { "\($0) (\(actor))" } ?? actor
        }
        let own = try one(decision.actor)
        return try decision.standsFor.map { "\(own) → \(try one($0))" } ?? own
    }
}

/// The receipt as a sheet.
enum ReceiptSheet {
    static func sheet(
        _ file: String, _ outcomes: [ReviewOutcome], blank: Int, dryRun: Bool, _ language: Language
    ) -> OutgoingSheet {
        let counts = ReviewOutcome.Kind.allCases.map { kind in
            (ReviewWording.outcome(kind.rawValue), outcomes.count { $0.kind == kind })
        }
        return OutgoingSheet(
            name: ReviewWording.receipt(language),
            title: [
                ReviewWording.receiptTitle(file, dryRun: dryRun)(language),
                ReviewWording.counts(counts, blank: blank)(language),
            ],
            columns: [
                ("serial", 6), ("sheet", 14), ("row", 6), ("household", 18), ("helper", 16), ("opinion", 16),
                ("outcome", 14), ("state", 14), ("actor", 20), ("at", 22), ("message", 44), ("hint", 40),
                ("decision", 11),
            ].map { key, width in
                OutgoingSheet.Column(ReviewWording.column(key)(language), width: width, isWrapped: width > 12)
            },
            rows: outcomes.enumerated().map { index, outcome in
                [.integer(Int64(index + 1))]
                    + [
                        outcome.sheet, "\(outcome.row)", outcome.household,
                        outcome.helper.map { "\($0.name) [\($0.key)]" } ?? "", outcome.opinion,
                        ReviewWording.outcome(outcome.kind.rawValue)(language)
                            + (outcome.code.map { " [\($0)]" } ?? ""),
                        outcome.state.map { DecisionWording.stateName($0)(language) } ?? "", outcome.actor ?? "",
                        outcome.at?.description ?? "", outcome.message(language), outcome.hint?(language) ?? "",
                        outcome.decision ?? "",
                    ].map { $0.isEmpty ? .empty : .text($0) }
            })
    }
}

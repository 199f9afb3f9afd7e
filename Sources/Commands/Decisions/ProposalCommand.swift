import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui proposal list|approve|second|confirm|refuse|object|undo`.
struct ProposalCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "proposal", abstract: Help.text(DecisionHelp.proposal),
            discussion: Help.text(DecisionHelp.proposalExamples),
            subcommands: [
                ProposalList.self, ProposalApprove.self, ProposalSecond.self, ProposalConfirm.self,
                ProposalRefuse.self, ProposalObject.self, ProposalUndo.self,
            ])
    }
}

/// `jiedui proposal list`.
struct ProposalList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(DecisionHelp.proposalList))
    }

    @Option(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String?

    @Option(help: Help.of(DecisionHelp.state, value: "state"))
    var state: String?

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("run", run), ("state", state), ("area", area)] + page.query
        session.show(page: try await session.client.get("/v1/proposals", query, as: Page<OpenProposalItem>.self))
    }
}

/// Whom a decision about proposals is about: single households, or all that a filter names.
struct ProposalTargets: ParsableArguments {
    @Argument(help: Help.of(DecisionHelp.households, value: "household"))
    var households: [String] = []

    @Option(help: Help.of(DecisionHelp.decideRun, value: "run"))
    var run: String?

    @Option(help: Help.of(DecisionHelp.ofHelper, value: "helper"))
    var helper: String?

    @Flag(help: Help.of(DecisionHelp.all))
    var all = false

    @Option(help: Help.of(DecisionHelp.inArea, value: "code"))
    var area: String?

    @Option(help: Help.of(DecisionHelp.tier, value: "tier"))
    var tier: [Int] = []

    @Option(help: Help.of(DecisionHelp.leastScore, value: "points"))
    var leastScore: Double?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Option(help: Help.of(DecisionHelp.version, value: "n"))
    var version: Int64?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false
}

extension ProposalTargets {
    /// Sends the decision and shows what became of it.
    func decide(
        _ action: String, reason: String? = nil, from: String? = nil, until: String? = nil, _ session: Session
    ) async throws {
        let key = dryRun ? nil : Session.newKey()
        let answer: Answer<DecisionResult>
        if all {
            guard let run, households.isEmpty else {
                throw CommandFailure(.usage, "usage", DecisionHelp.allNeedsRun)
            }
            var bulk = BulkDecision(action: action)
            bulk.reason = reason
            bulk.because = because
            bulk.from = from
            bulk.until = until
            bulk.area = area
            bulk.tiers = tier.isEmpty ? nil : tier
            bulk.leastScore = leastScore.map { Int64(($0 * 1000).rounded()) }
            bulk.helper = helper
            bulk.dryRun = dryRun
            let request = bulk
            answer = try await session.untilAnswered {
                try await session.client.post(
                    URLText.path("runs", run, "decide"), body: request, idempotencyKey: key, as: DecisionResult.self)
            }
        } else {
            guard !households.isEmpty else { throw CommandFailure(.usage, "usage", DecisionHelp.namesNeeded) }
            let requests = households.map { household in
                var request = DecisionRequest(run: run, household: household, helper: helper, action: action)
                request.reason = reason
                request.because = because
                request.from = from
                request.until = until
                request.version = version
                return request
            }
            let batch = DecisionBatch(decisions: requests, dryRun: dryRun)
            answer = try await session.untilAnswered {
                try await session.client.post(
                    "/v1/proposals/decide", body: batch, idempotencyKey: key, as: DecisionResult.self)
            }
        }
        try session.show(decisions: answer)
    }
}

/// `jiedui proposal approve`.
struct ProposalApprove: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "approve", abstract: Help.text(DecisionHelp.approve))
    }

    @OptionGroup var targets: ProposalTargets

    @Option(help: Help.of(DecisionHelp.from, value: "day"))
    var from: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("approve", from: from, session) }
}

/// `jiedui proposal second`.
struct ProposalSecond: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "second", abstract: Help.text(DecisionHelp.second))
    }

    @OptionGroup var targets: ProposalTargets

    @Option(help: Help.of(DecisionHelp.from, value: "day"))
    var from: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("second", from: from, session) }
}

/// `jiedui proposal confirm`.
struct ProposalConfirm: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "confirm", abstract: Help.text(DecisionHelp.confirm))
    }

    @OptionGroup var targets: ProposalTargets

    @Option(help: Help.of(DecisionHelp.from, value: "day"))
    var from: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("confirm", from: from, session) }
}

/// `jiedui proposal refuse`.
struct ProposalRefuse: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "refuse", abstract: Help.text(DecisionHelp.refuse))
    }

    @OptionGroup var targets: ProposalTargets

    @Option(help: Help.of(DecisionHelp.reason, value: "reason"))
    var reason: String

    @Option(help: Help.of(DecisionHelp.until, value: "day"))
    var until: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await targets.decide("refuse", reason: reason, until: until, session)
    }
}

/// `jiedui proposal object`.
struct ProposalObject: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "object", abstract: Help.text(DecisionHelp.object))
    }

    @OptionGroup var targets: ProposalTargets

    @Option(help: Help.of(DecisionHelp.until, value: "day"))
    var until: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("object", until: until, session) }
}

/// `jiedui proposal undo`.
struct ProposalUndo: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: Help.text(DecisionHelp.undo))
    }

    @OptionGroup var targets: ProposalTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("undo", session) }
}

extension Session {
    /// Shows what became of decisions: a table of all where there are few, of the refused ones where there are many.
    ///
    /// - Throws: a failure where the only decision was refused.
    func show(decisions answer: Answer<DecisionResult>) throws {
        let result = answer.value
        if result.items.count == 1, let problem = result.items.first?.problem {
            if wantsJSON { show(answer) { _ in } }
            throw CommandFailure(ExitStatus(problem), problem)
        }
        show(answer) { result in
            let isLong = result.items.count > 20
            table(isLong ? result.items.filter { $0.problem != nil } : result.items)
            let ways = Set(result.items.compactMap(\.undo))
            if let undo = ways.first, ways.count == 1, !result.dryRun { say(DecisionHelp.howToUndo(undo)) }
            say(DecisionHelp.decided(result.done, refused: result.refused, dryRun: result.dryRun))
        }
        // Nothing at all was done: a script must not go on as if it had been.
        if result.done == 0, let problem = result.items.compactMap(\.problem).first {
            throw CommandFailure(ExitStatus(problem), "all_refused", DecisionHelp.allRefused(result.refused))
        }
        if result.refused > 0 { noteAttention() }
    }
}

extension DecisionItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(DecisionHelp.decision(language)), .init(CommandWording.household(language)),
            .init(CommandWording.helper(language)), .init(DecisionHelp.stateBefore(language)),
            .init(DecisionHelp.stateNow(language)), .init(CommandWording.remark(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            decision ?? "", household, helper.map { "\($0.key) \($0.shown)" } ?? "", before?.name ?? "",
            after?.name ?? "", problem?.message ?? consequences.joined(separator: CommandWording.semicolon(language)),
        ]
    }
}

extension OpenProposalItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.run(language)), .init(CommandWording.household(language)),
            .init(CommandWording.head(language)), .init(CommandWording.area(language)),
            .init(CommandWording.tier(language), isNumber: true), .init(DecisionHelp.key(language)),
            .init(CommandWording.helper(language)), .init(CommandWording.score(language), isNumber: true),
            .init(DecisionHelp.stateNow(language)), .init(DecisionHelp.versionHeading(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            run, household, householdName ?? "", areaName, "\(tier)", helper.key, helper.shown, Score.text(score),
            state.name, "\(version)",
        ]
    }
}

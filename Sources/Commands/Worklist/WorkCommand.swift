import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui work list|show|accept|dismiss`.
struct WorkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "work", abstract: Help.text(WorkHelp.work), discussion: Help.text(WorkHelp.workExamples),
            subcommands: [WorkList.self, WorkShow.self, WorkAccept.self, WorkDismiss.self])
    }
}

/// `jiedui work list`.
struct WorkList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(WorkHelp.list))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @Option(help: Help.of(WorkHelp.kind, value: "kind"))
    var kind: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("area", area), ("kind", kind)] + page.query
        session.show(page: try await session.client.get("/v1/worklist", query, as: Page<WorkEntry>.self))
    }
}

/// `jiedui work show ITEM`.
struct WorkShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(WorkHelp.show))
    }

    @Argument(help: Help.of(WorkHelp.item, value: "item"))
    var item: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(try await session.client.get(URLText.path("worklist", item), as: WorkEntry.self)) { entry in
            session.show(entry)
        }
    }
}

/// `jiedui work accept ITEM`.
struct WorkAccept: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "accept", abstract: Help.text(WorkHelp.accept))
    }

    @Argument(help: Help.of(WorkHelp.item, value: "item"))
    var item: String

    @Option(help: Help.of(WorkHelp.outcome, value: "exited|died|moved|joined|mistake|…"))
    var outcome: String?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Option(help: Help.of(WorkHelp.version, value: "n"))
    var version: Int64?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await session.decide(item, WorkDecision(outcome: outcome, because: because, version: version))
    }
}

/// `jiedui work dismiss ITEM`.
struct WorkDismiss: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "dismiss", abstract: Help.text(WorkHelp.dismiss))
    }

    @Argument(help: Help.of(WorkHelp.item, value: "item"))
    var item: String

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Option(help: Help.of(WorkHelp.version, value: "n"))
    var version: Int64?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await session.decide(item, WorkDecision(outcome: "dismissed", because: because, version: version))
    }
}

extension Session {
    fileprivate func decide(_ item: String, _ decision: WorkDecision) async throws {
        func send(_ decision: WorkDecision) async throws -> Answer<WorkResult> {
            let key = Session.newKey()
            return try await untilAnswered {
                try await client.post(
                    URLText.path("worklist", item), body: decision, idempotencyKey: key, as: WorkResult.self)
            }
        }
        let answer: Answer<WorkResult>
        do {
            answer = try await send(decision)
        } catch ClientError.refused(_, let problem) where problem.code == "because_missing" && console.canAsk {
            var again = decision
            again.because = await console.ask(text(CommandWording.ask(CommandWording.becauseHelp)))
            answer = try await send(again)
        }
        show(answer) { result in
            show(result.item)
            for sentence in result.consequences { console.print(sentence) }
            if let undo = result.undo { say(DecisionHelp.howToUndo(undo)) }
        }
    }

    fileprivate func show(_ entry: WorkEntry) {
        facts([
            (WorkHelp.itemHeading, entry.id), (WorkHelp.kindHeading, entry.kind.name),
            (WorkHelp.stateHeading, entry.state.name), (WorkHelp.aboutHeading, entry.sentence),
            (WorkHelp.proposalHeading, entry.proposal.map { "\($0.name) (\($0.code))" }),
            (
                WorkHelp.outcomesHeading,
                entry.outcomes.isEmpty
                    ? nil
                    : entry.outcomes.map { "\($0.name) (\($0.code))" }.joined(
                        separator: text(CommandWording.comma))
            ),
            (WorkHelp.dueHeading, entry.due), (CommandWording.batch, entry.batch),
            (WorkHelp.outcomeHeading, entry.outcome?.name), (WorkHelp.remarksHeading, entry.remarks),
            (WorkHelp.commandHeading, entry.outcomes.isEmpty ? nil : entry.command),
        ])
    }
}

extension WorkEntry: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(WorkHelp.itemHeading(language)), .init(WorkHelp.kindHeading(language)),
            .init(WorkHelp.aboutHeading(language)), .init(WorkHelp.proposalHeading(language)),
            .init(WorkHelp.dueHeading(language)), .init(WorkHelp.commandHeading(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [id, kind.name, sentence, proposal?.name ?? "", due ?? "", command]
    }
}

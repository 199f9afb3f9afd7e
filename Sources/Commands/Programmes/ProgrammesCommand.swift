import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui programmes list|show|check|find`.
struct ProgrammesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "programmes", abstract: Help.text(ProgrammeHelp.programmes),
            discussion: Help.text(ProgrammeHelp.examples),
            subcommands: [
                ProgrammesList.self, ProgrammesShow.self, ProgrammesCheck.self, ProgrammesFind.self,
                ProgrammesDraws.self,
            ])
    }
}

/// Which pack a command about programmes looks into.
struct ProgrammePlace: ParsableArguments {
    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @Option(name: .customLong("as-of"), help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @Option(help: Help.of(CommandWording.packHelp, value: "pack"))
    var pack: String?

    var query: [(String, String?)] { [("area", area), ("as_of", asOf), ("pack", pack)] }
}

/// `jiedui programmes list`.
struct ProgrammesList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(ProgrammeHelp.list))
    }

    @OptionGroup var place: ProgrammePlace
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(
            list: try await session.client.get("/v1/programmes", place.query, as: ItemList<ProgrammeItem>.self))
    }
}

/// `jiedui programmes show ID`.
struct ProgrammesShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(ProgrammeHelp.show))
    }

    @Argument(help: Help.of(ProgrammeHelp.programme, value: "programme"))
    var programme: String

    @OptionGroup var place: ProgrammePlace
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get("/v1/programmes", place.query, as: ItemList<ProgrammeItem>.self)
        let found = answer.value.items.filter { $0.programme == programme }
        guard !found.isEmpty else {
            throw CommandFailure(.refused, "not_found", ProgrammeWording.noSuch(programme))
        }
        try session.show(value: ItemList(items: found)) { list in
            for (index, item) in list.items.enumerated() {
                if index > 0 { session.console.print("") }
                session.show(item)
            }
        }
    }
}

/// `jiedui programmes check HOUSEHOLD`.
struct ProgrammesCheck: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: Help.text(ProgrammeHelp.check),
            discussion: Help.text(ProgrammeHelp.examples))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Option(name: .customLong("as-of"), help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @Option(help: Help.of(CommandWording.packHelp, value: "pack"))
    var pack: String?

    @Option(help: Help.of(ProgrammeHelp.programme, value: "programme"))
    var programme: String?

    @Option(name: .customLong("fact"), help: Help.of(ProgrammeHelp.fact, value: "name=value"))
    var facts: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var stated: [String: String] = [:]
        for fact in facts {
            guard let sign = fact.firstIndex(of: "="), sign != fact.startIndex else {
                throw CommandFailure(.usage, "bad_fact", ProgrammeWording.factForm)
            }
            stated[String(fact[..<sign])] = String(fact[fact.index(after: sign)...])
        }
        let question = ProgrammeQuestion(
            household: household, asOf: asOf, pack: pack, programme: programme, facts: stated.isEmpty ? nil : stated)
        let answer = try await session.client.post("/v1/programmes/check", body: question, as: ProgrammeAnswer.self)
        session.show(answer) { answer in
            session.facts([
                (CommandWording.number, answer.household), (CommandWording.pack, answer.pack),
                (CommandWording.asOf, answer.asOf),
            ])
            session.table(answer.members)
            for advice in answer.findings { session.show(advice) }
        }
    }
}

/// `jiedui programmes find`.
struct ProgrammesFind: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "find", abstract: Help.text(ProgrammeHelp.find), discussion: Help.text(ProgrammeHelp.examples))
    }

    @OptionGroup var place: ProgrammePlace

    @Option(help: Help.of(ProgrammeHelp.programme, value: "programme"))
    var programme: String?

    @Option(help: Help.of(ProgrammeHelp.state, value: "eligible|unknown|cliff"))
    var state: String?

    @Flag(help: Help.of(FactHelp.worklist))
    var worklist = false

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        guard !worklist else { return try await list(session) }
        let query = place.query + [("programme", programme), ("state", state ?? "eligible")] + page.query
        let answer = try await session.client.get("/v1/programmes/find", query, as: ProgrammeFindResult.self)
        session.show(answer) { result in
            session.say(ProgrammeWording.looked(result.households, result.asOf))
            session.table(result.programmes)
            session.console.print("")
            session.table(result.items)
            session.say(CommandWording.listed(result.items.count, result.total))
            if let next = result.next { session.say(CommandWording.nextPage(next)) }
            session.console.print(result.notice)
        }
    }

    private func list(_ session: Session) async throws {
        guard programme == nil, state == nil, place.pack == nil else {
            throw CommandFailure(.usage, "bad_usage", FactHelp.worklistAlone)
        }
        let answer = try await session.client.post(
            "/v1/programmes/worklist", body: MissingFactsOrder(area: place.area, asOf: place.asOf),
            as: MissingFactsResult.self)
        session.show(answer) { result in
            session.say(ProgrammeWording.looked(result.households, result.asOf))
            session.say(FactHelp.listed(result.opened, result.gone, result.open))
        }
    }
}

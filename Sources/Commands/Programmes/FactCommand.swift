import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui fact set|list|end`.
struct FactCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fact", abstract: Help.text(FactHelp.fact), discussion: Help.text(FactHelp.examples),
            subcommands: [FactSet.self, FactShow.self, FactEnd.self])
    }
}

/// `jiedui fact set HOUSEHOLD NAME=VALUE…`.
struct FactSet: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "set", abstract: Help.text(FactHelp.set), discussion: Help.text(FactHelp.examples))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(FactHelp.values, value: "name=value"))
    var facts: [String]

    @Option(help: Help.of(FactHelp.member, value: "n"))
    var member: Int?

    @Option(help: Help.of(FactHelp.on, value: "day"))
    var on: String?

    @Option(help: Help.of(FactHelp.because, value: "text"))
    var because: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var lines = facts
        if lines == ["-"] {
            // What is written there stands in no list of processes.
            lines = []
            while let line = readLine(strippingNewline: true) {
                if !line.allSatisfy(\.isWhitespace) { lines.append(line) }
            }
        }
        var values: [String: String] = [:]
        for line in lines {
            guard let sign = line.firstIndex(of: "="), sign != line.startIndex else {
                throw CommandFailure(.usage, "bad_fact", FactHelp.form)
            }
            values[String(line[..<sign])] = String(line[line.index(after: sign)...])
        }
        let entry = FactEntry(member: member, facts: values, on: on, because: because)
        let answer = try await session.client.post(
            URLText.path("households", household, "facts"), body: entry, as: FactList.self)
        session.show(answer) { session.show($0) }
    }
}

/// `jiedui fact list HOUSEHOLD`.
struct FactShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(FactHelp.list))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Option(name: .customLong("as-of"), help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @Flag(help: Help.of(FactHelp.all))
    var all = false

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("as_of", asOf), ("all", all ? "true" : nil)]
        let answer = try await session.client.get(
            URLText.path("households", household, "facts"), query, as: FactList.self)
        session.show(answer) { session.show($0) }
    }
}

/// `jiedui fact end HOUSEHOLD NAME…`.
struct FactEnd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "end", abstract: Help.text(FactHelp.end))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(FactHelp.name, value: "name"))
    var names: [String]

    @Option(help: Help.of(FactHelp.member, value: "n"))
    var member: Int?

    @Option(help: Help.of(FactHelp.endsOn, value: "day"))
    var on: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.post(
            URLText.path("households", household, "facts", "end"),
            body: FactEntry(member: member, end: names, on: on), as: FactList.self)
        session.show(answer) { session.show($0) }
    }
}

/// `jiedui programmes draws HOUSEHOLD PROGRAMME`.
struct ProgrammesDraws: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "draws", abstract: Help.text(FactHelp.draws))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(ProgrammeHelp.programme, value: "programme"))
    var programme: String

    @Option(help: Help.of(FactHelp.drawnFrom, value: "day"))
    var from: String

    @Option(help: Help.of(FactHelp.drawnUntil, value: "day"))
    var until: String?

    @Option(help: Help.of(FactHelp.because, value: "text"))
    var because: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let entry = DrawEntry(programme: programme, from: from, until: until, because: because)
        let answer = try await session.client.post(
            URLText.path("households", household, "draws"), body: entry, as: FactList.self)
        session.show(answer) { session.show($0) }
    }
}

extension Session {
    /// What is entered about a household for programmes.
    func show(_ list: FactList) {
        facts([(CommandWording.number, list.household), (CommandWording.asOf, list.asOf)])
        table(list.facts)
        guard !list.draws.isEmpty else { return }
        console.print("")
        table(list.draws)
    }
}

extension FactList.Item: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(FactHelp.factHeading(language)), .init(FactHelp.code(language)), .init(FactHelp.value(language)),
            .init(CommandWording.from(language)), .init(FactHelp.ended(language)), .init(FactHelp.actor(language)),
            .init(FactHelp.why(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [fact.name, fact.code, words, from, ended ?? "—", actor, because ?? "—"]
    }
}

extension FactList.Draw: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(FactHelp.drawHeading(language)), .init(CommandWording.from(language)),
            .init(CommandWording.until(language)), .init(FactHelp.actor(language)), .init(FactHelp.why(language)),
        ]
    }

    func cells(_ language: Language) -> [String] { [programme, from, until ?? "—", actor, because ?? "—"] }
}

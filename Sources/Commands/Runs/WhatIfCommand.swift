import AdminAPI
import AdminClient
import ArgumentParser
import FoundationEssentials
import Wording

/// `jiedui whatif RUN`.
struct WhatIfCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "whatif", abstract: Help.text(CommandWording.whatIfAbstract),
            discussion: Help.text(CommandWording.whatIfExamples))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Option(help: Help.of(CommandWording.whatIfHelpersHelp, value: "file"))
    var helpers: String?

    @Option(help: Help.of(CommandWording.whatIfCapacityHelp, value: "helper=n"))
    var capacity: [String] = []

    @Option(help: Help.of(CommandWording.whatIfPinHelp, value: "household=helper"))
    var pin: [String] = []

    @Option(help: Help.of(CommandWording.whatIfForbidHelp, value: "household=helper"))
    var forbid: [String] = []

    @Option(help: Help.of(CommandWording.whatIfPackHelp, value: "id"))
    var pack: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = WhatIfRequest(pack: pack)
        if let helpers { request.helpers = try Self.file(helpers) }
        request.capacities = try capacity.map { text in
            let (key, number) = try Self.halves(text)
            guard let places = Int(number) else { throw Self.unreadable(text) }
            return WhatIfRequest.Capacity(helper: key, capacity: places)
        }
        request.pins = try pin.map { try Self.pair($0) }
        request.prohibitions = try forbid.map { try Self.pair($0) }
        let answer = try await session.client.post(
            URLText.path("runs", run, "whatif"), body: request, as: WhatIfResult.self)
        session.show(answer) { show($0, session) }
    }

    private func show(_ result: WhatIfResult, _ session: Session) {
        let language = session.language
        if helpers != nil {
            session.say(CommandWording.whatIfRead(result.helpersRead, rejected: result.helpersRejected))
        }
        func row(_ name: Phrase, _ side: WhatIfResult.Side) -> [String] {
            [name(language), "\(side.inScope)", "\(side.covered)", "\(side.pairs)", Score.text(side.score)]
        }
        let (before, after) = (result.before, result.after)
        let table = TextTable(
            columns: [
                .init(""), .init(CommandWording.inScope(language), isNumber: true),
                .init(CommandWording.covered(language), isNumber: true),
                .init(CommandWording.pairs(language), isNumber: true),
                .init(CommandWording.score(language), isNumber: true),
            ],
            rows: [
                row(CommandWording.asItIs, before), row(CommandWording.asItWouldBe, after),
                [
                    CommandWording.changeOf(language), "\(after.inScope - before.inScope)",
                    "\(after.covered - before.covered)", "\(after.pairs - before.pairs)",
                    Score.text(after.score - before.score),
                ],
            ])
        for line in table.lines() { session.console.print(line) }
        session.say(CommandWording.whatIfChanges(result.changeCount))
        guard !result.changes.isEmpty else { return }
        let changes = TextTable(
            columns: [
                .init(CommandWording.household(language)), .init(CommandWording.area(language)),
                .init(CommandWording.asItIs(language)), .init(CommandWording.asItWouldBe(language)),
            ],
            rows: result.changes.map { change in
                [
                    change.household, change.areaName, change.before.map(\.shown).joined(separator: ", "),
                    change.after.map(\.shown).joined(separator: ", "),
                ]
            })
        for line in changes.lines() { session.console.print(line) }
    }

    private static func file(_ path: String) throws -> WhatIfRequest.HelperFile {
        let bytes = try AdminClient.bytes(ofFile: path)
        return WhatIfRequest.HelperFile(
            file: path.split(separator: "/").last.map(String.init) ?? path, content: Data(bytes).base64EncodedString())
    }

    private static func pair(_ text: String) throws -> WhatIfRequest.Pair {
        let (household, helper) = try halves(text)
        return WhatIfRequest.Pair(household: household, helper: helper)
    }

    private static func halves(_ text: String) throws -> (String, String) {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { throw unreadable(text) }
        return (String(parts[0]), String(parts[1]))
    }

    private static func unreadable(_ text: String) -> CommandFailure {
        CommandFailure(.usage, "bad_parameter", CommandWording.badSupposition(text))
    }
}

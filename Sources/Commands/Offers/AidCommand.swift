import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui aid [add|list|void] HOUSEHOLD`.
struct AidCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "aid", abstract: Help.text(OfferHelp.aid), discussion: Help.text(OfferHelp.aidExamples),
            subcommands: [AidAdd.self, AidList.self, AidVoid.self], defaultSubcommand: AidAdd.self)
    }
}

/// `jiedui aid [add] HOUSEHOLD`.
struct AidAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Help.text(OfferHelp.aidAdd))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String
    @Option(help: Help.of(OfferHelp.need, value: "code"))
    var need: String
    @Option(help: Help.of(OfferHelp.item, value: "text"))
    var item: String?
    @Option(help: Help.of(OfferHelp.source, value: "source"))
    var source: String
    @Option(help: Help.of(OfferHelp.aidAmount, value: "n"))
    var amount: String?
    @Option(help: Help.of(OfferHelp.aidUnit, value: "unit"))
    var unit: String?
    @Option(help: Help.of(OfferHelp.on, value: "day"))
    var on: String?
    @Option(help: Help.of(OfferHelp.because, value: "text"))
    var because: String?
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = AidRequest(household: household, need: need, source: source)
        request.item = item
        request.amount = amount
        request.unit = unit
        request.on = on
        request.because = because
        let body = request
        let key = Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post("/v1/aid", body: body, idempotencyKey: key, as: AidItem.self)
        }
        session.show(answer) { aid in
            session.say(OfferHelp.aidKept(household))
            session.note(OfferHelp.undoAid(household, aid.aid))
        }
    }
}

/// `jiedui aid list HOUSEHOLD`.
struct AidList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(OfferHelp.aidList))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(
            list: try await session.client.get(
                URLText.path("households", household, "aid"), as: ItemList<AidItem>.self))
    }
}

/// `jiedui aid void HOUSEHOLD AID --because TEXT`.
struct AidVoid: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "void", abstract: Help.text(OfferHelp.aidVoid))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String
    @Argument(help: Help.of(OfferHelp.aidKey, value: "aid"))
    var aid: String
    @Option(help: Help.of(OfferHelp.because, value: "text"))
    var because: String
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let body = AidVoiding(because: because)
        let key = Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                URLText.path("households", household, "aid", aid, "void"), body: body, idempotencyKey: key,
                as: AidItem.self)
        }
        session.show(answer) { session.table([$0]) }
    }
}

extension AidItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.aidLabel(language)), .init(OfferHelp.dayLabel(language)),
            .init(OfferHelp.needLabel(language)), .init(OfferHelp.itemLabel(language)),
            .init(OfferHelp.sourceLabel(language)), .init(OfferHelp.amountLabel(language), isNumber: true),
            .init(OfferHelp.unitLabel(language)), .init(OfferHelp.voidedLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            aid, day, need.name, item?.name ?? "—", source.name, amount ?? OfferWording.unknown(language), unit ?? "—",
            voided ?? "—",
        ]
    }
}

import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui offer list|show|add|edit|sign|receive|withdraw|close|repurpose|leftovers|why|report`.
struct OfferCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "offer", abstract: Help.text(OfferHelp.offer), discussion: Help.text(OfferHelp.offerExamples),
            subcommands: [
                OfferList.self, OfferShow.self, OfferAdd.self, OfferEdit.self, OfferSign.self, OfferReceive.self,
                OfferWithdraw.self, OfferClose.self, OfferRepurpose.self, OfferLeftovers.self, OfferWhy.self,
                OfferReportCommand.self,
            ])
    }
}

/// What can be stated of an offer.
struct OfferFields: ParsableArguments {
    @Option(parsing: .unconditional, help: Help.of(OfferHelp.donor, value: "name"))
    var donor: String?
    @Option(help: Help.of(OfferHelp.donorCode, value: "code"))
    var donorCode: String?
    @Option(parsing: .unconditional, help: Help.of(OfferHelp.manager, value: "-"))
    var manager: String?
    @Option(parsing: .unconditional, help: Help.of(OfferHelp.phone, value: "-"))
    var phone: String?
    @Flag(inversion: .prefixedNo, help: Help.of(OfferHelp.anonymous))
    var anonymous: Bool?
    @Option(help: Help.of(OfferHelp.kind, value: "kind"))
    var kind: String?
    @Option(help: Help.of(OfferHelp.title, value: "text"))
    var title: String?
    @Option(help: Help.of(OfferHelp.need, value: "code"))
    var need: String?
    @Option(help: Help.of(OfferHelp.quantity, value: "n"))
    var quantity: String?
    @Option(help: Help.of(OfferHelp.unit, value: "unit"))
    var unit: String?
    @Option(help: Help.of(OfferHelp.specification, value: "text"))
    var specification: String?
    @Option(help: Help.of(OfferHelp.expiry, value: "day"))
    var expiry: String?
    @Option(help: Help.of(OfferHelp.category, value: "code"))
    var category: [String] = []
    @Option(help: Help.of(OfferHelp.first, value: "code"))
    var first: [String] = []
    @Flag(help: Help.of(OfferHelp.fitting))
    var fitting = false
    @Flag(help: Help.of(OfferHelp.confirmed))
    var confirmed = false
    @Option(help: Help.of(OfferHelp.tier, value: "n"))
    var tier: [Int] = []
    @Option(help: Help.of(OfferHelp.cause, value: "code"))
    var cause: [String] = []
    @Option(help: Help.of(OfferHelp.stage, value: "code"))
    var stage: [String] = []
    @Option(help: Help.of(OfferHelp.area, value: "code"))
    var area: [String] = []
    @Option(help: Help.of(OfferHelp.leastAge, value: "years"))
    var leastAge: Int?
    @Option(help: Help.of(OfferHelp.mostAge, value: "years"))
    var mostAge: Int?
    @Option(help: Help.of(OfferHelp.school, value: "name"))
    var school: String?
    @Option(help: Help.of(OfferHelp.cap, value: "n"))
    var cap: String?
    @Option(help: Help.of(OfferHelp.billShare, value: "percent"))
    var billShare: Int?
    @Option(help: Help.of(OfferHelp.vetted, value: "day"))
    var vetted: String?
    @Option(help: Help.of(OfferHelp.from, value: "day"))
    var from: String?
    @Option(help: Help.of(OfferHelp.until, value: "day"))
    var until: String?
    @Option(help: Help.of(OfferHelp.earmark, value: "text"))
    var earmark: String?
    @Option(help: Help.of(OfferHelp.receivedFrom, value: "code"))
    var receivedFrom: String?

    /// What was stated. Where it says `-`, a line of standard input each, in the order donor, responsible person, phone: what is
    /// written there stands in no list of processes.
    ///
    /// - Throws: ``CommandFailure`` for a number of a person on the command line.
    func request(_ session: Session) throws(CommandFailure) -> OfferRequest {
        for (name, value) in [("--manager", manager), ("--phone", phone)] where value != nil && value != "-" {
            throw CommandFailure(.usage, "usage", OfferHelp.onlyDash, field: name)
        }
        var request = OfferRequest()
        request.donor = session.given(donor, OfferHelp.donorLabel)
        request.donorCode = donorCode
        request.manager = session.given(manager, OfferHelp.managerLabel)
        request.phone = session.given(phone, OfferHelp.phone)
        request.anonymous = anonymous
        request.kind = kind
        request.title = title
        request.need = need
        request.quantity = quantity
        request.unit = unit
        request.specification = specification
        request.expiry = expiry
        request.categories = category.isEmpty ? nil : category
        request.first = first.isEmpty ? nil : first
        request.fitting = fitting ? true : nil
        request.confirmed = confirmed ? true : nil
        request.tiers = tier.isEmpty ? nil : tier
        request.causes = cause.isEmpty ? nil : cause
        request.stages = stage.isEmpty ? nil : stage
        request.areas = area.isEmpty ? nil : area
        request.leastAge = leastAge
        request.mostAge = mostAge
        request.school = school
        request.householdCap = cap
        request.billShare = billShare
        request.vetted = vetted
        request.from = from
        request.until = until
        request.earmark = earmark
        request.receivedFrom = receivedFrom
        return request
    }
}

/// `jiedui offer list`.
struct OfferList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(OfferHelp.list))
    }

    @Option(help: Help.of(OfferHelp.stateFilter, value: "pledged|signed|received|withdrawn|closed"))
    var state: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(
            page: try await session.client.get("/v1/offers", [("state", state)] + page.query, as: Page<OfferItem>.self))
    }
}

/// `jiedui offer show OFFER`.
struct OfferShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(OfferHelp.show))
    }

    @Argument(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(URLText.path("offers", offer), as: OfferDetail.self)
        session.show(answer) { detail in
            session.facts(detail.offer)
            session.table(detail.allocations)
            session.table(detail.consents)
            session.table(detail.entries)
        }
    }
}

/// `jiedui offer add`.
struct OfferAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(OfferHelp.add), discussion: Help.text(OfferHelp.addExample))
    }

    @Option(help: Help.of(OfferHelp.ownNumber, value: "offer"))
    var number: String?

    @OptionGroup var fields: OfferFields
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try fields.request(session)
        request.number = number
        try await session.send(offer: request, to: "/v1/offers")
    }
}

/// `jiedui offer edit OFFER`.
struct OfferEdit: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "edit", abstract: Help.text(OfferHelp.edit))
    }

    @Argument(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String

    @Option(help: Help.of(OfferHelp.version, value: "n"))
    var version: Int64?

    @OptionGroup var fields: OfferFields
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try fields.request(session)
        request.version = version
        try await session.send(offer: request, to: URLText.path("offers", offer, "edit"))
    }
}

/// A step with an offer.
struct OfferStep: ParsableArguments {
    @Argument(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String

    @Option(help: Help.of(OfferHelp.version, value: "n"))
    var version: Int64?

    func move(_ state: String, amount: String? = nil, _ session: Session) async throws {
        let body = OfferMove(state: state, amount: amount, version: version)
        let key = Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                URLText.path("offers", offer, "state"), body: body, idempotencyKey: key, as: OfferItem.self)
        }
        session.show(answer) { session.facts($0) }
    }
}

/// `jiedui offer sign OFFER`.
struct OfferSign: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sign", abstract: Help.text(OfferHelp.sign))
    }

    @OptionGroup var step: OfferStep
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await step.move("signed", session) }
}

/// `jiedui offer receive OFFER`.
struct OfferReceive: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "receive", abstract: Help.text(OfferHelp.receive))
    }

    @OptionGroup var step: OfferStep

    @Option(help: Help.of(OfferHelp.arrived, value: "n"))
    var amount: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await step.move("received", amount: amount, session) }
}

/// `jiedui offer withdraw OFFER`.
struct OfferWithdraw: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "withdraw", abstract: Help.text(OfferHelp.withdraw))
    }

    @OptionGroup var step: OfferStep
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await step.move("withdrawn", session) }
}

/// `jiedui offer close OFFER`.
struct OfferClose: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "close", abstract: Help.text(OfferHelp.close))
    }

    @OptionGroup var step: OfferStep
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await step.move("closed", session) }
}

/// `jiedui offer repurpose OFFER`.
struct OfferRepurpose: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "repurpose", abstract: Help.text(OfferHelp.repurpose),
            discussion: Help.text(OfferHelp.repurposeExample))
    }

    @Argument(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String

    @Option(parsing: .unconditional, help: Help.of(OfferHelp.consentBy, value: "who"))
    var consentBy: String?
    @Option(help: Help.of(OfferHelp.consentOn, value: "day"))
    var consentOn: String?
    @Option(parsing: .unconditional, help: Help.of(OfferHelp.terms, value: "text"))
    var terms: String?

    @OptionGroup var fields: OfferFields
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try fields.request(session)
        request.consentBy = session.given(consentBy, OfferHelp.consentBy)
        request.consentOn = consentOn
        request.terms = session.given(terms, OfferHelp.terms)
        let body = request
        let key = Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                URLText.path("offers", offer, "repurpose"), body: body, idempotencyKey: key, as: OfferRepurposed.self)
        }
        session.show(answer) { made in
            session.say(OfferHelp.repurposed(made.consent, from: made.from.number, to: made.to.number))
            session.table([made.from, made.to])
        }
    }
}

/// `jiedui offer leftovers`.
struct OfferLeftovers: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "leftovers", abstract: Help.text(OfferHelp.leftovers))
    }

    @Option(help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(
            list: try await session.client.get(
                "/v1/offers/leftovers", [("as_of", asOf)], as: ItemList<LeftoverItem>.self))
    }
}

/// `jiedui offer why OFFER --run RUN`: why what was given went where it went, and why the rest stayed.
struct OfferWhy: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "why", abstract: Help.text(OfferHelp.why))
    }

    @Argument(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String?

    @Option(help: Help.of(OfferHelp.ofHousehold, value: "household"))
    var household: String?

    @Option(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if (offer == nil) == (household == nil) { throw ValidationError(Help.text(OfferHelp.whyWhat)) }
    }

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            URLText.path("runs", run, "shares"), [("household", household), ("offer", offer)],
            as: ShareExplanation.self)
        session.show(shares: answer)
    }
}

/// `jiedui offer report OFFER --xlsx FILE`: what became of a gift, for its donor.
struct OfferReportCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "report", abstract: Help.text(OfferHelp.report))
    }

    @Argument(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String

    @Option(help: Help.of(CommandWording.xlsxHelp, value: "file"), completion: .file(extensions: ["xlsx"]))
    var xlsx: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await session.download(URLText.path("offers", offer, "workbook"), to: xlsx)
    }
}

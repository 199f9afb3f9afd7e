import AdminAPI
import AdminClient
import Wording

extension Session {
    /// Sends what is stated of an offer and shows how it stands.
    func send(offer request: OfferRequest, to path: String) async throws {
        let key = Session.newKey()
        let answer = try await untilAnswered {
            try await client.post(path, body: request, idempotencyKey: key, as: OfferItem.self)
        }
        show(answer) { facts($0) }
    }

    /// A value of the command line, or the next line of standard input where it says `-`.
    func given(_ value: String?, _ label: Phrase) -> String? {
        value == "-" ? secret(OfferHelp.prompt(label)) : value
    }

    /// An offer as facts.
    func facts(_ offer: OfferItem) {
        let unit = offer.unit.map { " \($0)" } ?? ""
        func known(_ amount: String?) -> String { amount.map { $0 + unit } ?? text(OfferWording.unknown) }
        facts([
            (OfferHelp.numberLabel, offer.number), (OfferHelp.donorLabel, offer.donor ?? text(OfferHelp.unnamed)),
            (OfferHelp.kindLabel, offer.kind.name), (OfferHelp.titleLabel, offer.title),
            (OfferHelp.needLabel, offer.need.name), (OfferHelp.stateLabel, offer.state.name),
            (OfferHelp.committedLabel, known(offer.committed)), (OfferHelp.receivedLabel, offer.received + unit),
            (OfferHelp.reservedLabel, offer.reserved + unit), (OfferHelp.deliveredLabel, offer.delivered + unit),
            (OfferHelp.freeLabel, known(offer.free)),
            (OfferHelp.datesLabel, "\(offer.from ?? "—") … \(offer.until ?? "—")"),
            (OfferHelp.expiryLabel, offer.expiry),
            (OfferHelp.areasLabel, offer.areas.isEmpty ? nil : OfferWording.list(offer.areas, language)),
            (
                OfferHelp.conditionsLabel,
                offer.conditions.isEmpty ? nil : OfferWording.sentences(offer.conditions, language)
            ),
            (OfferHelp.versionLabel, "\(offer.version)"),
        ])
    }
}

extension OfferItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.numberLabel(language)), .init(OfferHelp.titleLabel(language)),
            .init(OfferHelp.donorLabel(language)), .init(OfferHelp.stateLabel(language)),
            .init(OfferHelp.committedLabel(language), isNumber: true),
            .init(OfferHelp.freeLabel(language), isNumber: true),
            .init(OfferHelp.reservedLabel(language), isNumber: true),
            .init(OfferHelp.deliveredLabel(language), isNumber: true), .init(OfferHelp.unitLabel(language)),
            .init(OfferHelp.untilLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            number, title, donor ?? OfferHelp.unnamed(language), state.name, committed ?? "—", free ?? "—", reserved,
            delivered, unit ?? "—", until ?? "—",
        ]
    }
}

extension OfferDetail.Entry: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.entryLabel(language), isNumber: true), .init(OfferHelp.kindLabel(language)),
            .init(OfferHelp.amountLabel(language), isNumber: true), .init(OfferHelp.causeLabel(language)),
            .init(CommandWording.actor(language)), .init(CommandWording.at(language)),
        ]
    }

    func cells(_ language: Language) -> [String] { ["\(number)", kind.name, amount, cause ?? "—", actor, at] }
}

extension OfferDetail.Consent: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.consentLabel(language)), .init(OfferHelp.dayLabel(language)),
            .init(OfferHelp.byLabel(language)), .init(OfferHelp.termsLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [id, on, by ?? OfferHelp.unnamed(language), terms ?? "—"]
    }
}

extension OfferDetail.StateCount: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.allocationState(language)), .init(OfferHelp.countLabel(language), isNumber: true),
            .init(OfferHelp.amountLabel(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] { [state.name, "\(count)", amount] }
}

extension LeftoverItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.numberLabel(language)), .init(OfferHelp.titleLabel(language)),
            .init(OfferHelp.leftLabel(language), isNumber: true), .init(OfferHelp.unitLabel(language)),
            .init(OfferHelp.whyLabel(language)), .init(OfferHelp.needsLabel(language), isNumber: true),
            .init(OfferHelp.similarLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            offer.number, offer.title, left, offer.unit ?? "—", cause.name, "\(needs)",
            similar.isEmpty ? "—" : similar.joined(separator: " "),
        ]
    }
}

extension ShareExplanation.Share: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.numberLabel(language)), .init(OfferHelp.amountLabel(language), isNumber: true),
            .init(OfferHelp.scoreLabel(language), isNumber: true), .init(OfferHelp.partsLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            offer, amount, Score.text(score),
            parts.map { "\($0.rule.name) \(Score.text(Int64($0.count)))" }.joined(separator: " + "),
        ]
    }
}

extension ShareExplanation.RuleCount: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [.init(OfferHelp.ruleLabel(language)), .init(OfferHelp.countLabel(language), isNumber: true)]
    }

    func cells(_ language: Language) -> [String] { [rule.name, "\(count)"] }
}

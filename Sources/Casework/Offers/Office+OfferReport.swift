import Ledgers
public import Records
import Register
import Reports
import Storage
public import Wording

extension Office {
    /// What became of an offer, as a workbook for its donor (Charity Law of 2016, art. 42; M53): the ledger, and where it went
    /// with recipients masked. Towns with fewer than five recipients are named by their county only.
    ///
    /// - Throws: ``CaseworkError`` `not_found`; `not_permitted` for an offer beyond the caller's area.
    public func offerReport(_ number: String, _ language: Language, by caller: Principal) async throws -> [UInt8] {
        try await presenting {
            try await store.read { session in
                let kept = try Self.known(number, session)
                try requireManaged(kept, session, caller)
                let view = try Self.view(kept, divisions(session), session)
                let kind = kept.value.kind
                func text(_ amount: Int64) -> String { OfferAmount.text(amount, kind) }
                let balance = view.balance
                let summary: [(Phrase, String)] = [
                    (OfferHelp.numberLabel, number), (OfferHelp.titleLabel, kept.value.title),
                    (OfferHelp.donorLabel, view.donorName ?? OfferHelp.unnamed(language)),
                    (OfferHelp.committedLabel, view.isUnknown ? "" : text(balance.committed)),
                    (OfferHelp.receivedLabel, text(balance.received)),
                    (OfferHelp.reservedLabel, text(balance.reserved)),
                    (OfferHelp.deliveredLabel, text(balance.delivered)),
                    (OfferHelp.freeLabel, view.isUnknown ? "" : text(balance.free)),
                    (OfferHelp.unitLabel, kept.value.unit ?? ""),
                ]
                let entries = try session.entries(of: kept.id).map { entry -> [OutgoingSheet.Value] in
                    [
                        .text("\(entry.number)"), .text(OfferWording.entry(entry.kind.rawValue)(language)),
                        .text(text(entry.amount)), .text(entry.at.day.description),
                    ]
                }
                return try WorkbookWriter.bytes(of: [
                    OutgoingSheet(
                        name: OfferHelp.reportSheet(language),
                        columns: [
                            .init(OfferHelp.factLabel(language), width: 20),
                            .init(OfferHelp.valueLabel(language), width: 40),
                        ],
                        rows: summary.map { [.text($0.0(language)), .text($0.1)] }),
                    OutgoingSheet(
                        name: OfferHelp.recipientsSheet(language),
                        columns: [
                            OfferHelp.areaLabel, OfferHelp.headLabel, OfferHelp.amountLabel, OfferHelp.allocationState,
                            OfferHelp.dayLabel,
                        ]
                        .map { .init($0(language), width: 24) },
                        rows: try recipients(of: kept, session, language)),
                    OutgoingSheet(
                        name: OfferHelp.ledgerSheet(language),
                        columns: [
                            OfferHelp.entryLabel, OfferHelp.kindLabel, OfferHelp.amountLabel, OfferHelp.dayLabel,
                        ]
                        .map { .init($0(language), width: 18) }, rows: entries),
                ])
            }
        }
    }

    private func recipients(
        of offer: Kept<Offer>, _ session: StoreSession, _ language: Language
    ) throws -> [[OutgoingSheet.Value]] {
        let given = try session.allocations(ofOffer: offer.id).filter {
            [.delivered, .confirmed, .returned].contains($0.state)
        }
        let table = try divisions(session)
        let heads = try HeadNames(session, given.map(\.household))
        var areas: [String: DivisionCode] = [:]
        for kept in try session.households(Array(Set(given.map(\.household))).sorted()) {
            areas[kept.value.number] = kept.value.area
        }
        let inTown = Dictionary(grouping: Set(given.map(\.household))) { areas[$0]?.containing(.township) }
        return given.map { one in
            let area = areas[one.household]
            let isFew = (inTown[area?.containing(.township)]?.count ?? 0) < 5
            let place = area.map { $0.containing(isFew ? .county : .township) }
            return [
                .text(place.map { table.path(of: $0) } ?? ""),
                .text(isFew ? "*" : heads[one.household].map { Masking.name($0.name) } ?? "*"),
                .text(OfferAmount.text(one.amount, offer.value.kind)), .text(one.state.phrase(language)),
                .text((one.deliveredOn ?? one.reservedOn)?.description ?? ""),
            ]
        }.sorted { "\($0)" < "\($1)" }
    }
}

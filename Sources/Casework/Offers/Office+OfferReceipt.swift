import Ledgers
import Register
import Storage
import Wording

extension Office {
    /// The receipt that goes back to whoever handed a list of offers in: the number under which each accepted row is kept,
    /// and the refused rows with their reasons.
    func offerReceipt(
        _ offers: [(row: Int, offer: Offer)], _ reading: LedgerReading, _ language: Language, _ session: StoreSession
    ) throws -> [UInt8] {
        let rows = try offers.map { line -> [OutgoingSheet.Value] in
            let offer = line.offer
            let number = try offer.number ?? session.offer(like: offer)?.value.number ?? ""
            return [
                .text("\(line.row)"), .text(number), .text(offer.title),
                .text(offer.stock.map { OfferAmount.text($0, offer.kind) } ?? ""), .text(offer.unit ?? ""),
                .text(offer.areas.isEmpty ? OfferHelp.areasUnknown(language) : ""),
            ]
        }
        let columns = [
            OfferHelp.rowLabel, OfferHelp.numberLabel, OfferHelp.titleLabel, OfferHelp.amountLabel, OfferHelp.unitLabel,
            OfferHelp.remarkLabel,
        ]
        let accepted = OutgoingSheet(
            name: OfferHelp.acceptedSheet(language), columns: columns.map { .init($0(language), width: 20) }, rows: rows
        )
        return try WorkbookWriter.bytes(
            of: [accepted] + RejectsWorkbook.sheets(of: [reading], language: language))
    }
}

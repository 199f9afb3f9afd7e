import Records
import Register
import Storage
import Wording

/// Whose offers somebody may enter, change and report on: those for areas within their own.
extension Office {
    /// Whether the caller may change an offer, or see what only those see who may.
    ///
    /// Somebody with an area: where all its areas lie within theirs. An offer whose areas nobody knows is that of whoever entered
    /// it, until they are known.
    func mayManage(_ offer: Kept<Offer>, _ session: StoreSession, _ caller: Principal) throws -> Bool {
        guard let own = caller.area else { return true }
        guard offer.value.areas.isEmpty else { return offer.value.areas.allSatisfy { own.contains($0) } }
        let first = try session.events(record: "offer", key: offer.value.number ?? offer.id.shortKey).first
        return first?.kind == .added && first?.actor == caller.actor
    }

    /// Refuses an offer of another area.
    ///
    /// - Throws: ``CaseworkError`` `not_permitted`.
    func requireManaged(_ offer: Kept<Offer>, _ session: StoreSession, _ caller: Principal) throws {
        guard let own = caller.area, try !mayManage(offer, session, caller) else { return }
        throw CaseworkError.outsideArea(own)
    }

    /// Refuses areas that are no divisions, or that are not the caller's.
    ///
    /// - Throws: ``CaseworkError`` `area_unknown`, `not_permitted`.
    func requireAreas(_ areas: [DivisionCode], _ session: StoreSession, _ caller: Principal) throws {
        let table = try divisions(session)
        guard areas.allSatisfy({ table[$0] != nil }) else {
            throw CaseworkError("area_unknown", OfferWording.areaUnknown, field: "area")
        }
        guard let own = caller.area, !areas.allSatisfy({ own.contains($0) }) else { return }
        throw CaseworkError.outsideArea(own)
    }

    /// Whether the caller may see who an anonymous donor is: who manages the offer.
    func seesDonor(_ offer: Kept<Offer>, _ session: StoreSession, _ caller: Principal) throws -> Bool {
        guard offer.value.isAnonymous else { return true }
        return try [.staff, .administrator].contains(caller.role) && mayManage(offer, session, caller)
    }
}

/// Who hands a list of offers in, as far as its rows may touch offers that are known.
struct OfferHandIn {
    /// The code of the charity; nil = the office's own list.
    var receivedFrom: String?
    /// Whether the caller may change the offer.
    var isManaged: (Kept<Offer>) throws -> Bool

    /// Whether the row is somebody else's than the offer: another donor, or another charity that handed it in.
    func isOther(_ row: Offer, than known: Offer) -> Bool {
        if let code = row.donorCode, let other = known.donorCode {
            if code != other { return true }
        } else if PlainText.nameKey(row.donor) != PlainText.nameKey(known.donor) {
            return true
        }
        guard let sender = receivedFrom ?? row.receivedFrom else { return false }
        return sender != known.receivedFrom ?? known.donorCode?.text
    }
}

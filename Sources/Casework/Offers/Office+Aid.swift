public import Records
public import Register
import Storage
import Wording

extension Office {
    /// Keeps help that a household got from elsewhere, so that no run helps twice for one need.
    ///
    /// - Parameters:
    ///   - amount: yuan, or units of the needs that it met; nil = unknown.
    ///   - unit: 元 or another one; nil = that of the household's needs of this kind.
    /// - Throws: ``CaseworkError`` `not_found`, `day_later`, `aid_amount`; `aid_unit` where its needs of this kind are counted
    ///   both in yuan and in something else.
    public func addAid(
        household number: String, code: NeedCode, item: ItemKind?, source: String, amount: String?, unit: String?,
        on day: CalendarDay?, because: String?, by caller: Principal
    ) async throws -> AidReceived {
        let at = now()
        let day = day ?? at.day
        guard day <= at.day else { throw CaseworkError("day_later", OfferWording.dayLater, field: "on") }
        return try await presenting {
            try await store.write { session in
                guard let household = try session.household(number), mayReach(household.value.area, caller) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                let isMoney = try Self.isMoney(household, code, item, unit, session)
                let value = try amount.map { text in
                    guard let value = OfferAmount.value(text, isMoney ? .funds : .goods) else {
                        throw CaseworkError("aid_amount", OfferWording.aidAmount, field: "amount")
                    }
                    return value
                }
                let aid = AidReceived(
                    id: try session.aidID(number, code, item, source: source, on: day), household: number, code: code,
                    item: item, source: source, isMoney: isMoney, amount: value, day: day)
                try session.put(aid, words: because, ChangeOrigin(actor: caller.actor, at: at))
                return aid
            }
        }
    }

    /// Whether help of this kind is an amount of money: as `unit` says, or else as the household's needs of this kind are
    /// counted.
    private static func isMoney(
        _ household: Kept<Household>, _ code: NeedCode, _ item: ItemKind?, _ unit: String?, _ session: StoreSession
    ) throws -> Bool {
        if let unit { return unit == NeedFacts.yuan }
        let needs = try session.needs(of: [household])[household.id] ?? []
        let kinds = Set(
            needs.map(\.value).filter { need in
                guard need.code == code else { return false }
                let named = ItemKind.named(in: need.text, under: code)
                return item == nil || named == nil || named == item
            }.map { NeedFacts($0, member: nil).isMoney })
        guard kinds.count < 2 else {
            throw CaseworkError("aid_unit", OfferWording.aidUnit, hint: OfferWording.aidUnitHint, field: "unit")
        }
        return kinds.first ?? (code == .funds || code == .housing)
    }
}

public import Records
public import Register
import Storage
import Wording

extension Office {
    /// Keeps help that a household got from elsewhere, so that no run helps twice for one need.
    ///
    /// Each entry is help of its own, two of one day too; only one of which nobody knew how much it was is completed by the next
    /// of its source, kind, article and day.
    /// - Parameters:
    ///   - request: the caller's name for this request; what was entered under it is not entered again.
    ///   - amount: yuan, or units of the needs that it met; nil = unknown.
    ///   - unit: 元 or another one; nil = that of the household's needs of this kind.
    /// - Throws: ``CaseworkError`` `not_found`, `day_later`, `aid_amount`; `aid_unit` where its needs of this kind are counted
    ///   both in yuan and in something else.
    public func addAid(
        household number: String, code: NeedCode, item: ItemKind?, source: String, amount: String?, unit: String?,
        on day: CalendarDay?, because: String?, request: RequestMark? = nil, by caller: Principal
    ) async throws -> AidLine {
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
                if let request, try !session.claim(request, at: at) {
                    let same = try session.aidReceived(ofHousehold: number).last { known in
                        var entry = known
                        entry.id = aid.id
                        return entry == aid
                    }
                    guard let same else { throw CaseworkError("request_done", OfferWording.requestDone) }
                    return Self.line(same, voided: nil)
                }
                try session.put(aid, words: because, ChangeOrigin(actor: caller.actor, at: at))
                return Self.line(aid, voided: nil)
            }
        }
    }

    /// The help that a household got from elsewhere, by day; what was taken back is marked.
    ///
    /// - Throws: ``CaseworkError`` `not_found`.
    public func aid(ofHousehold number: String, by caller: Principal) async throws -> [AidLine] {
        try await presenting {
            try await store.read { session in try self.aidLines(number, session, caller) }
        }
    }

    /// Takes an entry about help from elsewhere back, because it was a mistake: by an entry of its own. Runs count it no more.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `reason_missing`; `aid_voided` where it was taken back already.
    public func voidAid(
        _ key: String, household number: String, because: String?, by caller: Principal
    ) async throws -> AidLine {
        let at = now()
        guard let because else {
            throw CaseworkError("reason_missing", OfferWording.aidVoidReason, field: "because")
        }
        return try await presenting {
            try await store.write { session in
                guard var line = try self.aidLines(number, session, caller).first(where: { $0.key == key }) else {
                    throw CaseworkError.notFound(OfferWording.aid, field: "aid")
                }
                guard line.voided == nil else {
                    throw CaseworkError("aid_voided", OfferWording.aidVoided(key), field: "aid")
                }
                try session.void(
                    line.aid, on: at.day, words: because, ChangeOrigin(actor: caller.actor, at: at))
                line.voided = at.day
                return line
            }
        }
    }

    private func aidLines(_ number: String, _ session: StoreSession, _ caller: Principal) throws -> [AidLine] {
        guard let household = try session.household(number), mayReach(household.value.area, caller) else {
            throw CaseworkError.notFound(CaseworkWording.household, field: "household")
        }
        let entries = try session.aidReceived(ofHousehold: household.value.number)
        let voids = Dictionary(
            entries.compactMap { entry in entry.voids.map { ($0, entry.day) } }, uniquingKeysWith: { first, _ in first }
        )
        return entries.filter { $0.voids == nil }.map { Self.line($0, voided: voids[$0.id]) }
    }

    private static func line(_ aid: AidReceived, voided: CalendarDay?) -> AidLine {
        AidLine(aid: aid, key: aid.id.shortKey, unit: aid.isMoney ? NeedFacts.yuan : nil, voided: voided)
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

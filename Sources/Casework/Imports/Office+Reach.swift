import Ledgers
import Records
import Register
import Storage

extension Office {
    /// Refuses rows of a file, and with them the file, that state anything about an area beyond the caller's: nothing of it is stored.
    ///
    /// Rows about people whom the register does not place (relatives, exclusions) are not bound to an area.
    /// - Throws: ``CaseworkError`` `not_permitted`.
    func checkReach(_ rows: [AcceptedRow], _ session: StoreSession, _ caller: Principal) throws {
        guard let own = caller.area else { return }
        var numbers: Set<String> = []
        for row in rows {
            var areas: [DivisionCode] = []
            switch row.record {
            case .division(let division): areas = [division.code]
            case .household(let household, _): areas = [household.area]
            case .helper(let helper): areas = helper.serviceAreas + [helper.base].compactMap { $0 }
            case .totals(let totals): areas = [totals.area].compactMap { $0 }
            case .member(let member): numbers.insert(member.household)
            case .need(let need): numbers.insert(need.household)
            case .pairing(let pairing): numbers.formUnion([pairing.household].compactMap { $0 })
            case .visit(let visit): numbers.formUnion([visit.household].compactMap { $0 })
            case .offer(let offer): areas = offer.areas
            case .community(let community): areas = [community.code]
            case .relative, .exclusion: break
            }
            guard areas.allSatisfy({ own.contains($0) }) else { throw CaseworkError.outsideArea(own) }
        }
        let areas = try session.areas(ofHouseholds: numbers)
        guard areas.allSatisfy({ own.contains($0) }) else { throw CaseworkError.outsideArea(own) }
    }
}

public import Policy
public import Register

/// What stands against an allocation on the day when somebody approves it or hands it over: the rules of the run, asked again of
/// the register as it is. What is left of the offer is for its ledger to say.
public struct OfferCheck: Sendable {
    /// The need has what it wants, or wants less than the allocation by now.
    public static let needMet = "need_met"
    /// The need is no longer there, or does not hold on the day.
    public static let needGone = "need_gone"
    /// The household is outside the programme, or waits to be made clear.
    public static let household = "household"

    private let judge: OfferJudge
    /// What was decided in the same sitting: by household, need and offer.
    private var taken: [Taken] = []

    private struct Taken: Sendable {
        var household: Int
        var need: Int
        var offer: Int
        var amount: Int64
    }

    /// Asks the rules of `pack` over these two snapshots; nothing that is judged itself counts in them.
    public init(snapshot: RegisterSnapshot, resources: OfferSnapshot, pack: PolicyPack) {
        judge = OfferJudge(
            snapshot, resources, scope: Scope(snapshot, pack: pack, forHelper: false), pack: pack)
    }

    /// Names of the rules that stand against giving `amount` of an offer to a need; `unknown:FACT` where it cannot be told.
    public func broken(household number: String, need record: RecordID, offer: RecordID, amount: Int64) -> [String] {
        guard let place = judge.snapshot.position(ofHousehold: number) else { return [Self.household] }
        guard let need = judge.resources.needs[place].firstIndex(where: { $0.record == record }),
            judge.snapshot.households[place].needs[need].holds(on: judge.snapshot.asOf)
        else { return [Self.needGone] }
        guard case .inScope = judge.scope.standings[place] else { return [Self.household] }
        guard let gift = judge.resources.offers.firstIndex(where: { $0.record == offer }) else {
            return [OfferRule.area.rawValue]
        }
        let found = judge.findings(household: place, need: need, offer: gift)
            .filter { $0.rule != .noStock }.map(\.name)
        guard found.isEmpty else { return found }
        guard
            case .wants(let demand) = OfferDemand.standing(judge, household: place, need: need, offers: [gift]),
            let fit = demand.fits.first
        else { return [Self.needMet] }
        let isMoney = judge.resources.offers[gift].kind == .funds
        let sameNeed = taken.filter { $0.household == place && $0.need == need }
        let sameOffer = taken.filter { $0.household == place && $0.offer == gift }.reduce(0) { $0 + $1.amount }
        // What another kind of help met in the same sitting is met.
        guard sameNeed.allSatisfy({ (judge.resources.offers[$0.offer].kind == .funds) == isMoney }) else {
            return [Self.needMet]
        }
        let wanted = isMoney ? demand.money : (demand.things + 999) / 1000 * 1000
        if amount > wanted - sameNeed.reduce(0, { $0 + $1.amount }) { return [Self.needMet] }
        if amount > fit.limit - sameOffer {
            return [
                judge.resources.offers[gift].billShare == nil
                    ? OfferRule.householdCap.rawValue : OfferRule.billShare.rawValue
            ]
        }
        return []
    }

    /// Counts what was decided in the same sitting.
    public mutating func take(household number: String, need record: RecordID, offer: RecordID, amount: Int64) {
        guard let place = judge.snapshot.position(ofHousehold: number),
            let need = judge.resources.needs[place].firstIndex(where: { $0.record == record }),
            let gift = judge.resources.offers.firstIndex(where: { $0.record == offer })
        else { return }
        taken.append(Taken(household: place, need: need, offer: gift, amount: amount))
    }
}

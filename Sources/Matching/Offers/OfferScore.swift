import Policy
import Register

/// The score of a need and an offer in parts: Σ weight · part, parts 0...1000, absolute.
enum OfferScore {
    /// The score, 0...1_000_000.
    static func total(_ judge: OfferJudge, household: Int, need: Int, offer: Int) -> Int32 {
        parts(judge, household: household, need: need, offer: offer).reduce(0, +)
    }

    /// Weight · part, in the order of `OfferPolicy.Part`.
    static func parts(_ judge: OfferJudge, household: Int, need: Int, offer: Int) -> [Int32] {
        OfferPolicy.Part.allCases.map {
            Int32(judge.policy.weight(of: $0) * value(of: $0, judge, household: household, need: need, offer: offer))
        }
    }

    /// Thousandths of `whole`, which is above 0, that `part` is: 0...1000, exact for any two amounts.
    static func permille(_ part: Int64, of whole: Int64) -> Int {
        guard part > 0 else { return 0 }
        guard part < whole else { return 1000 }
        return Int(UInt64(whole).dividingFullWidth(UInt64(part).multipliedFullWidth(by: 1000)).quotient)
    }

    private static func value(
        of part: OfferPolicy.Part, _ judge: OfferJudge, household: Int, need: Int, offer: Int
    ) -> Int {
        let facts = judge.snapshot.households[household]
        let gift = judge.resources.offers[offer]
        switch part {
        case .urgency:
            switch facts.needs[need].urgency {
            case .urgent: return 1000
            case .normal: return 300
            case nil: return 500
            }
        case .itemFit:
            guard let needed = judge.resources.needs[household][need].item else { return 500 }
            return needed == gift.item ? 1000 : 500
        case .nearness:
            let place = judge.scope.places[household]
            let narrowest = gift.areas.filter { $0.contains(place) }.map(\.level).max()
            switch narrowest {
            case .village: return 1000
            case .township: return 900
            case .county: return 600
            case .prefecture: return 300
            default: return 100
            }
        case .hardship:
            guard let income = facts.income, let spending = facts.rigidSpending else { return 500 }
            guard income.fen > 0 else { return 1000 }
            let size = max(1, facts.size ?? facts.members.count)
            let (total, isBeyond) = income.fen.multipliedReportingOverflow(by: Int64(size))
            return permille(spending.fen, of: isBeyond ? .max : total)
        case .expiry:
            guard let last = gift.expiry else { return 500 }
            return last <= judge.snapshot.asOf.adding(days: judge.policy.expirySoonDays.value) ? 1000 : 500
        case .favouredArea:
            let place = judge.scope.places[household]
            return judge.policy.favouredAreas.value.contains { DivisionCode($0)?.contains(place) ?? false } ? 1000 : 0
        }
    }
}

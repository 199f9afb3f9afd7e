/// What a pack says about charity offers: lots, which promises count, and the score of an allocation.
///
/// The section may be left out; then every value is the product's default.
public struct OfferPolicy: Sendable {
    /// How far a promise must be before anything of it is given out.
    public enum FromState: String, Sendable, Hashable, CaseIterable {
        /// A promise will do.
        case pledged
        /// An agreement is signed.
        case signed
        /// It has arrived.
        case received
    }

    /// The parts of the score, in the order in which they are stored and shown.
    public enum Part: String, Sendable, Hashable, CaseIterable, Codable {
        /// How urgent the need is.
        case urgency
        /// Whether the article is the one that is needed.
        case itemFit = "item_fit"
        /// How closely the offer's area is drawn around the household: what is meant for few goes to these few.
        case nearness
        /// How much of the household's income is bound by rigid spending.
        case hardship
        /// Goods whose last day is near go first.
        case expiry
        /// Areas that the office favours (M44, M88).
        case favouredArea = "favoured_area"
    }

    /// Yuan per lot of a fund, 1...1,000,000; the last lot may be smaller.
    public let lotYuan: Valued<Int>
    /// Which promises count.
    public let fromState: Valued<FromState>
    /// Days before their last day from which goods are no longer given out, 0...365.
    public let expiryMarginDays: Valued<Int>
    /// Days before their last day from which goods should go first, 0...365.
    public let expirySoonDays: Valued<Int>
    /// Whether needs without a known quantity take part (as one lot, or up to a fund's cap) or wait.
    public let unclearNeeds: Valued<Bool>
    /// Weights of the parts in the order of `Part`, 0...1000 each, 1000 in all.
    public let weights: Valued<[Int]>
    /// Codes of the areas that are favoured, as digits.
    public let favouredAreas: Valued<[String]>

    /// The weight of a part.
    public func weight(of part: Part) -> Int {
        Part.allCases.firstIndex(of: part).map { weights.value[$0] } ?? 0
    }
}

/// What an offer is for: what cannot be changed once something of it is given, unless its donor consents.
public struct OfferPurpose: Sendable, Hashable {
    private var kind: OfferKind
    private var need: NeedCode
    private var item: ItemKind?
    private var recognitions: Recognitions
    private var first: Recognitions
    private var needsFitting: Bool
    private var tiers: Set<Int>
    private var causes: Set<Cause>
    private var ages: [Int?]
    private var stages: Set<SchoolStage>
    private var school: String?
    private var areas: Set<DivisionCode>
    private var cap: Int64?
    private var share: Int?

    fileprivate init(_ offer: Offer) {
        (kind, need, item) = (offer.kind, offer.need, offer.item)
        recognitions = offer.recognitions.sorted
        first = offer.first.sorted
        needsFitting = offer.needsFitting
        tiers = Set(offer.tiers)
        causes = Set(offer.causes)
        ages = [offer.leastAge, offer.mostAge]
        stages = Set(offer.stages)
        school = offer.school.map { PlainText.compact($0) }
        areas = Set(offer.areas)
        (cap, share) = (offer.householdCap, offer.billShare)
    }
}

extension Offer {
    /// What it is for.
    public var purpose: OfferPurpose { OfferPurpose(self) }

    /// How close its purpose is to that of another of the same kind and need: a count of conditions that agree.
    public func likeness(to other: Offer) -> Int {
        (item == other.item ? 4 : 0) + (Set(causes) == Set(other.causes) ? 2 : 0)
            + (recognitions.sorted == other.recognitions.sorted ? 1 : 0)
            + (Set(areas) == Set(other.areas) ? 2 : 0) + (donorCode != nil && donorCode == other.donorCode ? 1 : 0)
    }
}

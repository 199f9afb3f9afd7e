/// The coded facts of an offer that a run reads: no name, number, phone or free text.
public struct OfferFacts: Sendable, Hashable, Codable {
    /// The record.
    public var record: RecordID
    /// Its number; the key that people see.
    public var number: String
    /// What it consists of.
    public var kind: OfferKind
    /// The need that it meets.
    public var need: NeedCode
    /// The article.
    public var item: ItemKind?
    /// What is free on the day: fen for funds, thousandths of the unit else; nil = unknown.
    public var free: Int64?
    /// The unit.
    public var unit: String?
    /// Last day on which goods may be handed out.
    public var expiry: CalendarDay?
    /// Recognitions of which the household must have one; sorted.
    public var recognitions: Recognitions
    /// Who comes first inside the offer; sorted.
    public var first: Recognitions
    /// Whether a fitting assessment must be recorded.
    public var needsFitting: Bool
    /// True where a fund's title states a purpose that no list of words knows, and nobody has confirmed the coding.
    public var purposeIsOpen: Bool
    /// True where the earmark says more than the coded conditions, and nobody has confirmed the coding.
    public var wordsAreOpen: Bool
    /// Tiers to which it is limited; sorted.
    public var tiers: [Int]
    /// Causes of which the household must have one; sorted.
    public var causes: [Cause]
    /// Least full years.
    public var leastAge: Int?
    /// Most full years.
    public var mostAge: Int?
    /// Stages; sorted.
    public var stages: [SchoolStage]
    /// The school whose own pupils alone are meant.
    public var school: String?
    /// Areas; sorted; empty = unknown.
    public var areas: [DivisionCode]
    /// Most that one household gets, in the unit of `free`.
    public var householdCap: Int64?
    /// Share of a bill, thousandths.
    public var billShare: Int?
    /// Day of the vetting for work with minors: the offer's own, or that of the helping unit with the donor's code.
    public var vetted: CalendarDay?
    /// First day.
    public var from: CalendarDay?
    /// Last day.
    public var until: CalendarDay?
    /// Where it stands with its donor.
    public var state: OfferState

    /// The facts of `offer`, of which `free` is left.
    ///
    /// - Parameter areaNames: the names of its areas and of what contains them, which its words may repeat.
    public init(
        _ offer: Offer, record: RecordID, free: Int64?, vetted: CalendarDay? = nil, areaNames: [String] = []
    ) {
        self.record = record
        self.number = offer.number ?? record.shortKey
        self.kind = offer.kind
        self.need = offer.need
        self.item = offer.item
        self.free = free
        self.unit = offer.unit
        self.expiry = offer.expiry
        self.recognitions = offer.recognitions.sorted
        self.first = offer.first.sorted
        self.needsFitting = offer.needsFitting
        self.purposeIsOpen = offer.purposeIsOpen(areaNames: areaNames)
        self.wordsAreOpen = offer.openWords(areaNames: areaNames) != nil
        self.tiers = offer.tiers.sorted()
        self.causes = offer.causes.sorted { $0.rawValue < $1.rawValue }
        self.leastAge = offer.leastAge
        self.mostAge = offer.mostAge
        self.stages = offer.stages.sorted { $0.rawValue < $1.rawValue }
        self.school = offer.school.map { PlainText.compact($0) }
        self.areas = offer.areas.sorted()
        self.householdCap = offer.householdCap
        self.billShare = offer.billShare
        self.vetted = offer.vetted ?? vetted
        self.from = offer.from
        self.until = offer.until
        self.state = offer.state
    }
}

/// What a run over offers reads beside the households' snapshot.
///
/// Sorted by key; kept with the run, so that it can be repeated.
public struct OfferSnapshot: Sendable, Hashable, Codable {
    /// A need of a household of the snapshot: what `NeedFacts` does not say of it.
    public struct NeedKey: Sendable, Hashable, Codable {
        /// The record.
        public var record: RecordID
        /// The article that its words name.
        public var item: ItemKind?
        /// What it has received already or is to receive, from whichever source, in its own measure: fen for needs of
        /// money (``NeedFacts/isMoney``), thousandths of its unit else.
        public var received: Int64
        /// Fen received for a need that is no amount of money.
        public var receivedMoney: Int64
        /// True where something else than money was received for a need of money: it met the need.
        public var isMetOtherwise: Bool
        /// True where it received something of which nobody knows how much.
        public var receivedUnknown: Bool
        /// Day of the latest fitting assessment on record.
        public var fitted: CalendarDay?
        /// What the offers have given it or are to give it, by index; sorted.
        public var draws: [Draw]

        /// A need's key.
        public init(record: RecordID, item: ItemKind?, received: Int64 = 0, receivedUnknown: Bool = false) {
            self.record = record
            self.item = item
            self.received = received
            self.receivedMoney = 0
            self.isMetOtherwise = false
            self.receivedUnknown = receivedUnknown
            self.draws = []
        }

        /// What one offer has given it or is to give it.
        public func drawn(from offer: Int) -> Int64 {
            draws.reduce(0) { $1.offer == offer ? $0 + $1.amount : $0 }
        }
    }

    /// What an offer has given a need or is to give it.
    public struct Draw: Sendable, Hashable, Codable {
        /// Index into `offers`.
        public var offer: Int
        /// Fen for funds, thousandths of the offer's unit else.
        public var amount: Int64

        /// A draw.
        public init(offer: Int, amount: Int64) {
            self.offer = offer
            self.amount = amount
        }
    }

    /// How much of an offer a household has or is to get already.
    public struct Share: Sendable, Hashable, Codable {
        /// Index into the snapshot's households.
        public var household: Int32
        /// Index into `offers`.
        public var offer: Int32
        /// Fen for funds, thousandths of the unit else.
        public var amount: Int64

        /// A share.
        public init(household: Int32, offer: Int32, amount: Int64) {
            self.household = household
            self.offer = offer
            self.amount = amount
        }
    }

    /// The offers that are not over, sorted by number.
    public var offers: [OfferFacts]
    /// Per household of the snapshot its needs, in the order of its facts.
    public var needs: [[NeedKey]]
    /// Pairs of household and offer that the donor's relations forbid, sorted.
    public var donorRelatives: [RegisterSnapshot.Pair]
    /// What households got of these offers before, sorted.
    public var shares: [Share]

    /// Nothing on offer.
    public init() {
        offers = []
        needs = []
        donorRelatives = []
        shares = []
    }
}

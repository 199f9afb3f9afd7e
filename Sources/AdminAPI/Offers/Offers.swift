/// What somebody states of an offer; absent fields stay as they are.
public struct OfferRequest: Codable, Sendable, Hashable {
    /// The number; counted where it is absent.
    public var number: String?
    /// The giving unit or person.
    public var donor: String?
    /// Its credit code.
    public var donorCode: String?
    /// Identity number of the person responsible.
    public var manager: String?
    /// A telephone number.
    public var phone: String?
    /// Whether the donor is not to be named.
    public var anonymous: Bool?
    /// `funds`, `goods`, `service`, `expertise`, `job`, `place`, or the office's words.
    public var kind: String?
    /// Project or article.
    public var title: String?
    /// Need code.
    public var need: String?
    /// How much: yuan for funds, units else; decimals allowed.
    public var quantity: String?
    /// The unit.
    public var unit: String?
    /// Specification.
    public var specification: String?
    /// Last day of goods.
    public var expiry: String?
    /// Categories, tiers, causes, stages, areas: the whole list.
    public var categories: [String]?
    /// Who comes first inside this offer: the whole list.
    public var first: [String]?
    /// Whether a fitting assessment of the need must be on record.
    public var fitting: Bool?
    /// True to confirm that the coded conditions say all that title and earmark say.
    public var confirmed: Bool?
    /// Tiers to which it is limited: the whole list.
    public var tiers: [Int]?
    /// Causes: the whole list.
    public var causes: [String]?
    /// Stages of schooling: the whole list.
    public var stages: [String]?
    /// Codes of its areas: the whole list.
    public var areas: [String]?
    /// Ages in full years.
    public var leastAge: Int?
    /// Greatest age in full years.
    public var mostAge: Int?
    /// The school whose own pupils alone are meant.
    public var school: String?
    /// Most for one household, as `quantity`.
    public var householdCap: String?
    /// Share of a bill in percent, 1...100.
    public var billShare: Int?
    /// Day of the vetting for work with minors.
    public var vetted: String?
    /// First and last day.
    public var from: String?
    /// Last day.
    public var until: String?
    /// The conditions in words.
    public var earmark: String?
    /// The code of the charity that handed it in.
    public var receivedFrom: String?
    /// The version that the caller saw.
    public var version: Int64?
    /// For a change of purpose: who consented, when, to what.
    public var consentBy: String?
    /// Day of the consent.
    public var consentOn: String?
    /// What was agreed.
    public var terms: String?

    private enum CodingKeys: String, CodingKey {
        case number, donor, manager, phone, anonymous, kind, title, need, quantity, unit, specification, expiry,
            categories, first, fitting, confirmed, tiers, causes, stages, areas, school, vetted, from, until, earmark,
            version, terms
        case donorCode = "donor_code"
        case leastAge = "least_age"
        case mostAge = "most_age"
        case householdCap = "household_cap"
        case billShare = "bill_share"
        case receivedFrom = "received_from"
        case consentBy = "consent_by"
        case consentOn = "consent_on"
    }

    /// Nothing stated.
    public init() {}
}

/// How far a promise is.
public struct OfferMove: Codable, Sendable, Hashable {
    /// `signed`, `received`, `withdrawn`, `closed`.
    public var state: String
    /// What has arrived, yuan or units; absent = all of it.
    public var amount: String?
    /// The version that the caller saw.
    public var version: Int64?

    /// A step.
    public init(state: String, amount: String? = nil, version: Int64? = nil) {
        self.state = state
        self.amount = amount
        self.version = version
    }
}

/// An offer with what its ledger adds up to. Amounts are yuan or units with at most three decimals.
public struct OfferItem: Codable, Sendable, Hashable {
    /// Its number.
    public var number: String
    /// What a change names.
    public var version: Int64
    /// The donor; absent where it gave without a name.
    public var donor: String?
    /// What it consists of.
    public var kind: CodeName
    /// Project or article.
    public var title: String
    /// The need that it meets.
    public var need: CodeName
    /// The unit.
    public var unit: String?
    /// Where it stands with its donor.
    public var state: CodeName
    /// Committed = free + reserved + delivered; received is what has arrived of it. Absent where nobody knows how much it is.
    public var committed: String?
    /// What has arrived of it.
    public var received: String
    /// Set aside.
    public var reserved: String
    /// Handed over.
    public var delivered: String
    /// Not spoken for; absent where nobody knows how much it is.
    public var free: String?
    /// First and last day, last day of goods.
    public var from: String?
    /// Last day.
    public var until: String?
    /// Last day of goods.
    public var expiry: String?
    /// Names of its areas.
    public var areas: [String]
    /// Its conditions, in the language of the request.
    public var conditions: [String]

    /// Builds the value from its parts.
    public init(
        number: String, version: Int64, donor: String?, kind: CodeName, title: String, need: CodeName, unit: String?,
        state: CodeName, committed: String?, received: String, reserved: String, delivered: String, free: String?,
        from: String?, until: String?, expiry: String?, areas: [String], conditions: [String]
    ) {
        self.number = number
        self.version = version
        self.donor = donor
        self.kind = kind
        self.title = title
        self.need = need
        self.unit = unit
        self.state = state
        self.committed = committed
        self.received = received
        self.reserved = reserved
        self.delivered = delivered
        self.free = free
        self.from = from
        self.until = until
        self.expiry = expiry
        self.areas = areas
        self.conditions = conditions
    }
}

/// An offer with all that became of it.
public struct OfferDetail: Codable, Sendable, Hashable {
    /// A line of its ledger.
    public struct Entry: Codable, Sendable, Hashable {
        /// Counts over all offers.
        public var number: Int64
        /// What moved.
        public var kind: CodeName
        /// How much.
        public var amount: String
        /// The allocation or consent.
        public var cause: String?
        /// Who, and when.
        public var actor: String
        /// When.
        public var at: String

        /// Builds the value from its parts.
        public init(number: Int64, kind: CodeName, amount: String, cause: String?, actor: String, at: String) {
            self.number = number
            self.kind = kind
            self.amount = amount
            self.cause = cause
            self.actor = actor
            self.at = at
        }
    }

    /// A consent to another use.
    public struct Consent: Codable, Sendable, Hashable {
        /// Its id.
        public var id: String
        /// Day, who gave it, to what.
        public var on: String
        /// Who gave it; absent where the donor is not to be named to the caller.
        public var by: String?
        /// What was agreed; absent as `by`.
        public var terms: String?

        /// Builds the value from its parts.
        public init(id: String, on: String, by: String?, terms: String?) {
            self.id = id
            self.on = on
            self.by = by
            self.terms = terms
        }
    }

    /// Allocations in one state.
    public struct StateCount: Codable, Sendable, Hashable {
        /// The state.
        public var state: CodeName
        /// How many, and how much.
        public var count: Int
        /// How much.
        public var amount: String

        /// Builds the value from its parts.
        public init(state: CodeName, count: Int, amount: String) {
            self.state = state
            self.count = count
            self.amount = amount
        }
    }

    /// The offer.
    public var offer: OfferItem
    /// Its ledger.
    public var entries: [Entry]
    /// Consents.
    public var consents: [Consent]
    /// Allocations by state.
    public var allocations: [StateCount]

    /// Builds the value from its parts.
    public init(offer: OfferItem, entries: [Entry], consents: [Consent], allocations: [StateCount]) {
        self.offer = offer
        self.entries = entries
        self.consents = consents
        self.allocations = allocations
    }
}

/// What became of a change of purpose.
public struct OfferRepurposed: Codable, Sendable, Hashable {
    /// The consent's id.
    public var consent: String
    /// The offer from which it came, and the one that it became.
    public var from: OfferItem
    /// The offer that it became.
    public var to: OfferItem

    /// Builds the value from its parts.
    public init(consent: String, from: OfferItem, to: OfferItem) {
        self.consent = consent
        self.from = from
        self.to = to
    }
}

/// What is left of an offer, and where it could go.
public struct LeftoverItem: Codable, Sendable, Hashable {
    /// The offer.
    public var offer: OfferItem
    /// How much is left.
    public var left: String
    /// Why it is left.
    public var cause: CodeName
    /// Needs of the same code today.
    public var needs: Int
    /// Offers of a similar purpose.
    public var similar: [String]

    /// Builds the value from its parts.
    public init(offer: OfferItem, left: String, cause: CodeName, needs: Int, similar: [String]) {
        self.offer = offer
        self.left = left
        self.cause = cause
        self.needs = needs
        self.similar = similar
    }
}

public import Register

/// One line of an offer's ledger (资金/物资台账): append-only, in the unit of the offer's stock (M53).
public struct OfferEntry: Sendable, Hashable, Codable {
    /// What moved.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The donor commits this much (more).
        case committed
        /// The donor takes this much of it back.
        case withdrawn
        /// This much has arrived.
        case received
        /// Set aside for a household.
        case reserved
        /// No longer set aside.
        case released
        /// Handed over.
        case delivered
        /// Came back from a household.
        case returned
        /// Taken over from another offer, with its donor's consent.
        case repurposedIn = "repurposed_in"
        /// Passed on to another offer, with the donor's consent.
        case repurposedOut = "repurposed_out"
        /// What had arrived for another offer and now belongs to this one.
        case receivedIn = "received_in"
        /// What had arrived and was sent back to the donor, or now belongs to another offer.
        case receivedOut = "received_out"
    }

    /// Counts from 1 over all offers.
    public var number: Int64
    /// The offer's record.
    public var offer: RecordID
    /// What moved.
    public var kind: Kind
    /// How much, 1 or more: fen for funds, thousandths of the unit else.
    public var amount: Int64
    /// The allocation, or the consent, by which it moved.
    public var cause: String?
    /// Who entered it.
    public var actor: String
    /// When.
    public var at: Instant

    /// A line.
    public init(
        number: Int64 = 0, offer: RecordID, kind: Kind, amount: Int64, cause: String?, actor: String, at: Instant
    ) {
        self.number = number
        self.offer = offer
        self.kind = kind
        self.amount = amount
        self.cause = cause
        self.actor = actor
        self.at = at
    }
}

/// What an offer's ledger adds up to; always committed = free + reserved + delivered.
public struct OfferBalance: Sendable, Hashable, Codable {
    /// Committed by the donor, less what it took back and what went to other purposes.
    public var committed: Int64 = 0
    /// Arrived.
    public var received: Int64 = 0
    /// Set aside and not yet handed over.
    public var reserved: Int64 = 0
    /// Handed over and not come back.
    public var delivered: Int64 = 0
    /// What all its lines come to, whichever way they moved.
    public private(set) var turnover: Int64 = 0

    /// Most that the lines of one offer may come to: a hundred times the largest amount that can be stated. No sum of them
    /// leaves the numbers of the program.
    public static let most: Int64 = 100_000_000_000_000_000

    /// Nothing.
    public init() {}

    /// The sums of these lines.
    public init(_ entries: some Sequence<OfferEntry>) {
        for entry in entries { add(entry.kind, entry.amount) }
    }

    /// Not spoken for.
    public var free: Int64 { isBeyond ? 0 : committed - reserved - delivered }

    /// Whether its lines come to more than ``most``: its sums are not known then, nothing of it is given out, and nothing more
    /// is entered.
    public var isBeyond: Bool { turnover > Self.most }

    /// Whether it is possible: nothing below zero, and no more arrived than is committed.
    public var holds: Bool {
        !isBeyond && free >= 0 && reserved >= 0 && delivered >= 0 && committed >= 0 && received >= 0
            && received <= committed
    }

    /// What has arrived and is not spoken for: what leaves with the free part, once the rest is provided for.
    public var freeReceived: Int64 { max(0, min(free, received - reserved - delivered)) }

    /// Adds a line, or the sum of lines of one kind.
    ///
    /// What comes to more than ``most`` makes it ``isBeyond``, in whatever order the lines come.
    public mutating func add(_ kind: OfferEntry.Kind, _ amount: Int64) {
        let (sum, isOver) = turnover.addingReportingOverflow(amount)
        turnover = isOver || amount < 0 ? Int64.max : sum
        guard !isBeyond else { return }
        switch kind {
        case .committed, .repurposedIn: committed += amount
        case .withdrawn, .repurposedOut: committed -= amount
        case .received, .receivedIn: received += amount
        case .receivedOut: received -= amount
        case .reserved: reserved += amount
        case .released: reserved -= amount
        case .delivered:
            reserved -= amount
            delivered += amount
        case .returned: delivered -= amount
        }
    }

    /// Whether a line of this much more still fits.
    public func hasRoom(for amount: Int64) -> Bool {
        !isBeyond && (0...Self.most).contains(amount) && turnover <= Self.most - amount
    }

    /// The sum of two quantities, ``most`` at most.
    public static func sum(_ one: Int64, _ other: Int64) -> Int64 {
        let (sum, isOver) = one.addingReportingOverflow(other)
        return isOver ? most : min(sum, most)
    }
}

/// A donor's consent to another use of an offer (Charity Law of 2016, art. 55), without which nothing is re-purposed.
public struct OfferConsent: Sendable, Hashable, Codable {
    /// Its id, such as `K000003`.
    public var id: String
    /// The offer's record.
    public var offer: RecordID
    /// Day on which it was given.
    public var givenOn: CalendarDay
    /// Who gave it, in words; sealed.
    public var givenBy: String
    /// To what, in words; sealed.
    public var terms: String
    /// Who entered it.
    public var actor: String
    /// When.
    public var at: Instant

    /// A consent.
    public init(
        id: String, offer: RecordID, givenOn: CalendarDay, givenBy: String, terms: String, actor: String, at: Instant
    ) {
        self.id = id
        self.offer = offer
        self.givenOn = givenOn
        self.givenBy = givenBy
        self.terms = terms
        self.actor = actor
        self.at = at
    }
}

/// Help that a household got from a source outside the offers (已获救助), so that nobody is helped twice for one need (M31, M33).
public struct AidReceived: Sendable, Hashable, Codable {
    /// The record.
    public var id: RecordID
    /// The household's number.
    public var household: String
    /// The need's kind.
    public var code: NeedCode
    /// The article.
    public var item: ItemKind?
    /// From whom: one of ``sources``.
    public var source: String
    /// Whether it was an amount of money.
    public var isMoney: Bool
    /// How much: fen for money, thousandths of the unit else; nil = unknown.
    public var amount: Int64?
    /// The day.
    public var day: CalendarDay
    /// The entry that this one takes back, because it was a mistake; nil = it is help.
    public var voids: RecordID?

    /// The words for `source`.
    public static let sources = ["temporary_aid", "medical_insurance", "medical_aid", "charity", "other"]

    /// Help from elsewhere.
    public init(
        id: RecordID, household: String, code: NeedCode, item: ItemKind?, source: String, isMoney: Bool,
        amount: Int64?, day: CalendarDay
    ) {
        self.id = id
        self.household = household
        self.code = code
        self.item = item
        self.source = source
        self.isMoney = isMoney
        self.amount = amount
        self.day = day
    }
}

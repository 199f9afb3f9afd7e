public import Records
public import Register

/// An offer as people see it.
public struct OfferView: Sendable {
    /// The offer; without the responsible person's number and phones.
    public var offer: Offer
    /// Its number.
    public var number: String
    /// What a change names.
    public var version: Int64
    /// What its ledger adds up to.
    public var balance: OfferBalance
    /// The names of its areas.
    public var areaNames: [String]
    /// Whether title or earmark say more than the coded conditions, and nobody has confirmed the coding: nothing is given out.
    public var isOpen: Bool
    /// Whether nobody knows how much there is of it: that is not nothing.
    public var isUnknown: Bool { balance.isBeyond || offer.stock == nil && balance.turnover == 0 }
    /// Its donor as it may be named: nil where it gave without a name.
    public var donorName: String? { offer.isAnonymous ? nil : offer.donor }
}

/// An offer with all that became of it.
public struct OfferAccountView: Sendable {
    /// The offer.
    public var view: OfferView
    /// Its ledger.
    public var entries: [OfferEntry]
    /// Consents to other uses.
    public var consents: [OfferConsent]
    /// Whether the caller may see who gave them and to what: not of a donor who gave without a name, but for who manages it.
    public var seesDonor: Bool
    /// Allocations by state: how many and how much.
    public var states: [(state: AllocationState, count: Int, amount: Int64)]
}

/// An allocation as people see it.
public struct AllocationLine: Sendable {
    /// The allocation.
    public var allocation: Allocation
    /// The offer's number, title, unit and kind.
    public var offer: String
    /// Its project or article.
    public var title: String
    /// The unit.
    public var unit: String?
    /// What it consists of.
    public var kind: OfferKind
    /// The head's name; nil where the caller only sees figures.
    public var headName: String?
    /// The division's name.
    public var areaName: String
}

/// A step with an allocation.
public struct AllocationOrder: Sendable {
    /// Its id.
    public var id: String
    /// What is done.
    public var action: AllocationState.Action
    /// The version that the caller saw; nil = whichever.
    public var version: Int64?
    /// Why, as a code; this or words are needed where the table of states says so.
    public var reason: AllocationReason?
    /// Why, in words; sealed.
    public var because: String?
    /// The day; nil = today.
    public var on: CalendarDay?

    /// An order.
    public init(
        id: String, action: AllocationState.Action, version: Int64? = nil, reason: AllocationReason? = nil,
        because: String? = nil, on: CalendarDay? = nil
    ) {
        self.id = id
        self.action = action
        self.version = version
        self.reason = reason
        self.because = because
        self.on = on
    }
}

/// What became of one step with an allocation: done, or refused with the reason.
public struct AllocationResult: Sendable {
    /// The id.
    public var id: String
    /// The action.
    public var action: AllocationState.Action
    /// The state before; nil where there is no such allocation.
    public var before: AllocationState?
    /// The state now.
    public var after: AllocationState?
    /// The version now.
    public var version: Int64?
    /// Why it was refused; nil where it was done.
    public var refusal: CaseworkError?
    /// Whether nobody could tell if the caller is related to the household or the donor: it is kept with the step (M110).
    public var isUnchecked = false
}

/// Help from elsewhere as people see it.
public struct AidLine: Sendable {
    /// The entry.
    public var aid: AidReceived
    /// What a correction names: 12 characters.
    public var key: String
    /// The unit of its amount as far as it is known: 元 for money.
    public var unit: String?
    /// Day on which it was taken back, because it was a mistake.
    public var voided: CalendarDay?
}

/// What is left of an offer that is over, and where it could go.
public struct LeftoverLine: Sendable {
    /// The offer.
    public var view: OfferView
    /// What is left.
    public var left: Int64
    /// Why it is a leftover: `over`, `expired_soon`, `nobody`.
    public var cause: String
    /// Offers of the same or a similar purpose that could take it over, the closest first.
    public var similar: [String]
    /// How many needs in the register have the same code today.
    public var needs: Int
}

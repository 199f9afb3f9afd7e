/// What somebody gives, how much of it, and for whom (慈善资源; M29, M51, M53, M88-M96, M104-M107, M145).
///
/// Conditions are kept to the letter; an empty list is no condition. Name, number of the responsible person, phone and the
/// words of the earmark are sealed in the store.
public struct Offer: Sendable, Hashable {
    /// Its number, as the charity's list says it or as the office counted it; nil before it was counted.
    public var number: String?
    /// The giving unit or person; sealed.
    public var donor: String
    /// Credit code of the unit.
    public var donorCode: CreditCode?
    /// Identity number of the person responsible at the donor; sealed. Its near relatives get nothing of the offer
    /// (Charity Law of 2016, art. 40 and 58).
    public var manager: ResidentID?
    /// Telephone numbers; sealed.
    public var phones: [String]
    /// True where the donor is not to be named anywhere (art. 76).
    public var isAnonymous: Bool
    /// What it consists of.
    public var kind: OfferKind
    /// Project or article, such as 大米.
    public var title: String
    /// The need that it meets.
    public var need: NeedCode
    /// The article in its code; nil where the title names none.
    public var item: ItemKind?
    /// How much: fen for funds, thousandths of the unit for everything else; nil = unknown, nothing is given out.
    public var stock: Int64?
    /// The unit, such as 袋; 元 for funds.
    public var unit: String?
    /// Specification in words.
    public var specification: String?
    /// Last day on which goods may be handed out.
    public var expiry: CalendarDay?
    /// Recognitions of which the household must have one; with `groups` one list.
    public var categories: [Category]
    /// Groups finer than a code of which the household must be one.
    public var groups: [RecognisedGroup]
    /// Who comes first inside this offer, before tier and score; no rank among them (M107).
    public var first: Recognitions
    /// Tiers to which it is limited, from 1 (M51: tiers 2 and 3).
    public var tiers: [Int]
    /// Causes of which the household must have one.
    public var causes: [Cause]
    /// Least full years of the member in need.
    public var leastAge: Int?
    /// Most full years of the member in need.
    public var mostAge: Int?
    /// Stages of which the member in need must attend one.
    public var stages: [SchoolStage]
    /// The school whose own pupils alone are meant (M94, M107).
    public var school: String?
    /// Areas; empty = unknown, nothing is given out until it is asked.
    public var areas: [DivisionCode]
    /// Words of areas that are no division name.
    public var unknownAreaWords: [String]
    /// Most that one household gets, in the unit of `stock`; nil = no limit.
    public var householdCap: Int64?
    /// Share of a bill that funds pay, 1...1000 thousandths; nil = any amount (M51).
    public var billShare: Int?
    /// Day on which those who give the service were vetted for work with minors; nil = not known (M144).
    public var vetted: CalendarDay?
    /// Whether it is handed out only where a fitting assessment of the need is recorded (M104).
    public var needsFitting: Bool
    /// Day on which somebody confirmed that the coded conditions say all that title and earmark say.
    public var confirmed: CalendarDay?
    /// First day.
    public var from: CalendarDay?
    /// Last day.
    public var until: CalendarDay?
    /// The conditions in the donor's words; sealed.
    public var earmark: String?
    /// Where it stands with its donor.
    public var state: OfferState
    /// Who handed it in: the code of a charity (M53).
    public var receivedFrom: String?

    /// An offer of which only donor, kind, title and need are known.
    public init(donor: String, kind: OfferKind, title: String, need: NeedCode) {
        self.donor = donor
        self.kind = kind
        self.title = title
        self.need = need
        self.item = ItemKind.named(in: title, under: need)
        self.phones = []
        self.isAnonymous = false
        self.categories = []
        self.groups = []
        self.first = Recognitions()
        self.needsFitting = false
        self.tiers = []
        self.causes = []
        self.stages = []
        self.areas = []
        self.unknownAreaWords = []
        self.state = .pledged
    }

    /// The recognitions of which the household must have one.
    public var recognitions: Recognitions { Recognitions(categories: categories, groups: groups) }

    /// What tells it from others: its number, or else who gives what from when.
    public var naturalKey: String {
        if let number { return number }
        return [
            donorCode?.text ?? PlainText.compact(donor), kind.rawValue, PlainText.compact(title),
            from?.description ?? "", until?.description ?? "", unknownAreaWords.joined(separator: ","),
            areas.map(\.description).joined(separator: ","),
        ].joined(separator: "\u{1F}")
    }

    /// Takes over what `row` states; what it leaves blank stays as it is. The state moves by hand alone.
    public mutating func update(with row: Offer) {
        donor = row.donor.isEmpty ? donor : row.donor
        donorCode = row.donorCode ?? donorCode
        manager = row.manager ?? manager
        phones = row.phones.isEmpty ? phones : row.phones
        isAnonymous = row.isAnonymous || isAnonymous
        kind = row.kind
        if row.title != title { confirmed = nil }
        title = row.title
        need = row.need
        item = row.item ?? item
        stock = row.stock ?? stock
        unit = row.unit ?? unit
        specification = row.specification ?? specification
        expiry = row.expiry ?? expiry
        if !row.categories.isEmpty || !row.groups.isEmpty { (categories, groups) = (row.categories, row.groups) }
        first = row.first.isEmpty ? first : row.first
        needsFitting = row.needsFitting || needsFitting
        tiers = row.tiers.isEmpty ? tiers : row.tiers
        causes = row.causes.isEmpty ? causes : row.causes
        leastAge = row.leastAge ?? leastAge
        mostAge = row.mostAge ?? mostAge
        stages = row.stages.isEmpty ? stages : row.stages
        school = row.school ?? school
        areas = row.areas.isEmpty ? areas : row.areas
        unknownAreaWords = row.unknownAreaWords.isEmpty ? unknownAreaWords : row.unknownAreaWords
        householdCap = row.householdCap ?? householdCap
        billShare = row.billShare ?? billShare
        vetted = row.vetted ?? vetted
        from = row.from ?? from
        until = row.until ?? until
        if row.earmark.map({ $0 != earmark }) ?? false { confirmed = nil }
        earmark = row.earmark ?? earmark
        receivedFrom = row.receivedFrom ?? receivedFrom
    }
}

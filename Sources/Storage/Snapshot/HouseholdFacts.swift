public import Register

/// A household as a run sees it: coded facts of it, its members and its needs, nothing sealed.
public struct HouseholdFacts: Sendable, Hashable {
    /// The record's id.
    public var id: RecordID
    /// The household; phones, address and note are empty.
    public var household: Household
    /// The members, the head first, then by birth and id.
    public var members: [MemberFacts]
    /// The needs, by kind and id.
    public var needs: [NeedFacts]
}

/// A member as a run sees it.
public struct MemberFacts: Sendable, Hashable {
    /// The record's id.
    public var id: RecordID
    /// The member; name, number, certificate and note are empty.
    public var member: Member
    /// Entries of exclusion lists that name the person, by list.
    public var exclusions: [ExclusionFacts]
}

/// A need as a run sees it.
public struct NeedFacts: Sendable, Hashable {
    /// The record's id.
    public var id: RecordID
    /// The need; member and text are empty.
    public var need: Need
    /// Position of the member in need among the household's members; `nil` = the household, or a person who is none of
    /// its members.
    public var member: Int?
}

/// An entry of an exclusion list as a run sees it.
public struct ExclusionFacts: Sendable, Hashable {
    /// The list.
    public var list: String
    /// Date of the list.
    public var listed: CalendarDay?
    /// The reason in words.
    public var reason: String?
    /// Last day on which it holds.
    public var until: CalendarDay?

    /// True where the entry holds on `day`.
    public func holds(on day: CalendarDay) -> Bool {
        (listed.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }
}

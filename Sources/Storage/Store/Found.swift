public import Register

/// What `find` is asked for.
public enum SearchKey: Sendable {
    /// A person's whole name, as names compare.
    case name(String)
    /// A household number.
    case household(String)
    /// A whole identity number.
    case id(ResidentID)
    /// The last four characters of an identity number.
    case lastFour(String)
    /// The short key of a helper.
    case helper(String)
}

/// One record that `find` found.
public enum Found: Sendable {
    /// A household, by its number.
    case household(Kept<Household>)
    /// A member and their household.
    case member(Kept<Member>, of: Kept<Household>)
    /// A helper.
    case helper(Kept<Helper>)
}

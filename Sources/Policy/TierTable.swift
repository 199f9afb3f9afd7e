public import Register

/// How tiers follow from categories: tier 1 is the most urgent (S0 一; M1, M2, M20).
public struct TierTable: Sendable, Hashable {
    /// A category that lifts a household into a tier.
    public struct Entry: Sendable, Hashable {
        /// The category.
        public let category: Category
        /// The tier, 1 = the most urgent, with its basis.
        public let tier: Valued<Int>

        /// An entry.
        public init(category: Category, tier: Valued<Int>) {
            self.category = category
            self.tier = tier
        }
    }

    /// Names of the tiers, tier 1 first.
    public let names: [PackWords]
    /// Every category with its tier, by tier, then in the order of the code list.
    public let entries: [Entry]
    /// Whether recognitions of single members (单人保, M12) count for the household's tier.
    public let countsMembers: Valued<Bool>
    /// The tier of a household that has no listed category on the day, such as one under watch (M10); nil in the value
    /// = it is not paired before its category is clear.
    public let withoutCategory: Valued<Int?>

    /// Number of tiers; the lowest tier.
    public var count: Int { names.count }

    /// The most urgent tier among `categories`; nil where none of them is listed.
    public func tier(of categories: [Category]) -> Int? { entry(for: categories)?.tier.value }

    /// The entry that decides: the most urgent tier, within it the first category of the code list.
    public func entry(for categories: [Category]) -> Entry? {
        entries.first { categories.contains($0.category) }
    }

    /// The tier of `household` on `day` with the value that decides; nil where the household's tier is unknown and the
    /// pack has no tier for that.
    public func tier(of household: HouseholdFacts, on day: CalendarDay) -> TierFinding? {
        var held = household.categories.filter { $0.holds(on: day) }.map(\.category)
        if countsMembers.value {
            for member in household.members where !member.died {
                held += member.categories.filter { $0.holds(on: day) }.map(\.category)
            }
        }
        if let entry = entry(for: held) {
            return TierFinding(tier: entry.tier.value, category: entry.category, path: entry.tier.path)
        }
        return withoutCategory.value.map { TierFinding(tier: $0, category: nil, path: withoutCategory.path) }
    }
}

/// The tier of a household with the value of the pack that decided.
public struct TierFinding: Sendable, Hashable {
    /// The tier, 1 = the most urgent.
    public let tier: Int
    /// The category that decided; nil where the household has none that is listed.
    public let category: Category?
    /// Key path of the value in the pack.
    public let path: String

    /// A finding.
    public init(tier: Int, category: Category?, path: String) {
        self.tier = tier
        self.category = category
        self.path = path
    }
}

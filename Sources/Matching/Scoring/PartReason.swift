/// Why a part of a score has its value: one fact of the household set against one trait of the helper.
public struct PartReason: Sendable, Hashable, Codable {
    /// What was looked at.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The main cause against a trait of the helper (M77).
        case mainCause = "main_cause"
        /// A further cause against a trait of the helper.
        case furtherCause = "further_cause"
        /// No cause is known.
        case unknownCause = "unknown_cause"
        /// A need of the day against a trait of the helper.
        case need
        /// The household states that it has no need.
        case noNeed = "no_need"
        /// Nothing is known about needs.
        case unknownNeed = "unknown_need"
        /// No capability and no strength of the helper is known.
        case unknownHelper = "unknown_helper"
        /// The self-care class against a trait of the helper (M78).
        case selfCare = "self_care"
        /// The labour class against a trait of the helper (M78).
        case labour
        /// How near the helper's base is.
        case nearness
        /// A wish about the helper's sex.
        case wishedSex = "wished_sex"
        /// A wish about the helper's language.
        case wishedLanguage = "wished_language"
        /// There is no wish.
        case noWish = "no_wish"
        /// The kind of helper.
        case role
        /// Minors in the household and the helper's vetting.
        case minors
        /// What the two had to do with each other.
        case continuity
        /// Whether the helper is of a unit that has taken on the household's community, or the community's own cadre.
        case communityTie = "community_tie"
    }

    /// The `trait` of a ``Kind/minors`` reason where no minor lives in the household.
    public static let noMinors = "no_minors"

    /// What was looked at.
    public var kind: Kind
    /// The household's side: the code of the cause, need, class or wish; nil where there is none.
    public var row: String?
    /// The helper's side: the trait whose cell was used; nil where the helper has none of the row's traits.
    public var trait: String?
    /// Points 0...1000 that it gives.
    public var points: Int
    /// Its share of the part, in the unit of the part (thousandths, or the weight of a need).
    public var share: Int
    /// Key path of the pack's value, for its basis.
    public var path: String
}

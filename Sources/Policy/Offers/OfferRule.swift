/// A hard rule on a need and an offer; a pair that fails one is no candidate. Each counts every pair that it fails.
public enum OfferRule: String, Sendable, Hashable, CaseIterable, Codable {
    /// Another article: rice is no wheelchair.
    case item
    /// The donor's words say more than the coded conditions, and nobody has confirmed the coding.
    case earmark
    /// The household lies outside the offer's areas, or these are unknown.
    case area
    /// The offer has not begun or is over, or the need does not hold on the day.
    case dates
    /// Goods are past their last day (Charity Law of 2016, art. 36).
    case expired
    /// The donor's promise is not far enough: see `offers.from_state`.
    case state
    /// None of the categories to which the donor limits it.
    case category
    /// Not a tier to which the donor limits it (M51).
    case tier
    /// None of the causes to which the donor limits it.
    case cause
    /// The member in need is younger or older than the donor says.
    case age
    /// The member in need attends none of the stages.
    case stage
    /// Not the named school's own pupil (M94, M107).
    case school
    /// A member or near relative of the donor's responsible person (M110; Charity Law, art. 40, 58).
    case donorRelative = "donor_relative"
    /// A service face to face for a minor by somebody not vetted (M144).
    case vettedForMinors = "vetted_for_minors"
    /// No fitting assessment is on record, and the offer asks for one (M104).
    case fitting
    /// Its share of the bill is paid, or nobody knows the bill (M51).
    case billShare = "bill_share"
    /// Nothing is left, or nobody knows how much there is.
    case noStock = "no_stock"
    /// The household has had all that one household may have of it.
    case householdCap = "household_cap"
}

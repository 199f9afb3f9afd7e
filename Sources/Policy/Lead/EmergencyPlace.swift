public import Register

/// Where a household is helped whose tier follows from acute hardship (急难): for it the limit to the place of
/// registration is lifted (S3 二(四)12; M5).
public enum EmergencyPlace: String, Sendable, Hashable, Codable, CaseIterable {
    /// Where the household lives.
    case residence
    /// Where the emergency happened, where that is known and differs.
    case occurrence
}

extension PolicyPack {
    /// Where `household` is to be helped on `day`: where it lives, or, under `occurrence`, where the emergency happened
    /// that gave it its tier. The run of that place has it; the run of its home lists it as helped elsewhere.
    public func place(of household: HouseholdFacts, on day: CalendarDay) -> DivisionCode {
        guard lead.emergencyPlace?.value == .occurrence, let scene = household.occurrenceArea,
            tiers.tier(of: household, on: day)?.category == .emergency
        else { return household.area }
        return scene
    }
}

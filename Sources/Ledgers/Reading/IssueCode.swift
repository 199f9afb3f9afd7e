/// What can be wrong with a row; the raw value is the stable code of reports (`domain-standards` 8.1 and beyond).
public enum IssueCode: String, Sendable, Hashable, CaseIterable, Codable {
    // Faults of the table in 8.1.
    case areaUnknown = "area_unknown"
    case birthConflict = "birth_conflict"
    case birthForm = "birth_form"
    case capacityWord = "capacity_word"
    case categorySeveral = "category_several"
    case categoryUnknown = "category_unknown"
    case causeMissing = "cause_missing"
    case codeCheck = "code_check"
    case codeUnknown = "code_unknown"
    case control
    case countFullWidth = "count_fullwidth"
    case coveredExceeds = "covered_exceeds"
    case dateForm = "date_form"
    case datesReversed = "dates_reversed"
    case duplicatePerson = "duplicate_person"
    case duplicateRow = "duplicate_row"
    case formula
    case headDead = "head_dead"
    case headingTwoRows = "heading_two_rows"
    case id15 = "id_15"
    case idAreaGone = "id_area_gone"
    case idCheck = "id_check"
    case idDate = "id_date"
    case idFullWidth = "id_fullwidth"
    case idLowerX = "id_lower_x"
    case idNumber = "id_number"
    case idPadding = "id_padding"
    case longCell = "long_cell"
    case nameDot = "name_dot"
    case nameSpace = "name_space"
    case orphanMember = "orphan_member"
    case orphanNeed = "orphan_need"
    case phoneFullWidth = "phone_fullwidth"
    case phoneTwo = "phone_two"
    case raggedExtra = "ragged_extra"
    case raggedShort = "ragged_short"
    case sexConflict = "sex_conflict"
    case totalDisagrees = "total_disagrees"
    case townUnknown = "town_unknown"
    case truncatedTail = "truncated_tail"

    // Cross-file rules named beside the table.
    case householdUnknown = "household_unknown"
    case memberUnknown = "member_unknown"
    case householdAbsent = "household_absent"
    case householdConflict = "household_conflict"
    case headConflict = "head_conflict"
    case helperConflict = "helper_conflict"
    case townMissing = "town_missing"

    // Missing and unreadable values.
    case idMissing = "id_missing"
    case idForm = "id_form"
    case nameMissing = "name_missing"
    case numberMissing = "number_missing"
    case numberLost = "number_lost"
    case categoryMissing = "category_missing"
    case causeUnknown = "cause_unknown"
    case causeSeveral = "cause_several"
    case codeLegacy = "code_legacy"
    case codeForm = "code_form"
    case countUnknown = "count_unknown"
    case amountForm = "amount_form"
    case amountUnknown = "amount_unknown"
    case dateUnknown = "date_unknown"
    case dateMissing = "date_missing"
    case phoneForm = "phone_form"
    case wordUnknown = "word_unknown"
    case villageUnknown = "village_unknown"
    case areaAmbiguous = "area_ambiguous"
    case certificateConflict = "certificate_conflict"
    case cellError = "cell_error"
    case numberReused = "number_reused"
    case sheetSkipped = "sheet_skipped"

    // Helpers, pairings, visits.
    case helperMissing = "helper_missing"
    case helperUnknown = "helper_unknown"
    case helperAmbiguous = "helper_ambiguous"
    case householdMissing = "household_missing"
    case householdAmbiguous = "household_ambiguous"

    // Offers.
    case goodsExpired = "goods_expired"
    case stockUnknown = "stock_unknown"
    case titleMissing = "title_missing"
    case conditionUnknown = "condition_unknown"
    case wordsUncoded = "words_uncoded"
    case offerBound = "offer_bound"
    case offerOverdrawn = "offer_overdrawn"
    case offerForeign = "offer_foreign"
    case offerDonor = "offer_donor"
    case offerBeyond = "offer_beyond"

    // Divisions and totals.
    case divisionCode = "division_code"
    case divisionParent = "division_parent"
    case groupUnknown = "group_unknown"

    // Found beside the rows: what a person corrected, what a month's list covers.
    case handConflict = "hand_conflict"
    case outsideScope = "outside_scope"
}

/// What happens to a row with an issue.
public enum IssueSeverity: String, Sendable, Hashable, CaseIterable, Codable {
    /// The row goes back with its reason.
    case reject
    /// The row is imported and listed.
    case warn
    /// The row is imported with the mended value, the original kept, and listed.
    case repair
}

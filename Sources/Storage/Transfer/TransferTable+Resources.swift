extension TransferTable {
    /// The tables of offers and communities; see ``all``.
    static let resources: [TransferTable] = [
        TransferTable(
            "offer",
            """
            id* BYTEA, version BIGINT, number TEXT, donor_code TEXT, manager_hash BYTEA, is_anonymous BOOLEAN, kind TEXT, \
            title TEXT, need TEXT, item TEXT, stock BIGINT, unit TEXT, specification TEXT, expiry TEXT, categories TEXT, \
            tiers TEXT, causes TEXT, least_age BIGINT, most_age BIGINT, stages TEXT, school TEXT, areas TEXT, \
            unknown_area_words TEXT, household_cap BIGINT, bill_share BIGINT, vetted TEXT, first_day TEXT, last_day TEXT, \
            state TEXT, received_from TEXT, sealed BYTEA, groups TEXT, first_categories TEXT, first_groups TEXT, \
            needs_fitting BOOLEAN, confirmed TEXT
            """),
        TransferTable(
            "offer_consent",
            "id* TEXT, offer_id BYTEA, given_on TEXT, actor TEXT, entered_at BIGINT, sealed BYTEA"),
        TransferTable(
            "allocation",
            """
            id* TEXT, version BIGINT, run TEXT, offer_id BYTEA, household_id BYTEA, need_id BYTEA, amount BIGINT, \
            tier BIGINT, score BIGINT, parts TEXT, state TEXT, reserved_on TEXT, delivered_on TEXT, confirmed_on TEXT, \
            reason TEXT, sealed BYTEA
            """),
        TransferTable(
            "offer_entry",
            """
            number* BIGINT, offer_id BYTEA, kind TEXT, amount BIGINT, cause TEXT, actor TEXT, entered_at BIGINT
            """),
        TransferTable(
            "aid_received",
            """
            id* BYTEA, version BIGINT, household_id BYTEA, code TEXT, item TEXT, source TEXT, amount BIGINT, day TEXT, \
            actor TEXT, sealed BYTEA, is_money BOOLEAN, voids BYTEA
            """),
        TransferTable(
            "community",
            """
            code* BIGINT, version BIGINT, kind TEXT, is_mandatory BOOLEAN, tags TEXT, priority BIGINT, \
            households BIGINT, needs TEXT, wanted BIGINT
            """),
        TransferTable(
            "community_tie",
            """
            id* TEXT, version BIGINT, run TEXT, community BIGINT, helper_id BYTEA, score BIGINT, parts TEXT, state TEXT, \
            first_day TEXT, last_day TEXT, end_reason TEXT, sealed BYTEA
            """),
    ]
}

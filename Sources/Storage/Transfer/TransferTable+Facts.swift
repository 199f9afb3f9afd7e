extension TransferTable {
    /// The tables of facts and entitlements for programmes; see ``all``.
    static let facts: [TransferTable] = [
        TransferTable(
            "household_fact",
            """
            id* TEXT, household_id BYTEA, member_id BYTEA, name TEXT, first_day TEXT, ended_on TEXT, actor TEXT, \
            entered_at BIGINT, ended_by TEXT, ended_at BIGINT, sealed BYTEA
            """),
        TransferTable(
            "programme_draw",
            """
            id* TEXT, household_id BYTEA, programme TEXT, first_day TEXT, last_day TEXT, actor TEXT, entered_at BIGINT, \
            sealed BYTEA
            """),
    ]
}

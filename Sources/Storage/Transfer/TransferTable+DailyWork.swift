extension TransferTable {
    /// The tables of the office's daily work; see ``all``.
    static let dailyWork: [TransferTable] = [
        TransferTable(
            "decision",
            """
            id* TEXT, run TEXT, household_id BYTEA, helper_id BYTEA, role TEXT, pairing_id BYTEA, action TEXT, \
            state_before TEXT, state_after TEXT, reason TEXT, actor TEXT, stands_for TEXT, decided_at BIGINT, \
            undoes TEXT, undone_by TEXT, token TEXT, sealed BYTEA
            """),
        TransferTable(
            "prohibition",
            """
            id* BYTEA, version BIGINT, household_id BYTEA, helper_id BYTEA, first_day TEXT, last_day TEXT, \
            lifted_on TEXT, reason TEXT, origin TEXT, sealed BYTEA
            """),
        TransferTable(
            "helper_pause",
            """
            id* BYTEA, version BIGINT, helper_id BYTEA, first_day TEXT, last_day TEXT, deputy_id BYTEA, reason TEXT, \
            origin TEXT, sealed BYTEA
            """),
        TransferTable(
            "household_decline",
            """
            id* BYTEA, version BIGINT, household_id BYTEA, first_day TEXT, asked_on TEXT, origin TEXT, sealed BYTEA
            """),
        TransferTable(
            "work_item",
            """
            id* TEXT, version BIGINT, kind TEXT, state TEXT, subject TEXT, area BIGINT, household_id BYTEA, \
            helper_id BYTEA, pairing_id BYTEA, cause TEXT, proposal TEXT, arguments TEXT, due TEXT, batch TEXT, \
            outcome TEXT, opened_by TEXT, opened_at BIGINT, closed_by TEXT, closed_at BIGINT, sealed BYTEA
            """),
        TransferTable("hand_correction", "record* TEXT, id* BYTEA, field* TEXT, actor TEXT, corrected_at BIGINT"),
        TransferTable(
            "hand_change",
            """
            id* TEXT, command TEXT, record_key TEXT, areas TEXT, reason TEXT, actor TEXT, changed_at BIGINT, \
            undoes TEXT, undone_by TEXT, sealed BYTEA
            """),
        TransferTable(
            "hand_before",
            """
            change_id* TEXT, number* BIGINT, record TEXT, id BYTEA, version BIGINT, noted TEXT, sealed BYTEA
            """),
        TransferTable(
            "import_before",
            "batch* TEXT, file_number* BIGINT, record* TEXT, id* BYTEA, version BIGINT, sealed BYTEA"),
        TransferTable(
            "ledger_snapshot",
            """
            batch* TEXT, area BIGINT, categories TEXT, as_of TEXT, fresh BIGINT, changed BIGINT, same BIGINT, \
            missing BIGINT, reverted_by TEXT
            """),
        TransferTable(
            "household_succession",
            "household_id* BYTEA, successor_id* BYTEA, kind* TEXT, day TEXT, origin TEXT"),
    ]
}

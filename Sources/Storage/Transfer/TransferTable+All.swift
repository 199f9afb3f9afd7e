extension TransferTable {
    /// Every table of the schema, in an order in which references find what they refer to; `schema_version` is the
    /// migrator's own.
    ///
    /// A migration that adds a table adds a line here, one that changes a table changes its line: a test compares the
    /// list with a migrated database.
    public static let all: [TransferTable] =
        [
            TransferTable("store_fact", "name* TEXT, value TEXT"),
            TransferTable("counter", "name* TEXT, value BIGINT"),
            TransferTable(
                "division",
                """
                code* BIGINT, name TEXT, parent BIGINT, level TEXT, is_local BOOLEAN, valid_from TEXT, valid_to TEXT, \
                successor BIGINT, version BIGINT
                """),
            TransferTable(
                "household",
                """
                id* BYTEA, version BIGINT, number TEXT, beneficiary TEXT, area BIGINT, village_words TEXT, \
                occurrence_area BIGINT, hukou TEXT, residency TEXT, months_worked BIGINT, size BIGINT, covered BIGINT, \
                categories TEXT, main_cause TEXT, other_causes TEXT, income BIGINT, rigid_spending BIGINT, \
                allowance BIGINT, since TEXT, stated_need TEXT, head_died BOOLEAN, status TEXT, exit_until TEXT, \
                tags TEXT, last_confirmed TEXT, sealed BYTEA
                """),
            TransferTable(
                "member",
                """
                id* BYTEA, version BIGINT, household_id BYTEA, id_hash BYTEA, last4_hash BYTEA, name_hash BYTEA, \
                relation TEXT, sex TEXT, birth TEXT, ethnicity TEXT, health TEXT, disabilities TEXT, \
                disability_grade BIGINT, labour TEXT, self_care TEXT, assessments TEXT, stage TEXT, school TEXT, \
                employment TEXT, wishes_work BOOLEAN, covered_alone BOOLEAN, categories TEXT, died BOOLEAN, sealed BYTEA, \
                left_on TEXT, left_reason TEXT
                """),
            TransferTable(
                "need",
                """
                id* BYTEA, version BIGINT, household_id BYTEA, member_hash BYTEA, code TEXT, quantity_milli BIGINT, \
                unit TEXT, urgency TEXT, first_day TEXT, last_day TEXT, wished_sex TEXT, wished_language TEXT, \
                sealed BYTEA, fitted TEXT
                """),
            TransferTable(
                "helper",
                """
                id* BYTEA, version BIGINT, short_key TEXT, kind TEXT, id_hash BYTEA, last4_hash BYTEA, name_hash BYTEA, \
                unit TEXT, unit_kind TEXT, unit_code TEXT, sex TEXT, political_status TEXT, duty TEXT, base BIGINT, \
                service_areas TEXT, unknown_area_words TEXT, capacity BIGINT, capabilities TEXT, strengths TEXT, \
                skill_words TEXT, languages TEXT, vetted TEXT, is_resident BOOLEAN, is_first_secretary BOOLEAN, \
                first_day TEXT, last_day TEXT, sealed BYTEA, quotas TEXT
                """),
            TransferTable("helper_area", "helper_id* BYTEA, first_code* BIGINT, end_code BIGINT"),
            TransferTable(
                "near_relative",
                """
                id* BYTEA, version BIGINT, filer_hash BYTEA, relative_hash BYTEA, filer_kind TEXT, unit TEXT, \
                relation TEXT, filed TEXT, sealed BYTEA, ended_on TEXT
                """),
            TransferTable(
                "exclusion",
                """
                id* BYTEA, version BIGINT, person_hash BYTEA, list TEXT, listed TEXT, reason TEXT, last_day TEXT, \
                sealed BYTEA
                """),
            TransferTable(
                "area_total",
                """
                area_words* TEXT, watch_group* TEXT, area BIGINT, households BIGINT, people BIGINT, version BIGINT
                """),
            TransferTable(
                "pack", rowsPerPage: 50,
                """
                digest* TEXT, id TEXT, content TEXT, area BIGINT, first_day TEXT, last_day TEXT, actor TEXT, \
                stored_at BIGINT
                """),
            TransferTable(
                "pack_adoption",
                "digest* TEXT, body* TEXT, decided* TEXT, minute TEXT, actor TEXT, adopted_at BIGINT"),
            TransferTable(
                "match_run",
                """
                id* TEXT, kind TEXT, area BIGINT, as_of TEXT, pack TEXT, pack_digest TEXT, seed BIGINT, snapshot TEXT, \
                outcome TEXT, actor TEXT, stored_at BIGINT, in_scope BIGINT, covered BIGINT, uncovered BIGINT, \
                not_clear BIGINT, outside BIGINT, tiers TEXT, score BIGINT, pairs BIGINT, running BIGINT
                """),
            TransferTable("run_part", rowsPerPage: 1, "run* TEXT, part* TEXT, piece* BIGINT, content BYTEA"),
            TransferTable(
                "proposal",
                """
                run* TEXT, household_id* BYTEA, helper_id* BYTEA, role* TEXT, tier BIGINT, score BIGINT, parts TEXT, \
                state TEXT, version BIGINT
                """),
            TransferTable(
                "pairing",
                """
                id* BYTEA, version BIGINT, household_id BYTEA, helper_id BYTEA, role TEXT, first_day TEXT, last_day TEXT, \
                end_reason TEXT, origin TEXT, sealed BYTEA, answer TEXT, answered_on TEXT, before BYTEA, corrects BYTEA
                """),
            TransferTable(
                "visit",
                """
                id* BYTEA, version BIGINT, household_id BYTEA, helper_id BYTEA, day TEXT, unit TEXT, method TEXT, \
                next_day TEXT, sealed BYTEA
                """),
            TransferTable(
                "principal",
                """
                uid* BIGINT, role TEXT, area BIGINT, version BIGINT, disabled_at BIGINT, token_hash BYTEA, \
                person_hash BYTEA, sealed BYTEA
                """),
            TransferTable("deputy", "uid* BIGINT, stands_for* BIGINT, first_day* TEXT, last_day TEXT"),
            TransferTable("import_batch", "id* TEXT, kind TEXT, actor TEXT, stored_at BIGINT"),
            TransferTable(
                "import_file",
                """
                batch* TEXT, number* BIGINT, file TEXT, digest TEXT, rows_read BIGINT, rows_accepted BIGINT, \
                rows_warned BIGINT, rows_rejected BIGINT, rows_ignored BIGINT, added BIGINT, changed BIGINT, same BIGINT
                """),
            TransferTable(
                "import_issue",
                """
                batch* TEXT, file_number* BIGINT, number* BIGINT, sheet TEXT, line BIGINT, heading TEXT, code TEXT, \
                severity TEXT, arguments TEXT
                """),
            TransferTable("change_set", "id* TEXT, actor TEXT, happened_at BIGINT, batch TEXT, file TEXT"),
            TransferTable(
                "change_event",
                """
                change_id* TEXT, number* BIGINT, kind TEXT, record TEXT, record_key TEXT, fields TEXT, line BIGINT, \
                content TEXT
                """),
            TransferTable(
                "idempotency", rowsPerPage: 20,
                """
                actor* TEXT, request_key* TEXT, request_digest TEXT, status BIGINT, sealed BYTEA, answered_at BIGINT
                """),
            TransferTable("rejected_household", "number* TEXT"),
            TransferTable(
                "import_original", "batch* TEXT, file_number* BIGINT, sheet* TEXT, line* BIGINT, sealed BYTEA"),
            TransferTable(
                "job",
                """
                id* TEXT, kind TEXT, state TEXT, uid BIGINT, role TEXT, reach BIGINT, area BIGINT, request TEXT, \
                request_key TEXT, request_digest TEXT, parent TEXT, open_parts BIGINT, fence BIGINT, result TEXT, \
                problem TEXT, created_at BIGINT, ended_at BIGINT, lost BIGINT
                """),
            // A lease that is copied stands still, so that a daemon on the copy takes its job over.
            TransferTable(
                "job_lease",
                """
                job* TEXT, fence BIGINT, owner TEXT, beat BIGINT, cancel_asked BOOLEAN, phase TEXT, done BIGINT, \
                total BIGINT
                """),
            TransferTable("job_piece", rowsPerPage: 1, "job* TEXT, part* TEXT, piece* BIGINT, sealed BYTEA"),
        ] + dailyWork + resources + facts
}

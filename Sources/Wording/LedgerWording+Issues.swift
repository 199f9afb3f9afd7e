/// What people read about single rows of a ledger: the rule that is broken, and what to do.
extension LedgerWording {
    /// Facts of an issue that its sentence names.
    public struct Facts: Sendable, Hashable {
        var otherSheet: String?
        var otherRow: Int?
        var printed: String?
        var found: String?
        var words: [String]

        /// Facts; all of them optional.
        public init(
            otherSheet: String? = nil, otherRow: Int? = nil, printed: String? = nil, found: String? = nil,
            words: [String] = []
        ) {
            self.otherSheet = otherSheet
            self.otherRow = otherRow
            self.printed = printed
            self.found = found
            self.words = words
        }

        var otherZh: String { "\(LedgerWording.sheetZh(otherSheet ?? ""))第 \(otherRow ?? 0) 行" }
        var otherEn: String {
            let sheet = otherSheet.map { $0.isEmpty ? "" : " of sheet \"\($0)\"" } ?? ""
            return "row \(otherRow ?? 0)\(sheet)"
        }
    }

    /// `reason` with its place in front.
    public static func placed(
        _ reason: Phrase, file: String, sheet: String, row: Int, line: Int?, column: String
    ) -> Phrase {
        let rowZh = row > 0 ? "第 \(row) 行" + (line.map { "（文本第 \($0) 行）" } ?? "") : ""
        let rowEn = row > 0 ? ", row \(row)" + (line.map { " (line \($0))" } ?? "") : ""
        let columnZh = column.isEmpty ? "" : "“\(column)”列"
        let columnEn = column.isEmpty ? "" : ", column \"\(column)\""
        return Phrase(
            zh: "\(file)\(sheetZh(sheet)) \(rowZh)\(columnZh):\(reason.zh)",
            en: "\(file)\(sheetEn(sheet))\(rowEn)\(columnEn): \(reason.en)")
    }

    /// The rule behind an issue code, and what to do.
    public static func issue(_ code: String, severity: String, _ facts: Facts = Facts()) -> Phrase {
        identity(code, severity: severity, facts) ?? household(code, severity: severity, facts)
            ?? values(code, severity: severity, facts) ?? rows(code, severity: severity, facts)
            ?? casework(code, severity: severity, facts) ?? Phrase(zh: code, en: code)
    }

    static func identity(_ code: String, severity: String, _ facts: Facts) -> Phrase? {
        switch code {
        case "id_check":
            Phrase(
                zh: "证件号码校验位不符，本行退回。请对照证件原件更正。",
                en: "The check digit of the ID number is wrong; the row is rejected. Correct it from the document.")
        case "id_date":
            Phrase(
                zh: "证件号码中的出生日期不存在，本行退回。请对照证件原件更正。",
                en:
                    "The ID number contains a day that does not exist; the row is rejected. Correct it from the document."
            )
        case "id_form":
            Phrase(
                zh: "证件号码不是 15 位或 18 位，或含有不可能出现的字符，本行退回。请对照证件原件更正。",
                en: "The ID number has neither 15 nor 18 characters, or impossible ones; the row is rejected. "
                    + "Correct it from the document.")
        case "id_number":
            Phrase(
                zh: "证件号码曾按数字保存，后几位已丢失，本行退回。请把单元格设为文本格式后重新录入。",
                en: "The ID number was stored as a number and lost its last digits; the row is rejected. "
                    + "Format the cell as text and enter it again.")
        case "id_missing":
            severity == "reject"
                ? Phrase(
                    zh: "证件号码为空，本行退回。请补填。", en: "The ID number is missing; the row is rejected. Fill it in.")
                : Phrase(
                    zh: "证件号码为空，已导入。请尽快补填，以免重复登记。",
                    en:
                        "The ID number is missing; the row is imported. Fill it in soon, so that nobody is entered twice."
                )
        case "id_15":
            Phrase(
                zh: "15 位旧证件号码，已换算为 18 位（19 世纪码）并标记。请核对现行证件。",
                en:
                    "An old ID number of 15 digits was converted to 18 (century 19) and marked. Check the present document."
            )
        case "id_area_gone":
            Phrase(
                zh: "证件号码前六位不在现行区划表中（区划可能已撤并），已导入，仅作提示。",
                en: "The first six digits of the ID number are no present county (it may have been merged); imported.")
        case "id_fullwidth":
            Phrase(zh: "号码含全角字符，已改为半角。", en: "Full-width characters in the number were made half-width.")
        case "id_lower_x":
            Phrase(zh: "证件号码末位小写 x 已改为大写 X。", en: "The lower-case x of the ID number was made upper-case.")
        case "id_padding":
            Phrase(
                zh: "号码中的空格或不可见字符已去掉。", en: "Spaces or invisible characters in the number were removed.")
        case "birth_conflict":
            Phrase(
                zh: "出生日期与证件号码不一致，已按证件号码导入。请核对。",
                en: "The date of birth disagrees with the ID number; imported by the ID number. Check it.")
        case "sex_conflict":
            Phrase(
                zh: "性别与证件号码不一致，已按证件号码导入。请核对。",
                en: "The sex disagrees with the ID number; imported by the ID number. Check it.")
        case "certificate_conflict":
            Phrase(
                zh: "残疾证号与证件号码、残疾类别或等级不一致，已导入。请核对。",
                en: "The disability certificate disagrees with ID number, kind or grade; imported. Check it.")
        case "name_space":
            Phrase(zh: "姓名中间的空格已去掉。", en: "The space inside the name was removed.")
        case "name_dot":
            Phrase(zh: "姓名中的间隔号已统一为“·”。", en: "The middle dot of the name was unified to \"·\".")
        case "name_missing":
            Phrase(zh: "姓名为空，本行退回。请补填。", en: "The name is missing; the row is rejected. Fill it in.")
        case "code_check":
            Phrase(
                zh: "统一社会信用代码校验不符，本行退回。请对照登记证书更正。",
                en:
                    "A check character of the credit code is wrong; the row is rejected. Correct it from the certificate."
            )
        case "code_form":
            Phrase(
                zh: "统一社会信用代码不是 18 位，本行退回。请对照登记证书更正。",
                en: "The credit code has not 18 characters; the row is rejected. Correct it from the certificate.")
        case "code_legacy":
            Phrase(
                zh: "15 位旧营业执照号，仅留存，不作为单位标识。请补填统一社会信用代码。",
                en: "An old licence number of 15 digits is kept, but no key. Fill in the credit code.")
        default: nil
        }
    }

    static func household(_ code: String, severity: String, _ facts: Facts) -> Phrase? {
        switch code {
        case "number_missing":
            Phrase(zh: "户号为空，本行退回。请补填。", en: "The household number is missing; the row is rejected. Fill it in.")
        case "number_lost":
            Phrase(
                zh: "户号曾按数字保存，位数已丢失，本行退回。请把单元格设为文本格式后重新录入。",
                en:
                    "The household number was stored as a number and lost digits; the row is rejected. Enter it as text."
            )
        case "number_reused":
            Phrase(
                zh: "与\(facts.otherZh)户号相同而户主不同，本行退回。请核对户号。",
                en:
                    "Same household number as \(facts.otherEn), but another head; the row is rejected. Check the number."
            )
        case "duplicate_row":
            facts.words.isEmpty
                ? Phrase(
                    zh: "与\(facts.otherZh)重复，只保留一行。", en: "Repeats \(facts.otherEn); one of them is kept.")
                : Phrase(
                    zh: "与\(facts.otherZh)重复但内容有出入，保留先出现的一行。请核对。",
                    en: "Repeats \(facts.otherEn) with other content; the first is kept. Check them.")
        case "duplicate_person":
            facts.otherRow == nil
                ? Phrase(
                    zh: "同一人已登记在另一户号下，只保留原登记。请核对以哪个户号为准。",
                    en: "The same person is registered under another household number, which stays. Ask which is right."
                )
                : Phrase(
                    zh: "与\(facts.otherZh)为同一人而户号不同，只保留先出现的一户。请核对以哪个户号为准。",
                    en: "The same person as \(facts.otherEn) under another household number; the first one stays. "
                        + "Ask which is right.")
        case "household_unknown":
            Phrase(
                zh: "所属户在困难家庭台账中被退回，尚未入库，本行一并退回。请先更正该户再导入。",
                en: "Its household was rejected and is not in the register, so this row is rejected too. "
                    + "Correct the household first.")
        case "orphan_member":
            Phrase(
                zh: "户号不在登记库中，本行退回。请核对户号或先导入该户。",
                en: "No such household; the row is rejected. Check the number, or import the household first.")
        case "orphan_need":
            Phrase(
                zh: "户号不在登记库中，本行退回。请核对户号或先导入该户。",
                en: "No such household; the row is rejected. Check the number, or import the household first.")
        case "member_unknown":
            Phrase(
                zh: "该成员不在本户成员中，需求记在户上。请核对。",
                en: "This person is no known member of the household; the need stays with the household. Check it.")
        case "head_dead":
            Phrase(
                zh: "备注载明户主已去世：已导入，重新核定前不结对。请核对并变更户主。",
                en: "The head is recorded as dead: imported, not paired before the household is verified again.")
        case "category_several":
            Phrase(
                zh: "一格内有多个类别，已分开登记。", en: "Several categories in one cell were recorded one by one.")
        case "category_unknown":
            Phrase(
                zh: "类别不在类别表中，已导入，原文保留。请核对属于哪一类。",
                en: "The category is not in the list; imported with its words kept. Ask which category it is.")
        case "category_missing":
            Phrase(
                zh: "救助类别为空，已导入。请补填，否则无法确定帮扶层级。",
                en: "The category is missing; imported. Fill it in, or no tier can be found.")
        case "cause_missing":
            Phrase(
                zh: "主要致困原因不明，已导入并列入待核清单。", en: "The main cause is unknown; imported, on the not-clear list.")
        case "cause_unknown":
            Phrase(
                zh: "致困原因不在原因表中，按不明导入。请核对。",
                en: "The cause is not in the list; imported as unknown. Check it.")
        case "cause_several":
            Phrase(
                zh: "一格内有多个致困原因，第一个作为主要原因。",
                en: "Several causes in one cell; the first one is taken as the main cause.")
        case "covered_exceeds":
            Phrase(
                zh: "保障人口多于家庭人口，已导入。请核对。",
                en: "More people are covered than live in the household; imported. Check it.")
        case "town_unknown":
            Phrase(
                zh: "区划表中没有这个县区或乡镇（可能已撤并或写错），本行退回。请更正，或先导入区划。",
                en: "No such county or town in the division table (merged or misspelt); the row is rejected. "
                    + "Correct it, or import the division first.")
        case "town_missing":
            Phrase(
                zh: "乡镇（街道）为空，本行退回。请补填。", en: "The town is missing; the row is rejected. Fill it in.")
        case "village_unknown":
            Phrase(
                zh: "区划表中该乡镇没有这个村（社区），已按乡镇导入，村名保留。请核对或先导入村级区划。",
                en: "The town has no such village in the division table; imported by town, the name kept. Check it.")
        case "hand_conflict":
            Phrase(
                zh: "“\(facts.words.first ?? "")”曾由人工更正，与本行不一致：保留人工更正，其余已导入。请在待办中选定。",
                en:
                    "'\(facts.words.first ?? "")' was corrected by hand and this row states something else: the correction "
                    + "stays, the rest is imported. Decide on the worklist.")
        case "outside_scope":
            Phrase(
                zh: "该户不在本次台账的范围（\(facts.words.first ?? "")）内，已导入。请核对范围或该户的区划、类别。",
                en: "This household lies outside the list's scope (\(facts.words.first ?? "")); imported. "
                    + "Check the scope, or the household's area and category.")
        case "area_ambiguous":
            Phrase(
                zh: "这个地名对应多个区划，无法判断，本行退回。请写明县区。",
                en: "The name means several divisions; the row is rejected. State the county.")
        default: nil
        }
    }
}

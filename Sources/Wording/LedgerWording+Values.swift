/// Sentences about values, rows and casework ledgers.
extension LedgerWording {
    static func values(_ code: String, severity: String, _ facts: Facts) -> Phrase? {
        switch code {
        case "birth_form", "date_form":
            Phrase(zh: "日期写法已统一。", en: "The date was brought to the standard form.")
        case "date_unknown":
            Phrase(
                zh: "日期无法识别（或并不存在），按不明导入。请改为 2020-04-30 的形式。",
                en: "The date cannot be read or does not exist; imported as unknown. Write it as 2020-04-30.")
        case "date_missing":
            Phrase(zh: "日期为空或无法识别，本行退回。请补填。", en: "The date is missing or unreadable; the row is rejected.")
        case "goods_expired":
            Phrase(
                zh: "已过保质期，已登记，不能分配。请核对。", en: "Past its last day; entered, but it cannot be given out. Check it.")
        case "stock_unknown":
            Phrase(
                zh: "数量或金额不明，已登记，核实前不能分配。", en: "Nobody says how much; entered, but nothing is given out before that.")
        case "title_missing":
            Phrase(zh: "缺少项目名称，本行退回。请补填。", en: "The project's name is missing; the row is rejected.")
        case "condition_unknown":
            Phrase(
                zh: "捐赠条件无法识别，本行退回：条件须逐字遵守，不能忽略。请改用模板下拉列表中的词。",
                en:
                    "A condition is not understood; the row is rejected, because conditions are kept to the letter. Use the template's words."
            )
        case "words_uncoded":
            Phrase(
                zh: "文字里有列中未写明的用途或要求，已登记；经人核对（jiedui offer edit 编号 --confirmed）前不分配。",
                en:
                    "The words say more than the columns; entered, but nothing is given out before somebody confirms the coding (jiedui offer edit NUMBER --confirmed)."
            )
        case "offer_bound":
            Phrase(
                zh: "该资源已有分配，不得改变定向条件，本行退回。捐赠人同意改变用途的，请用 jiedui offer repurpose。",
                en:
                    "This offer has been given in part: its conditions stand, and the row is rejected. With the donor's consent use jiedui offer repurpose."
            )
        case "offer_overdrawn":
            Phrase(
                zh: "数量少于该资源已预留、已发放或已到账的数量，本行退回。请核对。",
                en:
                    "The quantity is below what is set aside, handed over or has arrived; the row is rejected. Check it."
            )
        case "offer_foreign":
            Phrase(
                zh: "该资源服务于您所辖地区以外，本行退回。请由负责该地区的人员更改。",
                en:
                    "This offer is for areas beyond yours; the row is rejected. Somebody who is responsible there changes it."
            )
        case "offer_donor":
            Phrase(
                zh: "该资源由另一捐赠方捐赠或由另一慈善组织交来，本行退回。确为同一资源的，请先用 jiedui offer edit 更正（--donor、--received-from）。",
                en:
                    "This offer is another donor's, or another charity handed it in; the row is rejected. Where it is the same one, correct it first with jiedui offer edit (--donor, --received-from)."
            )
        case "offer_beyond":
            Phrase(
                zh: "该资源台账累计数超出可计范围，本行退回。请核对数量。",
                en:
                    "The offer's ledger would come to more than can be counted; the row is rejected. Check the quantity."
            )
        case "dates_reversed":
            Phrase(
                zh: "结束日期早于开始日期，本行退回。请更正。", en: "It ends before it begins; the row is rejected. Correct the days.")
        case "count_fullwidth":
            Phrase(zh: "数字的写法已统一。", en: "The number was brought to the standard form.")
        case "count_unknown":
            Phrase(
                zh: "不是数字，按不明导入（不作零处理）。请更正。",
                en: "Not a number; imported as unknown, not as zero. Correct it.")
        case "amount_form":
            Phrase(zh: "金额写法已统一。", en: "The amount was brought to the standard form.")
        case "amount_unknown":
            Phrase(
                zh: "金额无法识别，按不明导入（不作零处理）。请更正。",
                en: "The amount cannot be read; imported as unknown, not as zero. Correct it.")
        case "capacity_word":
            Phrase(
                zh: "可结对户数不是数字，按不明导入；问明之前不安排结对。",
                en: "The capacity is no number; imported as unknown. No pairing before it is asked.")
        case "phone_fullwidth":
            Phrase(zh: "电话号码含全角字符，已改为半角。", en: "Full-width characters in the telephone number were made half-width.")
        case "phone_two":
            Phrase(zh: "一格内有多个电话号码，已分开登记。", en: "Several telephone numbers in one cell were recorded one by one.")
        case "phone_form":
            Phrase(
                zh: "电话号码无法识别，未导入该电话。请更正。", en: "The telephone number cannot be read and was left out. Correct it.")
        case "word_unknown":
            Phrase(
                zh: "用词不在代码表中，按不明导入。请改用模板下拉列表中的词。",
                en: "The word is not in the code list; imported as unknown. Use a word of the template's list.")
        case "control":
            Phrase(zh: "单元格中的控制字符已去掉。", en: "Control characters in the cell were removed.")
        case "long_cell":
            Phrase(
                zh: "单元格内容过长，已截短至 2000 字。请核对。", en: "The text is very long and was cut to 2,000 characters. Check it.")
        case "formula":
            Phrase(
                zh: "内容形似公式，已按文字保存，导出时不会执行。请核对。",
                en: "The text looks like a formula; stored as text, never run on export. Check it.")
        case "cell_error":
            Phrase(
                zh: "单元格是公式错误值，按不明导入。请更正。",
                en: "The cell holds the error of a formula; imported as unknown. Correct it.")
        case "area_unknown":
            Phrase(
                zh: "服务区域中有不在区划表的地名，已导入，该地名保留。请核对。",
                en: "A service area is not in the division table; imported with its words kept. Check it.")
        case "code_unknown":
            severity == "reject"
                ? Phrase(
                    zh: "需求代码不在代码表中，本行退回。请改用模板下拉列表中的代码。",
                    en: "The need code is not in the list; the row is rejected. Use a code of the template's list.")
                : Phrase(
                    zh: "有需求或能力不在代码表中，已导入，该项未登记。请核对。",
                    en: "A need or capability is not in the list; imported without it. Check it.")
        default: nil
        }
    }

    static func rows(_ code: String, severity: String, _ facts: Facts) -> Phrase? {
        switch code {
        case "ragged_extra":
            Phrase(
                zh: "本行列数多于表头（可能有未加引号的逗号），各列已错位，本行退回。请把含逗号的内容加上引号。",
                en: "The row has more cells than headings (an unquoted comma?), so its columns are shifted; "
                    + "the row is rejected. Quote the text that holds the comma.")
        case "ragged_short":
            Phrase(
                zh: "本行列数少于表头，缺少的列按不明导入。", en: "The row has fewer cells than headings; the missing ones are unknown.")
        case "heading_two_rows":
            Phrase(zh: "表头为两行，已按下一行（结合分组）识别。", en: "Two heading rows were read as one.")
        case "total_disagrees":
            Phrase(
                zh: "合计行为 \(facts.printed ?? "")，各行相加为 \(facts.found ?? "")，各行照常导入。请核对是否缺行。",
                en:
                    "The total says \(facts.printed ?? ""), the rows add up to \(facts.found ?? ""); the rows are imported. "
                    + "Check whether rows are missing.")
        case "truncated_tail":
            Phrase(
                zh: "文件在数据行之后的合计或签字行处中断，数据行照常导入。请核对文件是否完整。",
                en: "The file ends inside the total or signature line after the last data row; the rows are imported. "
                    + "Check whether the file is complete.")
        case "sheet_skipped":
            Phrase(
                zh: "该工作表缺少列“\(facts.words.joined(separator: "、"))”，未读取。如含数据请补齐表头。",
                en:
                    "The sheet lacks \(facts.words.joined(separator: ", ")) and was not read. Add the headings if it holds data."
            )
        default: nil
        }
    }

    static func casework(_ code: String, severity: String, _ facts: Facts) -> Phrase? {
        switch code {
        case "household_absent":
            Phrase(
                zh: "该户不在登记库中，本行退回。请核对户号或户主证件号码，或先导入该户。",
                en: "This household is not in the register; the row is rejected. Check the number, or import the "
                    + "household first.")
        case "household_conflict":
            Phrase(
                zh: "户号与户主证件号码分属不同的户，本行退回。请核对以哪一户为准。",
                en: "The household number and the head's ID number belong to different households; the row is "
                    + "rejected. Ask which household is meant.")
        case "head_conflict":
            Phrase(
                zh: "户主姓名或证件号码与登记的户主不一致，已按该户导入。请核对是否同一户。",
                en: "The head's name or ID number is not that of the registered head; imported for this household. "
                    + "Check whether it is the one that is meant.")
        case "helper_conflict":
            Phrase(
                zh: "姓名或单位与该证件号码登记的帮扶责任人不一致，已按证件号码导入。请核对。",
                en: "Name or unit are not those of the helper with this ID number; imported by the ID number. Check it."
            )
        case "helper_missing":
            Phrase(zh: "没有写明帮扶责任人，本行退回。", en: "No helper is named; the row is rejected.")
        case "helper_unknown":
            severity == "reject"
                ? Phrase(
                    zh: "帮扶责任人不在登记库中，本行退回。请核对，或先导入帮扶责任人名册。",
                    en: "No such helper in the register; the row is rejected. Check it, or import the helper first.")
                : Phrase(
                    zh: "走访人不在登记库中，记录照常导入。", en: "The visitor is not in the register; the visit is imported.")
        case "helper_ambiguous":
            severity == "reject"
                ? Phrase(
                    zh: "同名的帮扶责任人不止一人，无法判断，本行退回。请写明单位或证件号码。",
                    en: "Several helpers have this name; the row is rejected. State the unit or the ID number.")
                : Phrase(
                    zh: "同名的帮扶责任人不止一人，走访记录照常导入。请写明单位或证件号码。",
                    en: "Several helpers have this name; the visit is imported. State the unit or the ID number.")
        case "household_missing":
            Phrase(
                zh: "没有写明户号或户主证件号码，本行退回。",
                en: "Neither household number nor the head's ID number is stated; the row is rejected.")
        case "household_ambiguous":
            Phrase(
                zh: "该户主名下有多个户号，无法判断，本行退回。请写明户号。",
                en: "The head has several household numbers; the row is rejected. State the number.")
        case "division_code":
            Phrase(zh: "区划代码不是 2、4、6、9 或 12 位数字，本行退回。", en: "The code has not 2, 4, 6, 9 or 12 digits; rejected.")
        case "division_parent":
            Phrase(zh: "上级区划不在区划表中，本行退回。", en: "The parent division is not in the table; the row is rejected.")
        case "group_unknown":
            Phrase(
                zh: "汇总分组“\(facts.words.joined())”不在代码表中，该组未导入。",
                en: "The group \"\(facts.words.joined())\" is not in the list and was not imported.")
        default: nil
        }
    }
}

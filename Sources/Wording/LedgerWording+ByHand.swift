/// Sentences about a row, as they are said to somebody who states one record by hand.
extension LedgerWording {
    /// `reason` without what an import does with the row: a value that is refused is simply not stored, and one that is
    /// doubtful is.
    public static func byHand(_ reason: Phrase) -> Phrase {
        Phrase(
            zh: handZh.reduce(reason.zh) { $0.replacing($1.0, with: $1.1) },
            en: handEn.reduce(reason.en) { $0.replacing($1.0, with: $1.1) })
    }

    private static let handZh: [(String, String)] = [
        ("，本行一并退回", ""), ("，本行退回", ""), ("，按不明导入（不作零处理）", ""), ("，按不明导入；问明之前不安排结对", ""),
        ("，按不明导入", ""), ("，已按证件号码导入", ""), ("，未导入该电话", ""), ("，已截短至 2000 字", "，超过 2000 字"),
        ("已导入，该项未登记", "该项不能登记"), ("已导入", "已保存"), ("已按乡镇导入", "已按乡镇保存"), ("按该户导入", "按该户保存"),
        ("照常导入", "照常保存"), ("请把单元格设为文本格式后重新录入", "请按文本重新录入"), ("单元格", "内容"), ("一格内", "一项内"), ("模板下拉列表", "模板"),
    ]

    private static let handEn: [(String, String)] = [
        (", so this row is rejected too", ""), ("; the row is rejected", ""),
        ("; imported as unknown, not as zero", ""),
        ("; imported as unknown. No pairing before it is asked", ""), ("; imported as unknown", ""),
        ("; imported by the ID number", ""), (" and was left out", ""), (" and was cut to 2,000 characters", ""),
        ("; imported without it", ""), ("Format the cell as text and enter it again", "Enter it as text"),
        ("; the row is imported", "; stored"), ("imported by town", "stored by town"),
        ("imported", "stored"), ("in one cell ", "in one value "), ("inside the cell", "inside the value"),
        ("in the cell", "in the value"), ("the cell holds", "the value holds"),
    ]
}

import Register
public import Wording

/// The empty workbook of one kind of ledger: headings, drop-down lists, one example row that imports ignore, and a sheet
/// that explains the columns.
public enum LedgerTemplate {
    /// The bytes of the workbook.
    ///
    /// Headings are Chinese in both languages, as ledgers are; the explanations follow `language`.
    public static func bytes(of kind: LedgerKind, language: Language) throws -> [UInt8] {
        try WorkbookWriter.bytes(of: kind == .totals ? totals(language) : [form(kind), explanations(kind, language)])
    }

    private static func form(_ kind: LedgerKind) -> OutgoingSheet {
        let table = HeadingTable.table(of: kind)
        let fields = table.columns.filter { !Self.rare.contains($0.field) || $0.isRequired }
        let columns = fields.map { column in
            OutgoingSheet.Column(
                column.heading, choices: choices(column.field, kind),
                isWrapped: [.note, .address, .text, .measures, .plan, .problems, .requests].contains(column.field),
                isRequired: column.isRequired || table.alternatives.contains { $0.contains(column.field) })
        }
        let sample = fields.enumerated().map { index, column -> OutgoingSheet.Value in
            if index == 0 { return .text(column.field == .sequence ? "示例" : LedgerTemplate.mark) }
            return example(column.field, kind).map { .text($0) } ?? .empty
        }
        return OutgoingSheet(name: kind.phrase.zh, columns: columns, rows: [sample])
    }

    /// Marks the example row in ledgers without a sequence column.
    private static let mark = "示例"

    /// Columns that few ledgers have; the importer knows them, the template leaves them out.
    private static let rare: Set<Field> = [
        .relation, .occurrenceArea, .beneficiary, .residency, .monthsWorked, .recognisedBy, .annualIncome, .age,
        .affiliation,
        .eating, .dressing, .bedding, .toilet, .walking, .bathing, .assessed, .isDisabled, .isSeriouslyIll, .visits,
        .effect,
        .memberName, .status, .exitUntil, .tags, .lastConfirmed,
    ]

    private static func explanations(_ kind: LedgerKind, _ language: Language) -> OutgoingSheet {
        let table = HeadingTable.table(of: kind)
        let rows = table.columns.map { column -> [OutgoingSheet.Value] in
            let isNeeded = column.isRequired || table.alternatives.contains { $0.contains(column.field) }
            let words = choices(column.field, kind).joined(separator: "、")
            return [
                .text(language == .zh ? column.heading : "\(column.heading) (\(column.english))"),
                .text(LedgerWording.templateNeed(isNeeded)(language)),
                .text(column.aliases.prefix(8).joined(separator: "、")),
                .text(words),
                .text(LedgerWording.templateHint(column.field.word)?(language) ?? ""),
            ]
        }
        let headings = LedgerWording.templateHeadings
        return OutgoingSheet(
            name: LedgerWording.templateExplanations(language),
            title: [LedgerWording.templateTitle(kind.phrase)(language)]
                + LedgerWording.templateRules.map { $0(language) },
            columns: zip(headings, [28.0, 10, 44, 44, 44]).map {
                OutgoingSheet.Column($0(language), width: $1, isWrapped: true)
            },
            rows: rows)
    }

    private static func totals(_ language: Language) -> [OutgoingSheet] {
        var columns = [OutgoingSheet.Column("县区", width: 16, isRequired: true)]
        for tag in [RiskTag.unstableExit, .epidemicHit] {
            columns += [.init("\(tag.term.zh)户数", width: 16), .init("\(tag.term.zh)人数", width: 16)]
        }
        return [
            OutgoingSheet(name: LedgerKind.totals.phrase.zh, columns: columns),
            OutgoingSheet(
                name: LedgerWording.templateExplanations(language),
                title: [LedgerWording.templateTitle(LedgerKind.totals.phrase)(language)],
                columns: [.init(LedgerWording.templateHeadings[0](language), width: 60, isWrapped: true)],
                rows: [[.text(LedgerWording.templateTotals(language))]]),
        ]
    }
}

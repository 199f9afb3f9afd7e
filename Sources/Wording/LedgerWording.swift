/// What people read about whole ledger files: why one is refused, and what to do.
///
/// Sentences about single rows are in `LedgerWording+Issues.swift`.
public enum LedgerWording {
    /// Name of a kind of ledger, by the word of the command line.
    public static func kind(_ word: String) -> Phrase {
        switch word {
        case "divisions": Phrase(zh: "区划表", en: "division table")
        case "households": Phrase(zh: "困难家庭台账", en: "household ledger")
        case "members": Phrase(zh: "家庭成员表", en: "member ledger")
        case "needs": Phrase(zh: "帮扶需求表", en: "need ledger")
        case "helpers": Phrase(zh: "帮扶责任人名册", en: "helper ledger")
        case "relatives": Phrase(zh: "近亲属备案表", en: "near-relative register")
        case "exclusions": Phrase(zh: "回避与排除名单", en: "exclusion list")
        case "totals": Phrase(zh: "汇总表", en: "totals table")
        case "pairings": Phrase(zh: "结对台账", en: "pairing ledger")
        case "visits": Phrase(zh: "走访记录", en: "visit ledger")
        case "communities": Phrase(zh: "村(社区)清单", en: "list of communities")
        case "offers": Phrase(zh: "慈善资源清单", en: "list of offers")
        default: Phrase(zh: word, en: word)
        }
    }

    /// The file holds nothing.
    public static func fileEmpty(_ file: String) -> Phrase {
        Phrase(zh: "文件 \(file) 是空的，未导入任何内容。", en: "\(file) is empty. Nothing was imported.")
    }

    /// The file is larger than an upload may be.
    public static func fileTooLarge(_ file: String, megabytes: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file) 超过 \(megabytes) MiB，请按县区或乡镇拆分后再导入。",
            en: "\(file) is larger than \(megabytes) MiB. Split it by county or town and import the parts.")
    }

    /// A binary `.xls` workbook or one with a password.
    public static func fileOldOrEncrypted(_ file: String) -> Phrase {
        Phrase(
            zh: "文件 \(file) 是旧式 .xls 工作簿，或设有打开密码，无法读取。",
            en: "\(file) is an old .xls workbook or has a password, and cannot be read.")
    }

    /// Neither a workbook nor a table of text.
    public static func fileUnknown(_ file: String) -> Phrase {
        Phrase(
            zh: "文件 \(file) 既不是 .xlsx 工作簿，也不是 .csv 文本表。",
            en: "\(file) is neither an .xlsx workbook nor a .csv table.")
    }

    /// The workbook cannot be read to its end.
    public static func fileDamaged(_ file: String, part: String) -> Phrase {
        Phrase(
            zh: "文件 \(file) 已损坏或不完整（\(part)），整个文件未导入。",
            en: "\(file) is damaged or incomplete (\(part)). Nothing of it was imported.")
    }

    /// The workbook unpacks to more than the bounds allow.
    public static func fileSuspicious(_ file: String, part: String) -> Phrase {
        Phrase(
            zh: "文件 \(file) 解压后异常庞大（\(part)），为安全起见整个文件未导入。",
            en: "\(file) unpacks to an unusual size (\(part)). For safety nothing of it was imported.")
    }

    /// The workbook holds XML declarations.
    public static func fileDeclarations(_ file: String, part: String) -> Phrase {
        Phrase(
            zh: "文件 \(file) 含有表格软件不会写入的声明（\(part)），为安全起见整个文件未导入。",
            en:
                "\(file) holds declarations that no spreadsheet program writes (\(part)). For safety nothing was imported."
        )
    }

    /// Bytes that are no text.
    public static func badBytes(_ file: String, encoding: String, position: Int, line: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file) 第 \(line) 行（第 \(position + 1) 字节）不是 \(encoding) 文字，整个文件未导入。",
            en: "\(file), line \(line) (byte \(position + 1)) is not \(encoding) text. Nothing was imported.")
    }

    /// A quoted cell never ends.
    public static func openQuote(_ file: String, line: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file) 第 \(line) 行的引号没有结束，文件可能不完整，整个文件未导入。",
            en: "\(file): the quote that opens in line \(line) never ends, the file may be cut. Nothing was imported.")
    }

    /// The file ends inside a data row.
    public static func cutInRow(_ file: String, row: Int, line: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file) 在第 \(row) 行（文本第 \(line) 行）中间中断，整个文件未导入。",
            en: "\(file) ends in the middle of row \(row) (line \(line)). Nothing was imported.")
    }

    /// More rows or columns than the bounds allow.
    public static func tooManyCells(_ file: String, sheet: String, row: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))第 \(row) 行超出行列上限，整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)), row \(row) is beyond the bound on rows or columns. Nothing was imported.")
    }

    /// One cell is longer than the bound.
    public static func cellTooLong(_ file: String, sheet: String, row: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))第 \(row) 行有一个单元格超过 1 MiB，整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)), row \(row) has a cell of more than 1 MiB. Nothing was imported.")
    }

    /// No sheet has the headings of this kind.
    public static func noHeadings(_ file: String, kind: Phrase) -> Phrase {
        Phrase(
            zh: "文件 \(file) 中没有找到\(kind.zh)的表头，整个文件未导入。",
            en: "\(file) has no heading row of a \(kind.en). Nothing was imported.")
    }

    /// The headings are those of another kind.
    public static func otherKind(_ file: String, sheet: String, kind: Phrase, other: Phrase) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))的表头不像\(kind.zh)，更像\(other.zh)，整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)): these are not the headings of a \(kind.en); they look like those of a "
                + "\(other.en). Nothing was imported.")
    }

    /// A totals table without any group that is known.
    public static func noGroups(_ file: String, sheet: String, row: Int) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))第 \(row) 行表头中没有可识别的群体（如受疫情影响），不是汇总表，整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)), heading row \(row) names no known group, so this is no totals table. "
                + "Nothing was imported.")
    }

    /// Columns that the kind needs are missing.
    public static func missingColumns(_ file: String, sheet: String, row: Int, names: [String]) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))第 \(row) 行表头缺少必填列：\(names.joined(separator: "、"))。整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)), heading row \(row) lacks the column(s) \(names.joined(separator: ", ")). "
                + "Nothing was imported.")
    }

    /// Two columns mean the same.
    public static func repeatedColumn(_ file: String, sheet: String, row: Int, heading: String) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))第 \(row) 行表头中“\(heading)”与另一列含义相同，无法判断以哪列为准，整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)), heading row \(row): \"\(heading)\" means the same as another column. "
                + "Nothing was imported.")
    }

    /// The printed total of a totals table is not the sum of its rows.
    public static func totalRefused(
        _ file: String, sheet: String, row: Int, column: String, printed: String, found: String
    ) -> Phrase {
        Phrase(
            zh: "文件 \(file)\(sheetZh(sheet))第 \(row) 行“\(column)”合计为 \(printed)，各行相加为 \(found)，整个文件未导入。",
            en: "\(file)\(sheetEn(sheet)), row \(row), \"\(column)\": the total says \(printed), the rows add up to "
                + "\(found). Nothing was imported.")
    }

    /// The workbook library could not write.
    public static func notWritten(detail: String) -> Phrase {
        Phrase(zh: "工作簿未能生成（\(detail)）。", en: "The workbook could not be written (\(detail)).")
    }

    /// Save old workbooks as `.xlsx`.
    public static let hintSaveAsWorkbook = Phrase(
        zh: "请在 Excel 或 WPS 中去掉打开密码，另存为 .xlsx 后重新导入。",
        en: "Remove the password, save the file as .xlsx and import it again.")
    /// Ask for the file again.
    public static let hintSendAgain = Phrase(
        zh: "请重新打开原文件另存一份，或请报送单位重新发送。", en: "Save the original again, or ask the sender for it.")
    /// Save under a new name.
    public static let hintSaveAnew = Phrase(
        zh: "请把数据行复制到新的工作簿后再导入。", en: "Copy the data rows into a new workbook and import that.")
    /// State the encoding, or save as workbook.
    public static let hintEncoding = Phrase(
        zh: "请另存为 .xlsx，或用 --encoding 指明编码（utf-8 或 gb18030）。",
        en: "Save the file as .xlsx, or state the encoding with --encoding (utf-8 or gb18030).")
    /// Import the file as the kind that it is.
    public static func hintOtherKind(_ other: String) -> Phrase {
        return Phrase(
            zh: "请核对所选文件；如确为\(kind(other).zh)，请用 jiedui import \(other) 导入。",
            en: "Check which file was meant; if it is a \(kind(other).en), use `jiedui import \(other)`.")
    }
    /// Use the template.
    public static let hintTemplate = Phrase(
        zh: "请对照 jiedui template 生成的模板补齐表头。", en: "Compare the headings with those of `jiedui template`.")
    /// Leave one of two columns.
    public static let hintRepeatedColumn = Phrase(
        zh: "请只保留其中一列，或改正其中一个表头。", en: "Keep one of the columns, or correct one of the headings.")
    /// Correct the total or the row.
    public static let hintTotal = Phrase(
        zh: "请核对各行与合计行，改正后重新导入。", en: "Check the rows and the total, correct them and import again.")

    static func sheetZh(_ sheet: String) -> String { sheet.isEmpty ? "" : " 工作表“\(sheet)”" }
    static func sheetEn(_ sheet: String) -> String { sheet.isEmpty ? "" : ", sheet \"\(sheet)\"" }
}

/// An `.xlsx` workbook in memory.
///
/// Macros, drawings, links and everything but texts, styles and cells are never opened. Hidden sheets are left out: staff
/// cannot see what stands there.
public struct XLSXFile: SheetSource {
    /// Always `xlsx`.
    public var encoding: LedgerEncoding { .xlsx }
    /// The visible sheets in the order of their tabs.
    public var sheetNames: [String] { sheets.map(\.name) }

    private struct Tab {
        var name: String
        var path: String
    }

    private let archive: ZipArchive
    private let limits: ReadingLimits
    private var sheets: [Tab] = []
    private var texts = SharedTexts()
    private var styles = CellStyles()
    private var counts1904 = false

    /// Opens `bytes`: the archive, the list of sheets, the shared texts and the styles.
    ///
    /// - Throws: `LedgerError` when the file is no workbook, damaged, or unpacks to more than the bounds allow.
    public init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws {
        guard bytes.count <= limits.fileBytes else { throw LedgerError(.tooLarge(limit: limits.fileBytes)) }
        archive = try ZipArchive(bytes, limits: limits)
        self.limits = limits
        let root = try Relations(archive, of: "")
        let book = root.first("officeDocument") ?? "xl/workbook.xml"
        guard archive.contains(book) else { throw LedgerError(.notALedger) }
        let relations = try Relations(archive, of: book)
        if let path = relations.first("sharedStrings"), archive.contains(path) {
            texts = try SharedTexts(checked(path), limits: limits)
        }
        if let path = relations.first("styles"), archive.contains(path) { styles = try CellStyles(checked(path)) }
        var tabs: [Tab] = []
        var is1904 = false
        let limit = limits.sheets
        try PartParser.parse(
            checked(book),
            .init(start: { name, attributes in
                if name == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
                guard name == "sheet" else { return }
                guard tabs.count < limit else { throw LedgerError(.suspicious(part: book)) }
                let id = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value ?? ""
                guard let relation = relations.byID[id] else { throw LedgerError(.damaged(part: book)) }
                let isVisible = !["hidden", "veryHidden"].contains(attributes["state"] ?? "")
                if isVisible && relation.type.hasSuffix("/worksheet") {
                    tabs.append(Tab(name: attributes["name"] ?? "", path: relation.target))
                }
            }))
        sheets = tabs
        counts1904 = is1904
        guard !tabs.isEmpty else { throw LedgerError(.notALedger) }
    }

    /// Calls `body` with every row that stands in the sheet. Blank rows may be missing, their numbers are not reused.
    public func readSheet(_ index: Int, _ body: (Row) throws -> Void) throws {
        let tab = sheets[index]
        let scan = try PartScan(archive.open(tab.path), findsMergedRanges: true)
        let parser = SheetParser(
            texts: texts, styles: styles, merged: MergedColumns(scan.mergedRanges), counts1904: counts1904,
            sheet: tab.name, limits: limits)
        try parser.parse(archive.open(tab.path), body)
    }

    /// Opens `path` after a first look at all of it.
    private func checked(_ path: String) throws -> ZipEntry {
        _ = try PartScan(archive.open(path))
        return try archive.open(path)
    }
}

/// The parts to which one part of a workbook refers.
private struct Relations {
    struct Relation {
        var type: String
        var target: String
    }

    var byID: [String: Relation] = [:]
    private var order: [String] = []

    /// Reads the relations of `part`; the empty name stands for the workbook as a whole.
    init(_ archive: ZipArchive, of part: String) throws {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
        let path = "\(folder)_rels/\(name).rels"
        guard archive.contains(path) else { return }
        _ = try PartScan(archive.open(path))
        var relations: [String: Relation] = [:]
        var order: [String] = []
        try PartParser.parse(
            archive.open(path),
            .init(start: { element, attributes in
                guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
                    let type = attributes["Type"], attributes["TargetMode"] != "External"
                else { return }
                relations[id] = Relation(type: type, target: Self.resolve(target, in: folder))
                order.append(id)
            }))
        byID = relations
        self.order = order
    }

    /// Target of the first relation whose type ends in `kind`.
    func first(_ kind: String) -> String? {
        order.compactMap { byID[$0] }.first { $0.type.hasSuffix("/" + kind) }?.target
    }

    private static func resolve(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
        }
        return parts.joined(separator: "/")
    }
}

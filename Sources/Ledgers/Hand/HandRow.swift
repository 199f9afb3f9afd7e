import Register

/// What a person states about one record by hand: a ledger of one row, with the headings of the import's own.
public struct HandRow: Sendable {
    /// The kind of ledger whose headings and rules hold.
    public let kind: LedgerKind
    /// What is stated, by meaning; an empty text clears the value.
    public private(set) var texts: [Field: String] = [:]

    /// The meanings that are stated or cleared.
    public var stated: Set<Field> { Set(texts.keys) }

    /// Why a row is refused before it is read.
    public enum Fault: Error, Sendable, Hashable {
        /// This kind of ledger has no such heading.
        case unknown(String)
        /// Two headings mean the same.
        case repeated(Field)
        /// The record cannot be without it.
        case notClearable(Field)
        /// It is what the record is known by, or changed by a command of its own.
        case fixed(Field)
    }

    /// A row from its headings and texts.
    ///
    /// - Parameters:
    ///   - values: text by heading; any heading of the import, in Chinese or English, or the meaning's own word.
    ///   - clear: headings of values that are to be unknown from now on; a blank text in `values` does the same.
    ///   - isNew: false where a record is changed: then what it is known by is fixed.
    public init(_ kind: LedgerKind, values: [String: String], clear: [String] = [], isNew: Bool) throws(Fault) {
        self.kind = kind
        let table = HeadingTable.table(of: kind)
        for (name, text) in values.sorted(by: { $0.key < $1.key }) + clear.map({ (key: $0, value: "") }) {
            guard let field = Self.field(name, table) else { throw .unknown(name) }
            guard texts[field] == nil else { throw .repeated(field) }
            if !isNew, Self.fixed(kind).contains(field) { throw .fixed(field) }
            let isBlank = text.unicodeScalars.allSatisfy(CharacterClass.isSpace)
            if isBlank, Self.needed(kind).contains(field) { throw .notClearable(field) }
            texts[field] = isBlank ? "" : text
        }
    }

    /// A row that states nothing.
    init(_ kind: LedgerKind) { self.kind = kind }

    /// The meaning of a name as people write it: hyphens do not matter.
    private static func field(_ name: String, _ table: HeadingTable) -> Field? {
        guard let field = table.field(for: name) ?? table.field(for: name.replacing("-", with: "")),
            !unused(table.kind).contains(field), table.column(field) != nil
        else { return nil }
        return field
    }

    /// The meanings that a row of this kind can state, in the order of the ledger.
    public static func fields(of kind: LedgerKind) -> [HeadingTable.Column] {
        let unused = unused(kind)
        return HeadingTable.table(of: kind).columns.filter { !unused.contains($0.field) }
    }

    /// Columns of the ledger that say nothing about the record of one row, or nothing that is kept.
    private static func unused(_ kind: LedgerKind) -> Set<Field> {
        switch kind {
        case .households: [.ignored, .sequence, .relation]
        case .members: [.ignored, .sequence, .headName, .age, .isDisabled]
        case .needs: [.ignored, .sequence, .headName, .memberName, .note]
        case .helpers: [.ignored, .sequence, .affiliation, .birth, .note]
        default: [.ignored, .sequence, .note]
        }
    }

    /// What the record is known by, or what a command of its own changes.
    private static func fixed(_ kind: LedgerKind) -> Set<Field> {
        switch kind {
        case .households: [.household, .county, .town, .village, .status, .exitUntil]
        case .members: [.household]
        case .needs: [.household]
        case .relatives: [.filer, .relative]
        default: []
        }
    }

    private static func needed(_ kind: LedgerKind) -> Set<Field> {
        switch kind {
        case .households: [.household, .name, .town]
        case .members: [.household, .name]
        case .needs: [.household, .needCode]
        case .helpers: [.kind]
        case .relatives: [.filer, .relative]
        default: []
        }
    }

    /// The text that is stated for `field`, else `known`: what the rules about other fields need to see.
    mutating func supply(_ field: Field, _ known: String?) {
        if texts[field] == nil, let known { texts[field] = known }
    }
}

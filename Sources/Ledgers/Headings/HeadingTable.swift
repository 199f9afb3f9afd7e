/// The columns of one kind of ledger: their meanings, the words that offices write above them, which must be there.
public struct HeadingTable: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// What the column means.
        public let field: Field
        /// The heading that we write ourselves.
        public let heading: String
        /// Its English rendering, accepted too.
        public let english: String
        /// Further headings that mean the same.
        public let aliases: [String]
        /// Without this column the kind cannot be read.
        public let isRequired: Bool

        init(_ field: Field, _ heading: String, _ english: String, _ aliases: [String] = [], required: Bool = false) {
            self.field = field
            self.heading = heading
            self.english = english
            self.aliases = aliases
            self.isRequired = required
        }
    }

    /// The kind.
    public let kind: LedgerKind
    /// The columns in the order of the template.
    public let columns: [Column]
    /// Sets of which at least one column must be there, beside the required ones.
    public let alternatives: [[Field]]

    private let fields: [String: Field]

    init(_ kind: LedgerKind, alternatives: [[Field]] = [], _ columns: [Column]) {
        self.kind = kind
        self.columns = columns
        self.alternatives = alternatives
        var fields: [String: Field] = [:]
        for column in columns {
            for word in [column.heading, column.english, column.field.word] + column.aliases {
                let key = Self.key(word)
                if fields[key] == nil { fields[key] = column.field }
            }
        }
        for word in Self.reasonHeadings + ["签字", "签名", "本人签字", "是否结对", "是否已结对", "开户银行", "开户行", "银行账号", "社保卡号", "一卡通账号"]
        {
            let key = Self.key(word)
            if fields[key] == nil { fields[key] = .ignored }
        }
        self.fields = fields
    }

    /// Headings of the column that says why a row was rejected; ignored when the file comes back.
    public static let reasonHeadings = ["退回原因", "Reason for rejection"]

    /// The meaning of a heading; `nil` when this kind has no such column.
    ///
    /// Width, spaces, line breaks, marks such as `*`, and a unit in parentheses at the end do not matter.
    public func field(for heading: some StringProtocol) -> Field? {
        let key = Self.key(heading)
        guard !key.isEmpty else { return nil }
        if let field = fields[key] { return field }
        guard let open = key.firstIndex(of: "("), open > key.startIndex else { return nil }
        return fields[String(key[..<open])]
    }

    /// The column of a meaning.
    public func column(_ field: Field) -> Column? { columns.first { $0.field == field } }

    /// Words that name the meaning to people.
    func heading(_ field: Field) -> String { column(field)?.heading ?? field.word }

    /// Headings that must be there and are not among `present`; alternatives are joined with `/`.
    func missing(_ present: Set<Field>) -> [String] {
        columns.filter { $0.isRequired && !present.contains($0.field) }.map(\.heading)
            + alternatives.filter { present.isDisjoint(with: $0) }.map { $0.map(heading).joined(separator: "/") }
    }

    static func key(_ text: some StringProtocol) -> String {
        var key = String(text).halfWidthed.spaceless.lowercased()
        key.removeAll { "*★:：_＊".contains($0) || $0 == "." }
        return key.replacing("（", with: "(").replacing("）", with: ")")
    }

    /// The table of a kind. A totals table has only its areas here; its other columns come in groups.
    public static func table(of kind: LedgerKind) -> HeadingTable {
        switch kind {
        case .divisions: divisions
        case .households: households
        case .members: members
        case .needs: needs
        case .helpers: helpers
        case .relatives: relatives
        case .exclusions: exclusions
        case .totals: totals
        case .pairings: pairings
        case .visits: visits
        case .offers: offers
        case .communities: communities
        }
    }
}

/// One call of `import`: a kind and its files, each stored whole or not at all.
public struct ImportBatch: Sendable, Hashable, Codable {
    /// Its id, such as `B000012`: counted by the store.
    public var id: String
    /// The kind, such as `households`.
    public var kind: String
    /// Who imported.
    public var actor: String
    /// When.
    public var at: Instant
    /// The files, in the order of their import.
    public var files: [ImportedFile]

    /// A batch.
    public init(id: String, kind: String, actor: String, at: Instant, files: [ImportedFile]) {
        self.id = id
        self.kind = kind
        self.actor = actor
        self.at = at
        self.files = files
    }
}

/// What became of one file of a batch.
public struct ImportedFile: Sendable, Hashable, Codable {
    /// The file's name, without its folder.
    public var file: String
    /// SHA-256 of its bytes, hexadecimal.
    public var digest: String
    /// Data rows read.
    public var read: Int
    /// Rows taken over.
    public var accepted: Int
    /// Rows with at least one warning.
    public var warned: Int
    /// Rows handed back.
    public var rejected: Int
    /// Titles, totals, signatures, blank rows.
    public var ignoredRows: Int
    /// Records that the file added.
    public var added: Int
    /// Records that it changed.
    public var changed: Int
    /// Records that it states as they were.
    public var same: Int
    /// What was found, without any personal datum; of a long list the first part.
    public var issues: [ImportIssue]
    /// How much was found in all; nil = as much as `issues` holds.
    public var issueCount: Int?

    /// The outcome of one file.
    public init(
        file: String, digest: String, read: Int, accepted: Int, warned: Int, rejected: Int, ignoredRows: Int,
        added: Int = 0, changed: Int = 0, same: Int = 0, issues: [ImportIssue] = []
    ) {
        self.file = file
        self.digest = digest
        self.read = read
        self.accepted = accepted
        self.warned = warned
        self.rejected = rejected
        self.ignoredRows = ignoredRows
        self.added = added
        self.changed = changed
        self.same = same
        self.issues = issues
    }
}

/// One finding of an import, as it is stored; its sentence is made from code and arguments in the reader's language.
public struct ImportIssue: Sendable, Hashable, Codable {
    /// The sheet; empty for CSV.
    public var sheet: String
    /// The row, from 1; 0 where it concerns the file.
    public var row: Int
    /// The heading as written.
    public var column: String
    /// The fault code of domain-standards 8.1.
    public var code: String
    /// `reject`, `warn` or `repair`.
    public var severity: String
    /// Arguments of the sentence, free of personal data.
    public var arguments: [String]

    /// A finding.
    public init(sheet: String, row: Int, column: String, code: String, severity: String, arguments: [String] = []) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.code = code
        self.severity = severity
        self.arguments = arguments
    }
}

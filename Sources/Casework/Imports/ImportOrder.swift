public import Ledgers
public import Wording

/// What somebody asks for with one file of an import.
public struct ImportOrder: Sendable {
    /// The kind of ledger.
    public var kind: LedgerKind
    /// The file's name, without its folder.
    public var file: String
    /// Its bytes, 256 MiB at most.
    public var bytes: [UInt8]
    /// `auto`, `utf-8` or `gb18030`.
    public var encoding: String
    /// True to get the same report and change nothing.
    public var dryRun: Bool
    /// The batch to which the file belongs; nil begins a new one.
    public var batch: String?
    /// True to get the rejected rows back as a workbook.
    public var wantsRejects: Bool
    /// The language of that workbook.
    public var language: Language
    /// Where the file is a month's list: whom it covers.
    public var snapshot: SnapshotScope?
    /// For offers: the code of the charity that handed the file in (M53).
    public var receivedFrom: String?

    /// An order.
    public init(
        kind: LedgerKind, file: String, bytes: [UInt8], encoding: String = "auto", dryRun: Bool = false,
        batch: String? = nil, wantsRejects: Bool = false, language: Language = .zh, snapshot: SnapshotScope? = nil,
        receivedFrom: String? = nil
    ) {
        self.kind = kind
        self.file = file
        self.bytes = bytes
        self.encoding = encoding
        self.dryRun = dryRun
        self.batch = batch
        self.wantsRejects = wantsRejects
        self.language = language
        self.snapshot = snapshot
        self.receivedFrom = receivedFrom
    }
}

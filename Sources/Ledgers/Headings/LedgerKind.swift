public import Wording

/// The kinds of ledger that can be imported; the raw value is the word of the command line.
public enum LedgerKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Administrative divisions below or beside the built-in table: villages, local extension codes.
    case divisions
    /// 困难家庭台账: one row per household in difficulty.
    case households
    /// 家庭成员: every member of the households, the head too.
    case members
    /// 帮扶需求: one row per need.
    case needs
    /// 帮扶责任人: persons and units that help.
    case helpers
    /// 近亲属备案: declared near relatives of helpers and of donors' managers.
    case relatives
    /// 回避与排除名单: households and helpers that may not be paired, alone or with each other.
    case exclusions
    /// 县区汇总表: households and people per area as the office counted them.
    case totals
    /// 结对台账: pairings that are running.
    case pairings
    /// 走访记录: visits that were paid.
    case visits
    /// 慈善资源清单: what charities, enterprises and others give, with conditions.
    case offers
    /// 村(社区)清单: villages and communities that organisations are to help.
    case communities

    /// What people call it.
    public var phrase: Phrase { LedgerWording.kind(rawValue) }
}

public import Records
public import Wording

/// The one table of who may do what, and where. The check, the table in docs/api.md and the tests are made of it.
public enum Rights {
    /// How far a right reaches.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// It is about no area: an area of the caller's does not narrow it.
        case free
        /// Within the caller's own area; everywhere for callers without one.
        case area
        /// It is about the whole office: only for callers without an area.
        case office
    }

    /// One line of the table.
    public struct Line: Sendable {
        /// What is done.
        public let action: Action
        /// Whose roles may; nil stands for people without any role.
        public let roles: Set<Principal.Role?>
        /// How far.
        public let scope: Scope
        /// What it is, in people's words.
        public let words: Phrase

        init(_ action: Action, _ roles: Set<Principal.Role?>, _ scope: Scope, zh: String, en: String) {
            (self.action, self.roles, self.scope) = (action, roles.union([.administrator]), scope)
            words = Phrase(zh: zh, en: en)
        }
    }

    /// Every right, in the order of ``Action``. Administrators stand in every line.
    public static let table: [Line] = [
        Line(
            .seeStatus, [nil, .staff, .coordinator, .charity, .auditor], .free,
            zh: "查看服务状态", en: "ask how the daemon is"),
        Line(.takeTemplate, [.staff, .coordinator], .free, zh: "取空白表", en: "take an empty workbook"),
        Line(
            .readRegister, [.staff, .coordinator, .auditor], .area,
            zh: "查看困难家庭和帮扶人", en: "read households and helpers"),
        Line(.find, [.staff, .coordinator], .area, zh: "按姓名、号码查找", en: "search by name or number"),
        Line(
            .editRegister, [.staff], .area,
            zh: "手工登记、更改、终止单个记录", en: "enter, change and end single records by hand"),
        Line(.importLedger, [.staff], .area, zh: "导入台账", en: "import a ledger"),
        Line(
            .readImports, [.staff, .auditor], .area, zh: "查看导入批次、提示和手工更改",
            en: "read imports, their remarks, and changes by hand"),
        Line(.startRun, [.staff], .area, zh: "匹配", en: "start a run"),
        Line(
            .startFromScratch, [], .area,
            zh: "不顾在帮结对重新匹配", en: "start a run that sets running pairings aside"),
        Line(
            .readRuns, [.staff, .coordinator, .auditor], .area,
            zh: "查看匹配批次、建议和说明", en: "read runs, proposals and explanations"),
        Line(.repeatRun, [.staff, .auditor], .area, zh: "重算批次", en: "compute a stored run again"),
        Line(
            .exportRun, [.staff, .coordinator, .auditor], .area,
            zh: "导出批次清单", en: "take a run's lists out of the house"),
        Line(.readPacks, [.staff, .coordinator, .auditor], .free, zh: "查看和检查政策包", en: "read and check packs"),
        Line(.adoptPack, [], .office, zh: "记录政策包的决定", en: "record a decision about a pack"),
        Line(.backUp, [], .office, zh: "备份全部数据", en: "take a copy of the whole store"),
        Line(.takeKey, [], .office, zh: "取出密钥", en: "take the store's key"),
        Line(.seeMetrics, [.auditor], .free, zh: "查看运行指标", en: "read figures about the daemon's work"),
        Line(.readPrincipals, [.auditor], .area, zh: "查看用户", en: "see who is who"),
        Line(
            .managePrincipals, [], .area,
            zh: "登记、停用用户，指定代理人", en: "enter and disable users, name deputies"),
        Line(.decide, [.coordinator], .area, zh: "审批、否决、撤回匹配建议", en: "decide proposals, take decisions back"),
        Line(
            .movePairing, [.staff, .coordinator], .area,
            zh: "登记帮扶人答复，结束、交接、更正结对", en: "record answers; end, hand over and correct pairings"),
        Line(.propose, [.staff, .coordinator], .area, zh: "人工提出结对", en: "propose a pair by hand"),
        Line(
            .planHelpers, [.coordinator], .area,
            zh: "登记帮扶人离岗、交接、暂停", en: "enter that a helper leaves, hands over or pauses"),
        Line(.decideWork, [.staff, .coordinator], .area, zh: "办理待办", en: "decide items of the worklist"),
        Line(.revertImport, [.staff], .area, zh: "撤回导入批次", en: "take an import back"),
        Line(
            .readOffers, [.staff, .coordinator, .auditor], .free, zh: "查看慈善资源及其台账",
            en: "read charity offers and their ledgers"),
        Line(
            .manageOffers, [.staff], .area, zh: "登记、更改慈善资源，登记到账和捐赠人同意",
            en: "enter and change offers, arrivals and donors' consents"),
        Line(
            .decideAllocation, [.staff, .coordinator], .area, zh: "审批、发放、确认资源分配",
            en: "decide allocations, hand them over, confirm them"),
    ]

    private static let lines = Dictionary(table.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether somebody with `role` in an area, or everywhere, may do `action` at all; an action without its line in the
    /// table nobody may.
    public static func allows(_ role: Principal.Role?, everywhere: Bool = true, _ action: Action) -> Bool {
        guard let line = lines[action] else { return false }
        return line.roles.contains(role) && (line.scope != .office || everywhere)
    }
}

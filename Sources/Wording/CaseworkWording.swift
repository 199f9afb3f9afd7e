/// Sentences of the use cases themselves: refusals and their advice.
public enum CaseworkWording {
    /// The caller's rights end at an area.
    public static func outsideArea(_ prefix: String) -> Phrase {
        Phrase(zh: "您的权限只到区划 \(prefix)", en: "your rights end at division \(prefix)")
    }

    /// What to do about it.
    public static let outsideAreaHint = Phrase(
        zh: "请选择本辖区内的区划，或请上级办理", en: "choose an area inside your own, or ask the office above")

    /// No such record.
    public static func notFound(_ what: Phrase) -> Phrase {
        Phrase(zh: "没有这个\(what.zh)", en: "there is no such \(what.en)")
    }

    /// A household.
    public static let household = Phrase(zh: "困难家庭", en: "household")
    /// A helper.
    public static let helper = Phrase(zh: "帮扶人", en: "helper")
    /// A run.
    public static let run = Phrase(zh: "匹配批次", en: "run")
    /// A graph of a run.
    public static let graph = Phrase(zh: "求解图", en: "graph")
    /// A proposal.
    public static let proposal = Phrase(zh: "匹配建议", en: "proposal")
    /// A proposal by hand was asked what only a run can answer.
    public static let byHand = Phrase(
        zh: "这是人工提出的建议，不是匹配批次", en: "this is a proposal by hand, not a run that can be explained")
    /// A pairing.
    public static let pairing = Phrase(zh: "结对关系", en: "pairing")
    /// A batch.
    public static let batch = Phrase(zh: "导入批次", en: "import batch")
    /// A pack.
    public static let pack = Phrase(zh: "政策包", en: "policy pack")

    /// The area is in no division table.
    public static func unknownArea(_ prefix: String) -> Phrase {
        Phrase(zh: "区划表中没有 \(prefix)", en: "the division table has no area \(prefix)")
    }

    /// What to do about it.
    public static let unknownAreaHint = Phrase(
        zh: "区划代码为 2、4、6、9 或 12 位；村级区划和本地扩展代码请先用 import divisions 导入",
        en: "a code has 2, 4, 6, 9 or 12 digits; villages and local codes come by import divisions")

    /// A kind of run that is not there.
    public static func kindNotReady(_ kind: String) -> Phrase {
        Phrase(zh: "这一版还不能运行 \(kind) 匹配", en: "this version has no \(kind) run")
    }

    /// What to do about it.
    public static let kindNotReadyHint = Phrase(
        zh: "可以运行：lead、support、community、offers", en: "available: lead, support, community, offers")

    /// The search text is too short.
    public static let searchTooShort = Phrase(
        zh: "请至少输入两个字", en: "type at least two characters")

    /// A batch of another kind.
    public static let batchKind = Phrase(
        zh: "这个批次是另一种台账", en: "this batch is of another kind of ledger")

    /// A cursor that no page gave out.
    public static let badCursor = Phrase(zh: "翻页标记无效", en: "the cursor is not valid")
    /// What to do about it.
    public static let badCursorHint = Phrase(zh: "请从第一页重新开始", en: "start again from the first page")

    /// A backup has no part for one area.
    public static let wholeStoreOnly = Phrase(
        zh: "备份含全部数据，您的权限只限于一个区域", en: "a backup holds everything, and your rights end at an area")
    /// Who may.
    public static let wholeStoreHint = Phrase(
        zh: "请由不限区域的系统管理员备份", en: "an administrator without an area can make it")
    /// What was not found.
    public static let aBackup = Phrase(zh: "此备份", en: "backup")
    /// A backup arrived with another size than it was sent with.
    public static let backupIncomplete = Phrase(
        zh: "收到的备份不完整，请重新备份", en: "the backup did not arrive whole; make it again")

    /// The store is busy, full, damaged and so on.
    public static func store(_ code: String) -> Phrase {
        switch code {
        case "busy": Phrase(zh: "数据库正忙", en: "the database is busy")
        case "full": Phrase(zh: "磁盘已满，没有保存任何更改", en: "the disk is full; nothing was changed")
        case "corrupt": Phrase(zh: "数据库文件损坏", en: "the database file is damaged")
        case "readonly": Phrase(zh: "数据库不可写", en: "the database cannot be written")
        case "unavailable": Phrase(zh: "数据库打不开", en: "the database cannot be opened")
        case "unsuitable":
            Phrase(zh: "数据库的排序规则、编码或内容不适合本程序", en: "the database was not made for this program")
        case "connection_lost": Phrase(zh: "与数据库的连接断开", en: "the connection to the database was lost")
        case "newer_schema":
            Phrase(zh: "数据库由更新的版本写成，本版本不能使用", en: "the database was written by a newer version")
        case "changed_migration":
            Phrase(zh: "数据库结构与本版本不符", en: "the schema differs from the one of this version")
        case "seal_broken": Phrase(zh: "密钥与数据库不符", en: "the key does not belong to this database")
        case "stale_version": Phrase(zh: "记录已被他人修改", en: "somebody else has changed the record")
        case "closed": Phrase(zh: "数据库已关闭", en: "the database is closed")
        default: Phrase(zh: "数据库出错", en: "the database failed")
        }
    }

    /// What to do about a failure of the store.
    public static func storeHint(_ code: String) -> Phrase? {
        switch code {
        case "busy": Phrase(zh: "请稍后再试", en: "try again in a moment")
        case "full": Phrase(zh: "请腾出磁盘空间后重试", en: "make room on the disk and try again")
        case "corrupt": Phrase(zh: "请停用服务并用最近的备份恢复", en: "stop the service and restore the latest backup")
        case "readonly": Phrase(zh: "请检查数据目录的权限", en: "check the permissions of the data folder")
        case "newer_schema": Phrase(zh: "请安装更新的版本", en: "install the newer version")
        case "connection_lost":
            Phrase(
                zh: "请重新读取，确认更改是否已保存，再决定是否重做", en: "read again whether the change was kept, then repeat it if not")
        case "seal_broken": Phrase(zh: "请使用建库时的密钥文件", en: "use the key file with which the store was made")
        case "stale_version": Phrase(zh: "请重新读取后再改", en: "read it again and repeat the change")
        default: nil
        }
    }

    /// The run was stopped.
    public static let runCancelled = Phrase(
        zh: "匹配已取消，没有保存任何结果", en: "the run was cancelled; nothing was stored")

    /// The run failed by name.
    public static func runFailed(_ code: String, _ detail: String) -> Phrase {
        switch code {
        case "run_proof_violated":
            Phrase(
                zh: "结果未通过独立证明（\(detail)），没有保存",
                en: "the result failed its independent proof (\(detail)); nothing was stored")
        case "run_rule_broken":
            Phrase(zh: "政策包中的规则有误：\(detail)", en: "a rule of the pack is broken: \(detail)")
        case "run_instance_refused":
            Phrase(zh: "匹配问题超出求解范围：\(detail)", en: "the problem is beyond the solver's bounds: \(detail)")
        default:
            Phrase(zh: "匹配失败：\(code) \(detail)", en: "the run failed: \(code) \(detail)")
        }
    }

    /// A household that the run does not know.
    public static let notInRun = Phrase(zh: "该户不在这次匹配的范围内", en: "the household is not in this run")

    /// No run holds the household.
    public static let noRunYet = Phrase(zh: "还没有包含该户的匹配批次", en: "no run holds this household yet")
    /// What to do about it.
    public static let noRunYetHint = Phrase(zh: "请先运行 jiedui run lead", en: "start with jiedui run lead")

    /// The notice at every default.
    public static let productDefault = Phrase(
        zh: "产品缺省值，未经本单位决定", en: "product default, not yet decided by this office")

    /// A basis in a document.
    public static func documentBasis(_ title: String, _ number: String, _ article: String) -> Phrase {
        let zh = number.isEmpty ? "《\(title)》\(article)" : "\(number)《\(title)》\(article)"
        return Phrase(zh: zh, en: zh)
    }

    /// A basis in a decision of the office.
    public static func decisionBasis(_ body: String, _ day: String, _ minute: String) -> Phrase {
        Phrase(zh: "\(body) \(day) 决定（\(minute)）", en: "decided by \(body) on \(day) (\(minute))")
    }

    /// The register changed while a run computed.
    public static let registerChanged = Phrase(
        zh: "匹配期间台账被修改，结果没有保存", en: "the register changed while the run computed; nothing was stored")
    /// What to do about it.
    public static let registerChangedHint = Phrase(zh: "请重新运行", en: "run it again")

    /// The kept inputs give another outcome with this version.
    public static let notRepeatable = Phrase(
        zh: "用保存的输入重算，结果与原结果不一致", en: "the kept inputs give another outcome than the stored one")
    /// What to do about it.
    public static let notRepeatableHint = Phrase(
        zh: "请用当时的程序版本核对，并报告此问题", en: "check with the version of that time, and report this")

    /// Who is proposed, with the score and the rank among the candidates.
    public static func proposed(helper: String, unit: String?, score: String, rank: Int?, of candidates: Int) -> Phrase
    {
        let zh = RunWording.person(helper, unit, .zh)
        let en = RunWording.person(helper, unit, .en)
        guard let rank else {
            return Phrase(zh: "建议由\(zh)负责，得 \(score) 分。", en: "Proposed: \(en), \(score) points.")
        }
        return Phrase(
            zh: "建议由\(zh)负责，得 \(score) 分，在 \(candidates) 位符合条件的人选中按本户得分排第 \(rank)。",
            en:
                "Proposed: \(en), \(score) points, number \(rank) of \(candidates) candidates by this household's own score."
        )
    }

    /// Values nobody has decided were used.
    public static let defaultsUsed = Phrase(
        zh: "所用权重中有产品缺省值，未经本单位决定；决定后请用 jiedui pack adopt 登记。",
        en:
            "Some weights are product defaults that this office has not decided; record a decision with jiedui pack adopt."
    )

    /// The helper may not be paired with the household.
    public static func notEligible(helper: String, unit: String?, rules: [Phrase]) -> Phrase {
        Phrase(
            zh: "\(RunWording.person(helper, unit, .zh))不符合条件：\(rules.map(\.zh).joined(separator: "、"))。",
            en: "\(RunWording.person(helper, unit, .en)) fails: \(rules.map(\.en).joined(separator: ", ")).")
    }

    /// What it costs to choose another helper: who would be left or covered, tier by tier, and what the total does.
    public static func forced(
        helper: String, unit: String?, isRunnerUp: Bool, own: String, tiers: [(tier: Int, fewer: Int)], score: String,
        isLess: Bool, moves: Int
    ) -> Phrase {
        let zhHead = isRunnerUp ? "次选" : "若改由"
        let enHead = isRunnerUp ? "Next best: " : "With "
        let zh = zhHead + RunWording.person(helper, unit, .zh) + "（\(own) 分）："
        let en = enHead + RunWording.person(helper, unit, .en) + " (\(own) points): "
        let lines = tiers.filter { $0.fewer != 0 }
        let zhTiers = lines.map { tier, fewer in
            fewer > 0 ? "第 \(tier) 层级将有 \(fewer) 户没有责任人" : "第 \(tier) 层级多覆盖 \(-fewer) 户"
        }
        let enTiers = lines.map { tier, fewer in
            fewer > 0
                ? "\(RunWording.plural(fewer, "household")) of tier \(tier) would have nobody"
                : "\(RunWording.plural(-fewer, "household")) more of tier \(tier) would be covered"
        }
        let zhScore = isLess ? "总分减少 \(score)" : "其余各户总分反而多 \(score)"
        let enScore =
            isLess ? "the total would lose \(score) points" : "the others' total would rise by \(score) points"
        return Phrase(
            zh: zh + (zhTiers + [zhScore, "共有 \(moves) 户的责任人变动"]).joined(separator: "，") + "。",
            en: en
                + (enTiers + [enScore, "\(RunWording.plural(moves, "household")) would change helpers"])
                .joined(separator: ", ") + ".")
    }

    /// The helper that was asked about is the present one.
    public static func isCurrent(helper: String, unit: String?) -> Phrase {
        Phrase(
            zh: "\(RunWording.person(helper, unit, .zh))就是该户现在的责任人。",
            en: "\(RunWording.person(helper, unit, .en)) is the household's helper already.")
    }

    /// A candidate's own score, where no loss can be told.
    public static func ownScore(helper: String, unit: String?, own: String) -> Phrase {
        Phrase(
            zh: "\(RunWording.person(helper, unit, .zh))对本户得 \(own) 分。",
            en: "\(RunWording.person(helper, unit, .en)) has \(own) points for this household.")
    }

    /// An encoding that is not offered.
    public static let badEncoding = Phrase(
        zh: "编码只能是 auto、utf-8 或 gb18030", en: "the encoding is auto, utf-8 or gb18030")

    /// A pack was asked for by name outside its area or dates.
    public static func packOutside(_ pack: String, area: String, from: String, until: String?) -> Phrase {
        Phrase(
            zh: "注意：政策包 \(pack) 适用于区划 \(area)，自 \(from) 起\(until.map { "至 \($0)" } ?? "")；本次按指定使用，超出其适用范围。",
            en:
                "Note: pack \(pack) is for area \(area) from \(from)\(until.map { " to \($0)" } ?? ""); it was used here because it was asked for."
        )
    }
}

/// Sentences about a month's list, and about taking an import back.
public enum LedgerMonthWording {
    /// `--scope` is malformed.
    public static let badScope = Phrase(zh: "范围写法不对", en: "the scope is not understood")
    /// What to do about it.
    public static let badScopeHint = Phrase(
        zh: "写成 区划代码 或 区划代码/类别，如 350583/DB,TK 或 350583/低保",
        en: "write AREA or AREA/CATEGORY, as 350583/DB,TK")
    /// A list of an earlier day than one that is there.
    public static func listOlder(_ day: String, _ batch: String) -> Phrase {
        Phrase(
            zh: "同一范围已有 \(day) 的名册（\(batch)），不能再导入更早的名册",
            en: "there is a list of \(day) of the same scope already (\(batch)); an older one says nothing about it")
    }

    /// What to do about it.
    public static func listOlderHint(_ batch: String) -> Phrase {
        Phrase(
            zh: "确需以更早的名册为准时，先撤回：jiedui imports revert \(batch)；只补登数据的，去掉 --snapshot",
            en:
                "where the older one is to hold, take the later back first: jiedui imports revert \(batch); to enter rows only, leave --snapshot out"
        )
    }

    /// Only household ledgers can be whole lists.
    public static let onlyHouseholds = Phrase(
        zh: "只有困难家庭台账能作为全量台账（--snapshot）导入", en: "only a household ledger can be a whole month's list (--snapshot)")
    /// Scope and day are needed.
    public static let scopeNeeded = Phrase(
        zh: "全量台账须用 --scope 和 --as-of 写明范围和日期", en: "a whole month's list needs --scope and --as-of")
    /// The list is from the future.
    public static let asOfFuture = Phrase(zh: "台账日期在今天之后", en: "the day of the list lies in the future")
    /// Too many households are missing.
    public static func tooManyMissing(_ missing: Int, _ scope: Int) -> Phrase {
        Phrase(
            zh: "范围内 \(scope) 户中有 \(missing) 户不在台账里，超过 5%，整份台账未导入",
            en: "\(missing) of \(scope) households of the scope are not in the list, more than 5 %: it was not imported"
        )
    }
    /// What to do about it.
    public static func tooManyMissingHint(_ missing: Int) -> Phrase {
        Phrase(
            zh: "请核对台账是否完整、范围是否正确；确认无误后加 --confirm-missing \(missing) 再导入",
            en: "check that the list is whole and the scope right; then import with --confirm-missing \(missing)")
    }

    /// Divisions and totals are not taken back.
    public static let revertKind = Phrase(
        zh: "区划、汇总表、慈善资源和村社清单的导入不能撤回",
        en: "imports of divisions, totals, offers and communities cannot be taken back")
    /// What to do about it.
    public static let revertKindHint = Phrase(
        zh: "请导入更正后的表；慈善资源可用 jiedui offer edit 或 jiedui offer withdraw",
        en: "import the corrected file; for an offer, jiedui offer edit or jiedui offer withdraw")
    /// It was taken back before.
    public static let revertedAlready = Phrase(zh: "这个批次已撤回", en: "this batch was taken back already")
    /// Something stands in the way.
    public static func revertBlocked(_ blocks: [Phrase]) -> Phrase {
        Phrase(
            zh: "不能撤回，因为：\(blocks.map(\.zh).joined(separator: "；"))",
            en: "it cannot be taken back: \(blocks.map(\.en).joined(separator: "; "))")
    }
    /// What to do about it.
    public static let revertBlockedHint = Phrase(
        zh: "先撤回这些决定或后来的批次，或改为逐条更正", en: "take those decisions or later batches back first, or correct record by record"
    )

    /// One thing that stands in the way.
    public static func block(_ reason: String, _ record: String, _ key: String, _ by: String) -> Phrase {
        let what = recordName(record)
        return switch reason {
        case "changed_since":
            Phrase(zh: "\(what.zh) \(key) 后来由 \(by) 改过", en: "\(what.en) \(key) was changed since by \(by)")
        case "gone": Phrase(zh: "\(what.zh) \(key) 已不在", en: "\(what.en) \(key) is no longer there")
        case "used":
            Phrase(
                zh: "\(what.zh) \(key) 名下另有\(recordName(by).zh)",
                en: "\(what.en) \(key) has a \(recordName(by).en) of another origin")
        case "decided":
            Phrase(zh: "\(what.zh) \(key) 有决定 \(by)", en: "\(what.en) \(key) has decision \(by)")
        case "approved":
            Phrase(
                zh: "\(what.zh) \(key) 在 \(by) 中有已批准的建议", en: "\(what.en) \(key) has an approved proposal of \(by)")
        case "later_list":
            Phrase(
                zh: "同一范围 \(key) 的名册 \(by) 是在它之后比对的，请先撤回 \(by)",
                en: "the list of \(key) of the same scope, \(by), was compared with what it left: take \(by) back first"
            )
        case "work_done": Phrase(zh: "待办 \(by)（\(key)）已办理", en: "item \(by) (\(key)) was decided")
        default: Phrase(zh: "\(reason) \(key)", en: "\(reason) \(key)")
        }
    }

    /// The name of a table of the register.
    public static func recordName(_ record: String) -> Phrase {
        switch record {
        case "household": Phrase(zh: "困难家庭", en: "household")
        case "member": Phrase(zh: "成员", en: "member")
        case "need": Phrase(zh: "需求", en: "need")
        case "helper": Phrase(zh: "帮扶人", en: "helper")
        case "near_relative": Phrase(zh: "近亲属备案", en: "filed relative")
        case "exclusion": Phrase(zh: "排除名单", en: "exclusion")
        case "pairing": Phrase(zh: "结对", en: "pairing")
        case "visit": Phrase(zh: "走访", en: "visit")
        case "prohibition": Phrase(zh: "禁止结对", en: "prohibition")
        case "household_decline": Phrase(zh: "谢绝登记", en: "recorded decline")
        case "helper_pause": Phrase(zh: "暂停", en: "pause")
        case "aid_received": Phrase(zh: "已获救助", en: "help received from elsewhere")
        case "allocation": Phrase(zh: "资源分配", en: "allocation")
        case "community_tie": Phrase(zh: "村(社区)联系", en: "tie with a community")
        case "household_fact": Phrase(zh: "已登记的事实", en: "entered fact")
        case "programme_draw": Phrase(zh: "已享受的政策项目", en: "entitlement drawn")
        case "household_succession": Phrase(zh: "户的承接记录", en: "record of succession")
        default: Phrase(zh: record, en: record)
        }
    }

    /// What a batch did when it was taken back.
    public static func reverted(_ batch: String, restored: Int, removed: Int, ended: Int, closed: Int) -> Phrase {
        Phrase(
            zh: "\(batch) 已撤回：恢复 \(restored) 条，移除 \(removed) 条"
                + (ended > 0 ? "，因有匹配批次引用而办结 \(ended) 条" : "") + (closed > 0 ? "，关闭待办 \(closed) 件" : ""),
            en: "\(batch) is taken back: \(restored) records restored, \(removed) removed"
                + (ended > 0 ? ", \(ended) ended because a run names them" : "")
                + (closed > 0 ? ", \(closed) items closed" : ""))
    }

    /// The counts of a month's list in one line.
    public static func counts(new: Int, changed: Int, same: Int, missing: Int, headChanged: Int) -> Phrase {
        Phrase(
            zh: "本期台账：新增 \(new) 户，变更 \(changed) 户，不变 \(same) 户，未列入 \(missing) 户，疑似变更户主 \(headChanged) 户",
            en: "this list: \(new) new, \(changed) changed, \(same) the same, \(missing) missing, "
                + "\(headChanged) under another number")
    }

    /// Where to go on.
    public static let toWorklist = Phrase(
        zh: "未列入和变更户主的家庭没有删除，也没有结束结对：见 jiedui work list",
        en: "nobody missing was removed and no pairing ended: see jiedui work list")
}

/// Sentences about changes of the register by hand: refusals with their advice.
public enum HandWording {
    /// A member, as the thing that was not found.
    public static let member = Phrase(zh: "家庭成员", en: "member of the household")
    /// A need, as the thing that was not found.
    public static let need = Phrase(zh: "帮扶需求", en: "need of the household")
    /// A filed relation, as the thing that was not found.
    public static let relative = Phrase(zh: "有效的近亲属备案", en: "filed relation that holds")
    /// A change by hand, as the thing that was not found.
    public static let change = Phrase(zh: "手工更正", en: "change by hand")

    // MARK: what is stated

    /// No heading of this kind.
    public static let fieldUnknown = Phrase(zh: "没有这个栏目", en: "there is no such field")
    /// The headings that there are.
    public static func fieldsKnown(_ fields: [(word: String, zh: String)]) -> Phrase {
        Phrase(
            zh: "可用的栏目：" + fields.map { "\($0.zh)(\($0.word))" }.joined(separator: "、"),
            en: "fields: " + fields.map { "\($0.word) (\($0.zh))" }.joined(separator: ", "))
    }
    /// Two headings mean the same.
    public static let fieldRepeated = Phrase(zh: "同一栏目写了两次", en: "the same field is stated twice")
    /// The record cannot be without it.
    public static let fieldNeeded = Phrase(zh: "这一栏不能为空", en: "this field cannot be blank")
    /// It is what the record is known by.
    public static let fieldFixed = Phrase(
        zh: "这一栏不能这样修改", en: "this field is not changed in this way")
    /// What to do about it.
    public static let fieldFixedHint = Phrase(
        zh: "迁移用 household move，退出用 household end，并户用 merge，分户用 split；证件号码写错的近亲属备案请先 relative end 再 relative add",
        en: "household move for a new place, household end for an exit, merge and split for numbers; a filed relation "
            + "with a wrong number is ended and added again")
    /// Nothing was stated.
    public static let nothingStated = Phrase(zh: "没有写明要更改什么", en: "nothing was stated")
    /// What else is wrong, and where the words are.
    public static func faultHint(_ kind: String, others: [(field: String, code: String)]) -> Phrase {
        let list = others.map { "\($0.field) [\($0.code)]" }.joined(separator: ", ")
        return Phrase(
            zh: (list.isEmpty ? "" : "另有：\(list)。") + "各栏可用的词见 jiedui template \(kind)",
            en: (list.isEmpty ? "" : "also: \(list). ") + "the words of each field are in jiedui template \(kind)")
    }
    /// How a place is stated by its code.
    public static let areaHint = Phrase(
        zh: "写 9 位（乡镇）或 12 位（村）区划代码，或分别写县区、乡镇、村",
        en: "state the code of a town (9 digits) or village (12), or county, town and village by name")

    // MARK: why, and from when

    /// Nobody said because of what.
    public static let becauseMissing = Phrase(zh: "没有写明更改的依据", en: "nobody said because of what")
    /// What to do about it.
    public static let becauseHint = Phrase(
        zh: "用 --because 写明依据，如“入户核实”；内容加密保存，不进日志",
        en: "say it with --because, such as \"seen on a visit\"; it is kept sealed and never logged")
    /// Too long.
    public static let becauseLong = Phrase(zh: "依据超过 2000 字", en: "the text has more than 2,000 characters")
    /// A day that is to come.
    public static let dayToCome = Phrase(zh: "日期在今天之后", en: "the day is still to come")
    /// A day before the beginning.
    public static let dayBefore = Phrase(zh: "日期早于开始日期", en: "the day is before its beginning")
    /// A coded reason that nobody knows.
    public static let reasonUnknown = Phrase(zh: "原因不在代码表中", en: "this reason is not in the list")
    /// The reasons that there are.
    public static func reasonsKnown(_ codes: [(String, String)]) -> Phrase {
        Phrase(
            zh: "可用的原因：" + codes.map { "\($0.1)(\($0.0))" }.joined(separator: "、"),
            en: "reasons: " + codes.map { "\($0.0) (\($0.1))" }.joined(separator: ", "))
    }

    // MARK: households

    /// The number is taken.
    public static let householdExists = Phrase(zh: "该户号已在登记库中", en: "this household number is in the register")
    /// What to do about it.
    public static let householdExistsHint = Phrase(
        zh: "要更改该户，用 jiedui household edit", en: "to change that household, use jiedui household edit")
    /// It left the register.
    public static let householdEnded = Phrase(zh: "该户已退出", en: "this household has left the register")
    /// What to do about it.
    public static let householdEndedHint = Phrase(
        zh: "若退出有误，用 jiedui undo 撤回那次更改", en: "if that was wrong, take that change back with jiedui undo")
    /// A gradual exit that cannot be.
    public static let exitUntil = Phrase(
        zh: "渐退期只用于“退出”，且止于生效日之后", en: "a gradual exit goes with the reason left_register and ends after it begins")
    /// What to do about it.
    public static let exitUntilHint = Phrase(
        zh: "写 --exit-until 日期，或 --gradual 按政策包的月数", en: "state --exit-until DAY, or --gradual for the pack's months")
    /// Into itself.
    public static let sameHousehold = Phrase(zh: "不能并入本户", en: "a household is not merged into itself")
    /// Others live.
    public static let membersLeft = Phrase(zh: "该户还有其他成员", en: "the household has other members")
    /// What to do about it.
    public static let membersLeftHint = Phrase(
        zh: "一人去世用 jiedui member end；户主去世须写明新户主",
        en: "the death of one person is jiedui member end; for the head a new head is named")
    /// Nobody to split off.
    public static let splitNobody = Phrase(zh: "没有写明分出哪些成员", en: "nobody is named who forms the new household")
    /// The head would go.
    public static let headStays = Phrase(
        zh: "户主留在原户，原户至少留一人", en: "the head stays in the old household, and somebody with them")
    /// What to do about it.
    public static let headStaysHint = Phrase(
        zh: "先用 jiedui member edit 更换户主，或分出其他成员", en: "name another head first, or split off the others")

    // MARK: people

    /// No head.
    public static let headMissing = Phrase(zh: "该户没有登记户主", en: "the household has no head in the register")
    /// What to do about it.
    public static let headMissingHint = Phrase(
        zh: "用 jiedui member add 登记，与户主关系写“户主”", en: "enter one with jiedui member add, relation head")
    /// The household needs a head.
    public static let headNeeded = Phrase(zh: "户主须有人接替", en: "somebody has to follow as head")
    /// What to do about it.
    public static let headNeededHint = Phrase(
        zh: "用 jiedui member end … --new-head 成员；户号和结对不变",
        en: "jiedui member end … --new-head MEMBER; household number and pairings stay")
    /// There is a head.
    public static let headExists = Phrase(zh: "该户已有户主", en: "the household has a head")
    /// What to do about it.
    public static let headExistsHint = Phrase(
        zh: "户主去世或离开时用 jiedui member end … --new-head",
        en: "when the head dies or leaves: jiedui member end … --new-head")
    /// The head does not change.
    public static let headStaysHead = Phrase(
        zh: "此人不是户主，不需要新户主", en: "this person is not the head: no new head is needed")
    /// Several have the name.
    public static let memberAmbiguous = Phrase(zh: "本户不止一人同名", en: "several of the household have this name")
    /// What to do about it.
    public static let memberAmbiguousHint = Phrase(
        zh: "写成员编号（jiedui households show 的第一列）", en: "state the member's key, from jiedui households show")
    /// The person is in the household.
    public static let memberExists = Phrase(zh: "此人已在本户成员中", en: "this person is a member of the household")
    /// What to do about it.
    public static let memberExistsHint = Phrase(zh: "要更改，用 jiedui member edit", en: "to change it: jiedui member edit")
    /// Dead already.
    public static let memberDied = Phrase(zh: "此人已登记为去世", en: "this person is on record as dead")
    /// Nobody else lives.
    public static let lastMember = Phrase(zh: "这是该户最后一人", en: "this is the household's last person")
    /// What to do about it.
    public static let lastMemberHint = Phrase(
        zh: "用 jiedui household end --reason 去世（或迁出）结束该户",
        en: "end the household: jiedui household end --reason died (or moved_away)")

    // MARK: needs, helpers, relations

    /// Several of the kind.
    public static let needAmbiguous = Phrase(zh: "本户有不止一项此类需求", en: "the household has several needs of this kind")
    /// What to do about it.
    public static let needAmbiguousHint = Phrase(
        zh: "写需求编号（jiedui households show 的第一列）", en: "state the need's key, from jiedui households show")
    /// The need is there.
    public static let needExists = Phrase(zh: "这项需求已登记", en: "this need is in the register")
    /// What to do about it.
    public static let needExistsHint = Phrase(zh: "要更改，用 jiedui need edit", en: "to change it: jiedui need edit")
    /// The helper is there.
    public static let helperExists = Phrase(zh: "该帮扶人已在登记库中", en: "this helper is in the register")
    /// What to do about it.
    public static let helperExistsHint = Phrase(
        zh: "用 jiedui find 找到编号，再用 jiedui helper edit", en: "find the key with jiedui find, then jiedui helper edit")
    /// The relation is there.
    public static let relativeExists = Phrase(zh: "这项近亲属备案已登记", en: "this relation is filed already")

    // MARK: taking back

    /// Taken back already.
    public static func alreadyUndone(_ by: String) -> Phrase {
        Phrase(zh: "这次更改已由 \(by) 撤回", en: "this change was taken back by \(by)")
    }
    /// An undoing.
    public static let notUndoable = Phrase(zh: "撤回本身不能再撤回", en: "an undoing is not taken back itself")
    /// What to do about it.
    public static let notUndoableHint = Phrase(zh: "请重新更改一次", en: "make the change again")
    /// Somebody touched a record.
    public static func changedSince(_ tables: [String]) -> Phrase {
        Phrase(
            zh: "此后又有人更改了其中的记录（\(tables.map { table($0).zh }.joined(separator: "、"))）",
            en: "somebody has touched its records since (\(tables.map { table($0).en }.joined(separator: ", ")))")
    }
    /// What to do about it.
    public static let changedSinceHint = Phrase(
        zh: "先撤回较晚的更改，或直接更正（jiedui changes 可看）",
        en: "take the later change back first (jiedui changes), or correct the record as it is now")

    /// A table in people's words.
    public static func table(_ name: String) -> Phrase {
        switch name {
        case "household": Phrase(zh: "困难家庭", en: "household")
        case "member": Phrase(zh: "家庭成员", en: "member")
        case "need": Phrase(zh: "帮扶需求", en: "need")
        case "helper", "helper_pause": Phrase(zh: "帮扶人", en: "helper")
        case "near_relative": Phrase(zh: "近亲属备案", en: "near relative")
        case "pairing": Phrase(zh: "结对", en: "pairing")
        case "proposal": Phrase(zh: "结对建议", en: "proposal")
        case "decision": Phrase(zh: "决定", en: "decision")
        case "visit": Phrase(zh: "走访记录", en: "visit")
        case "prohibition": Phrase(zh: "不再结对的限制", en: "prohibition")
        case "household_decline": Phrase(zh: "谢绝记录", en: "decline")
        default: Phrase(zh: name, en: name)
        }
    }

    /// What was done, in people's words.
    public static func command(_ name: String) -> Phrase {
        switch name {
        case "household_add": Phrase(zh: "登记困难家庭", en: "household entered")
        case "household_edit": Phrase(zh: "更改困难家庭", en: "household changed")
        case "helper_leave": Phrase(zh: "帮扶人离岗", en: "helper left")
        case "household_work": Phrase(zh: "按待办办理退出", en: "left as the worklist proposed")
        case "household_end": Phrase(zh: "困难家庭退出", en: "household ended")
        case "household_move": Phrase(zh: "困难家庭迁移", en: "household moved")
        case "household_merge": Phrase(zh: "并户", en: "households merged")
        case "household_split": Phrase(zh: "分户", en: "household split")
        case "member_add": Phrase(zh: "登记家庭成员", en: "member entered")
        case "member_edit": Phrase(zh: "更改家庭成员", en: "member changed")
        case "member_end": Phrase(zh: "家庭成员减少", en: "member gone")
        case "need_add": Phrase(zh: "登记帮扶需求", en: "need entered")
        case "need_edit": Phrase(zh: "更改帮扶需求", en: "need changed")
        case "need_close": Phrase(zh: "帮扶需求办结", en: "need closed")
        case "helper_add": Phrase(zh: "登记帮扶人", en: "helper entered")
        case "helper_edit": Phrase(zh: "更改帮扶人", en: "helper changed")
        case "relative_add": Phrase(zh: "登记近亲属备案", en: "relation filed")
        case "relative_end": Phrase(zh: "近亲属备案终止", en: "relation ended")
        case "undo": Phrase(zh: "撤回", en: "taken back")
        default: Phrase(zh: name, en: name)
        }
    }

    /// Why a record may be the same person.
    public static func lookalike(_ reason: String) -> Phrase {
        switch reason {
        case "same_number": Phrase(zh: "证件号码相同", en: "the same ID number")
        case "other_form": Phrase(zh: "证件号码相同（15 位与 18 位）", en: "the same ID number, with 15 and with 18 digits")
        case "typing_error": Phrase(zh: "证件号码只差一处", en: "ID numbers one typing error apart")
        case "same_name_birth": Phrase(zh: "同名且出生日期相同", en: "the same name and day of birth")
        default: Phrase(zh: reason, en: reason)
        }
    }
}

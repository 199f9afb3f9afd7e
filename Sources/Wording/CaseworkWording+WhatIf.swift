extension CaseworkWording {
    /// A what-if without any if.
    public static let nothingSupposed = Phrase(zh: "没有给出任何假设", en: "nothing is supposed to be different")
    /// What to do about it.
    public static let nothingSupposedHint = Phrase(
        zh: "请给出 --helpers、--capacity、--pin、--forbid 或 --pack",
        en: "give --helpers, --capacity, --pin, --forbid or --pack")

    /// A number of places out of range.
    public static let badCapacity = Phrase(zh: "可结对户数须在 0 至 1000 之间", en: "places are a number from 0 to 1000")

    /// A household that the run does not have.
    public static func supposedHousehold(_ number: String) -> Phrase {
        Phrase(zh: "该次匹配没有户 \(number)", en: "the run has no household \(number)")
    }

    /// Two pins of one household.
    public static func pinnedTwice(_ number: String) -> Phrase {
        Phrase(zh: "户 \(number) 指定了两次", en: "household \(number) is pinned twice")
    }

    /// A pin where a pairing runs.
    public static func pinHasLead(_ number: String) -> Phrase {
        Phrase(
            zh: "户 \(number) 已有进行中的结对，不能另行指定", en: "household \(number) has a running pairing and cannot be pinned")
    }

    /// A pin of a household that no run pairs.
    public static func pinNotPaired(_ number: String, isHeld: Bool) -> Phrase {
        isHeld
            ? Phrase(
                zh: "户 \(number) 待补正，补正前不参加匹配，不能指定",
                en: "household \(number) is held on the worklist until it is mended and cannot be pinned")
            : Phrase(
                zh: "户 \(number) 不在帮扶范围内，不能指定",
                en: "household \(number) is outside the programme and cannot be pinned")
    }

    /// A pack that reads another part of the register.
    public static let packReadsOtherwise = Phrase(
        zh: "该政策包读取的台账范围与原匹配不同（own_area、emergency_place 或其所依的类别次序不同），不能据此推演",
        en: """
            this pack reads another part of the register than the run did (own_area, emergency_place or the order of \
            categories behind it differs)
            """)
    /// What to do about it.
    public static let packReadsOtherwiseHint = Phrase(
        zh: "请用该政策包试运行一次匹配（--dry-run），再比较结果",
        en: "make a dry run with that pack (--dry-run) and compare the two")

    /// A pin that the rules forbid.
    public static func pinBreaks(_ number: String, rules: [Phrase]) -> Phrase {
        Phrase(
            zh: "为户 \(number) 指定的帮扶人不符合规则：\(rules.map(\.zh).joined(separator: "、"))",
            en: "the helper pinned to household \(number) fails: \(rules.map(\.en).joined(separator: ", "))")
    }
}

extension CommandWording {
    /// Abstract of a command.
    public static let whatIfAbstract = Phrase(
        zh: "假设推演：增加帮扶人、改变可结对户数、指定或排除结对、换政策包，与原结果比较；不保存",
        en: "what a run would have been with other helpers, places, pairs or another pack; nothing is stored")
    /// Examples of a command.
    public static let whatIfExamples = Phrase(
        zh: """
            示例：
              jiedui whatif R000001 --capacity 7ZG0K2QH=5
              jiedui whatif R000001 --helpers 新增帮扶人.xlsx --pack fuzhou-2020
              jiedui whatif R000001 --pin 3505020001=7ZG0K2QH --forbid 3505020002=7ZG0K2QH
            """,
        en: """
            Examples:
              jiedui whatif R000001 --capacity 7ZG0K2QH=5
              jiedui whatif R000001 --helpers new-helpers.xlsx --pack fuzhou-2020
              jiedui whatif R000001 --pin 3505020001=7ZG0K2QH --forbid 3505020002=7ZG0K2QH
            """)
    /// Help of an option.
    public static let whatIfHelpersHelp = Phrase(zh: "增加的帮扶人台账", en: "ledger of further helpers")
    /// Help of an option.
    public static let whatIfCapacityHelp = Phrase(
        zh: "帮扶人的可结对户数，可重复", en: "places of a helper; may be repeated")
    /// Help of an option.
    public static let whatIfPinHelp = Phrase(zh: "指定结对，可重复", en: "a pair that is formed; may be repeated")
    /// Help of an option.
    public static let whatIfForbidHelp = Phrase(zh: "排除结对，可重复", en: "a pair that is not formed; may be repeated")
    /// Help of an option.
    public static let whatIfPackHelp = Phrase(zh: "换用的政策包", en: "another policy pack")
    /// A pair or number that is not written as it must be.
    public static func badSupposition(_ text: String) -> Phrase {
        Phrase(zh: "无法理解 \(text)；写法为 甲=乙", en: "cannot read \(text); write it as A=B")
    }

    /// A row of the comparison.
    public static let asItIs = Phrase(zh: "原结果", en: "as it is")
    /// A row of the comparison.
    public static let asItWouldBe = Phrase(zh: "假设后", en: "supposed")
    /// A row of the comparison.
    public static let changeOf = Phrase(zh: "变化", en: "change")
    /// What was read of the ledger of helpers.
    public static func whatIfRead(_ read: Int, rejected: Int) -> Phrase {
        Phrase(zh: "读入帮扶人 \(read) 名，退回 \(rejected) 行", en: "\(read) helpers read, \(rejected) rows rejected")
    }
    /// How many households would have another helper.
    public static func whatIfChanges(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 户的帮扶人不同", en: "The helper differs for \(count) households.")
    }
}

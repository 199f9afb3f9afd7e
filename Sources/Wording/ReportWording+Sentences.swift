extension ReportWording {
    /// A kind of run, by its code.
    public static func kind(_ kind: String) -> Phrase {
        switch kind {
        case "lead": Phrase(zh: "一户一责任人", en: "a responsible person for every household")
        case "support": Phrase(zh: "多帮一", en: "several helpers for one household")
        case "community": Phrase(zh: "单位包村（社区）", en: "units and communities")
        case "offers": Phrase(zh: "慈善资源分配", en: "charity offers")
        default: Phrase(zh: kind, en: kind)
        }
    }

    /// A tier without a name of its own.
    public static func tier(_ tier: Int) -> Phrase { Phrase(zh: "第\(tier)层", en: "tier \(tier)") }

    /// The tier is not known.
    public static let tierUnknown = Phrase(zh: "待定", en: "not known")

    /// The result in one sentence. Numbers come as text, with their separators.
    public static func headline(inScope: String, covered: String, uncovered: Int, uncoveredText: String) -> Phrase {
        uncovered == 0
            ? Phrase(
                zh: "应结对 \(inScope) 户，户户都有责任人。",
                en: "All \(inScope) households in scope have a responsible person.")
            : Phrase(
                zh: "应结对 \(inScope) 户，\(covered) 户已有责任人，还有 \(uncoveredText) 户没有，原因逐户列在下面。",
                en: "Of \(inScope) households in scope, \(covered) have a responsible person. \(uncoveredText) "
                    + "\(uncovered == 1 ? "has" : "have") none; each is listed below with its reason.")
    }

    /// Nothing was in scope.
    public static let headlineEmpty = Phrase(
        zh: "本次范围内没有应结对的家庭。", en: "No household was in scope of this run.")

    /// So many of so many: for bars and screen readers.
    public static func share(covered: String, of inScope: String) -> Phrase {
        Phrase(zh: "\(inScope) 户中 \(covered) 户已有责任人", en: "\(covered) of \(inScope) households have somebody")
    }

    /// What to do about the households without anybody.
    public static func taskUncovered(_ count: Int) -> Phrase {
        Phrase(
            zh: "为 \(count) 户尚无责任人的家庭落实责任人",
            en: "find somebody for \(RunWording.plural(count, "household")) without a responsible person")
    }

    /// What to do about towns that lack places.
    public static func taskTowns(_ towns: Int, places: Int) -> Phrase {
        Phrase(
            zh: "在 \(towns) 个乡镇（街道）增加 \(places) 个名额",
            en: "add \(RunWording.plural(places, "place")) in \(RunWording.plural(towns, "town"))")
    }

    /// Proposals wait for a decision.
    public static func taskApprove(_ count: Int) -> Phrase {
        Phrase(zh: "审核 \(count) 对结对建议", en: "decide on \(RunWording.plural(count, "proposed pair"))")
    }

    /// Kept pairings that break a rule today.
    public static func taskWarnings(_ count: Int) -> Phrase {
        Phrase(
            zh: "研究处理 \(count) 对现不符合条件的原有结对",
            en: "look at \(RunWording.plural(count, "running pairing")) that no longer "
                + "\(count == 1 ? "meets" : "meet") the rules")
    }

    /// What to do about unclear facts.
    public static func taskUnclear(_ count: Int) -> Phrase {
        Phrase(
            zh: "入户摸清 \(count) 户的情况", en: "make the facts of \(RunWording.plural(count, "household")) clear")
    }

    /// What to do about members without a household.
    public static func taskIdle(_ count: Int) -> Phrase {
        Phrase(
            zh: "安排 \(count) 名还没有结对户的机关在职党员",
            en: "give a household to \(RunWording.plural(count, "in-service party member")) without one")
    }

    /// What to do about undecided weights.
    public static let taskWeights = Phrase(zh: "研究决定评分权重", en: "decide on the weights of the score")

    /// How many places are missing in all.
    public static func townsShort(_ towns: Int, places: Int) -> Phrase {
        Phrase(
            zh: "\(towns) 个乡镇（街道）共缺 \(places) 个责任人名额。",
            en: "\(RunWording.plural(towns, "town")) \(towns == 1 ? "lacks" : "lack") "
                + "\(RunWording.plural(places, "place")) in all.")
    }

    /// Heading of a town's pairs.
    public static func pairCount(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 对", en: RunWording.plural(count, "pair"))
    }

    /// How many households are in a list.
    public static func households(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 户", en: RunWording.plural(count, "household"))
    }

    /// How many people are in a list.
    public static func people(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 人", en: count == 1 ? "1 person" : "\(count) people")
    }

    /// The spread of the scores, in points.
    public static func spread(lowest: String, median: String, highest: String) -> Phrase {
        Phrase(
            zh: "最低 \(lowest) 分，中位 \(median) 分，最高 \(highest) 分。",
            en: "Lowest \(lowest), median \(median), highest \(highest) points.")
    }

    /// What the chart of the scores shows, for those who cannot see it.
    public static func histogramText(pairs: Int) -> Phrase {
        Phrase(
            zh: "\(pairs) 对结对的分数分布图，数据见下方数据表。",
            en: "Distribution of the scores of \(RunWording.plural(pairs, "pair")); the numbers are in the table below."
        )
    }

    /// One bar of the chart.
    public static func bar(interval: String, pairs: Int) -> Phrase {
        Phrase(zh: "\(interval) 分：\(pairs) 对", en: "\(interval) points: \(RunWording.plural(pairs, "pair"))")
    }

    /// Title of a sheet for the meeting.
    public static func meetingTitle(area: String, run: String) -> Phrase {
        Phrase(
            zh: run.isEmpty ? "\(area)结对帮扶会议名单" : "\(area)结对帮扶会议名单（批次 \(run)）",
            en: run.isEmpty ? "\(area): list for the meeting" : "\(area): list for the meeting (run \(run))")
    }

    /// Line below the title: day and pack.
    public static func meetingUnder(asOf: String, pack: String) -> Phrase {
        Phrase(
            zh: "基准日 \(asOf) 政策包 \(pack) 内部资料，不得公开", en: "As of \(asOf), policy pack \(pack). For internal use only")
    }

    /// Masked names point to people all the same where so few households are listed.
    public static func weakMasking(area: String, households: Int, uniqueNames: Int) -> Phrase {
        Phrase(
            zh: "\(area)只有 \(households) 户，遮盖后的姓名中有 \(uniqueNames) 个只出现一次，熟人仍可认出，请合并到上一级公示或另作处理。",
            en:
                "\(area) has only \(RunWording.plural(households, "household")), and \(uniqueNames) of the masked names "
                + "\(uniqueNames == 1 ? "occurs" : "occur") once: neighbours will know who it is. List them under the "
                + "larger area or treat them otherwise.")
    }
}

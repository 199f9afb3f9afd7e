extension CommandWording {
    /// How many running leads a run lets go, and how good that is.
    public static func movesDone(_ count: Int, budget: Int?, isOptimal: Bool) -> Phrase {
        let allowed = Phrase(
            zh: budget.map { "最多可调整 \($0) 对" } ?? "全部重新匹配",
            en: budget.map { "at most \($0) allowed" } ?? "matched from scratch")
        let proven = Phrase(
            zh: isOptimal ? "已证明为该限度内的最优结果" : "为该限度内找到的最好结果，尚未证明最优",
            en: isOptimal
                ? "proven to be the best within that" : "the best found within that, not proven to be the best")
        return Phrase(
            zh: "调整在帮结对 \(count) 对（\(allowed.zh)；\(proven.zh)）。",
            en: "Running leads let go: \(count) (\(allowed.en); \(proven.en)).")
    }

    /// More moves than are listed.
    public static func furtherMoves(_ count: Int) -> Phrase {
        Phrase(zh: "另有 \(count) 对未列出。", en: "\(count) more are not listed.")
    }

    /// Above the breakpoints.
    public static func frontier(isWhole: Bool) -> Phrase {
        Phrase(
            zh: isWhole ? "调整对数与收益：" : "调整对数与收益（仅列出本次限度附近的转折点）：",
            en: isWhole
                ? "What so many moves bring:" : "What so many moves bring (only the breakpoints around the budget):")
    }

    /// Headings of the lists of moves.
    public static let leadBefore = Phrase(zh: "现责任人", en: "lead now")
    /// Whom the run proposes.
    public static let leadAfter = Phrase(zh: "拟改为", en: "proposed")
    /// The score of the running lead.
    public static let scoreBefore = Phrase(zh: "现得分", en: "score now")
    /// The score of the proposed one.
    public static let scoreAfter = Phrase(zh: "拟得分", en: "proposed score")
    /// Who is given the place that becomes free.
    public static let placeGoesTo = Phrase(zh: "腾出的名额给", en: "place goes to")
    /// No helper.
    public static let nobody = Phrase(zh: "暂无", en: "nobody")
    /// Moves.
    public static let moveCount = Phrase(zh: "调整对数", en: "moves")
    /// Households with a lead.
    public static let withLead = Phrase(zh: "有责任人的户", en: "with a lead")
    /// The score of all pairs.
    public static let scoreTotal = Phrase(zh: "总得分", en: "total score")
    /// The tier of the household that one more place would cover.
    public static let tierGained = Phrase(zh: "可多覆盖的层级", en: "tier gained")
    /// What one more place adds to the score.
    public static let scoreGained = Phrase(zh: "得分变化", en: "score gained")
    /// Uncovered households for whom nobody passes the rules.
    public static let withoutCandidates = Phrase(zh: "无人可选的户", en: "no candidate")
    /// The place that helps a town most.
    public static let bestPlace = Phrase(zh: "最有用的名额", en: "best place")
}

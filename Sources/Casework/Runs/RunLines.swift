import Records
public import Register
public import Wording

/// A proposed or running pair as a list shows it, with its reasons.
public struct PairLine: Sendable {
    /// The household's number.
    public var household: String
    /// The head's name.
    public var headName: String?
    /// The area.
    public var area: DivisionCode
    /// Its name from the county down.
    public var areaName: String
    /// The tier.
    public var tier: Int
    /// The helper.
    public var helper: HelperName
    /// Σ weight · part, 0...1_000_000.
    public var score: Int64
    /// `proposed`, what was decided since, or `kept` for a pairing that already ran.
    public var state: String
    /// The strongest reasons.
    public var reasons: [Phrase]
}

/// A household without a lead, outside the run or not clear, with the reason.
public struct LeftLine: Sendable {
    /// The household's number.
    public var household: String
    /// The head's name.
    public var headName: String?
    /// The area.
    public var area: DivisionCode
    /// Its name from the county down.
    public var areaName: String
    /// The tier; nil outside the run.
    public var tier: Int?
    /// Stable code of the reason: `hall`, `no_candidate`, `head_died`, `excluded`, …
    public var code: String
    /// The reason in words.
    public var reason: Phrase
    /// How many helpers each hard rule removed.
    public var removed: [(rule: String, name: Phrase, count: Int)]
    /// Helpers that fail exactly one rule, at most three: the helper and the rule.
    public var nearest: [(helper: HelperName, rule: String, name: Phrase)]
    /// The smallest repairs.
    public var repairs: [Phrase]
    /// The group that shares too few places: households, helpers, places.
    public var group: (households: Int, helpers: Int, places: Int)?
    /// The need, in runs over needs.
    public var need: NeedCode?
}

/// One part of a score, in words.
public struct PartLine: Sendable {
    /// The part's code.
    public var part: String
    /// Its name.
    public var name: Phrase
    /// Weight in thousandths.
    public var weight: Int
    /// Value 0...1000.
    public var value: Int
    /// weight · value.
    public var points: Int
    /// Why this value.
    public var why: Phrase
    /// Document and article, decision, or the notice of a default.
    public var basis: Phrase
    /// True while the office has not adopted the value.
    public var isDefault: Bool
}

/// What another helper would cost.
public struct AlternativeLine: Sendable {
    /// The helper.
    public var helper: HelperName
    /// Hard rules that forbid the pair; empty where it is a candidate.
    public var failed: [(rule: String, name: Phrase)]
    /// The pair's own score.
    public var score: Int64?
    /// Households fewer that would be covered.
    public var lossCovered: Int?
    /// Score that the total would lose; negative where fewer are covered and the others fit better.
    public var lossScore: Int64?
    /// Households fewer by tier; negative = more. Only tiers that change.
    public var lossByTier: [Int: Int]
    /// Households that would get another helper (nil = none) than now.
    public var moves: [(household: String, from: HelperName?, to: HelperName?)]
    /// In plain words.
    public var text: Phrase
}

/// Why a household got its helper in a run, or why it got none.
public struct HouseholdExplanation: Sendable {
    /// The run.
    public var run: String
    /// The household's number.
    public var household: String
    /// The head's name.
    public var headName: String?
    /// The area.
    public var area: DivisionCode
    /// Its name.
    public var areaName: String
    /// The tier.
    public var tier: Int?
    /// Its helper: proposed or running.
    public var helper: HelperName?
    /// The pair's score.
    public var score: Int64?
    /// The score in parts.
    public var parts: [PartLine]
    /// Rank of the helper among the candidates, from 1.
    public var rank: Int?
    /// How many helpers pass every rule.
    public var candidates: Int
    /// How many helpers each rule removed.
    public var removed: [(rule: String, name: Phrase, count: Int)]
    /// The runner-up.
    public var runnerUp: AlternativeLine?
    /// The helper that was asked about.
    public var versus: AlternativeLine?
    /// The reason, where it has no helper.
    public var left: LeftLine?
    /// Everything in plain words.
    public var text: [Phrase]
}

/// A helper recommended for a household.
public struct RecommendationLine: Sendable {
    /// The helper.
    public var helper: HelperName
    /// Score less the price of the place.
    public var effect: Int64
    /// The pair's own score.
    public var score: Int64
    /// Places left.
    public var free: Int
}

/// What came out when a run was computed again from its kept inputs.
public struct RepeatReceipt: Sendable {
    /// The run.
    public var run: String
    /// True where every compared byte is the same.
    public var isIdentical: Bool
    /// Bytes compared.
    public var bytes: Int
    /// Digest of the stored outcome.
    public var stored: String
    /// Digest of the repeated outcome.
    public var repeated: String
}

/// The files of a graph export.
public enum GraphPart: String, Sendable, CaseIterable {
    /// `household,priority,need`.
    case households
    /// `helper,capacity`.
    case helpers
    /// `household,helper,score`: every eligible pair.
    case edges
    /// `household,helper`.
    case result
    /// `side,id,coverage,score`.
    case prices
}

/// Which of a run's lists of households without a pair.
public enum LeftList: String, Sendable, CaseIterable {
    /// In scope, without a lead.
    case uncovered
    /// In scope, with facts to be made clear.
    case notClear = "not_clear"
    /// Not paired by this run, each with its rule.
    case outside
}

/// What one more place at a helper would bring.
public struct PlaceLine: Sendable {
    /// The helper.
    public var helper: HelperName
    /// The tier of the household that would be covered in addition; nil where only the score would gain.
    public var tier: Int?
    /// The points of score that the whole gains.
    public var score: Int64
}

/// A town with uncovered households, and the place that would help it most.
public struct TownLine: Sendable {
    /// The town.
    public var town: DivisionCode
    /// Its name from the county down.
    public var name: String
    /// Its households in scope.
    public var inScope: Int
    /// Those of them without a lead.
    public var uncovered: Int
    /// Those of them for whom no helper passes the rules.
    public var withoutCandidates: Int
    /// The best place; nil where no helper could lead one of them.
    public var best: PlaceLine?
}

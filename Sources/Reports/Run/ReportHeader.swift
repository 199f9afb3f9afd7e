public import Records
public import Register
public import Wording

/// Which run a report is about: everything that is needed to find it, repeat it and check it.
public struct ReportHeader: Sendable, Hashable {
    /// Where the proof of optimality stands.
    public enum Proof: String, Sendable, Hashable, CaseIterable {
        /// The independent checker accepted it.
        case verified
        /// It was not checked.
        case unchecked
        /// The independent checker found a fault.
        case refused
    }

    /// The run's id; empty for a dry run, which stores nothing.
    public var run: String
    /// Kind of run.
    public var kind: MatchRun.Kind
    /// The area's name, such as 泉州市.
    public var areaName: String
    /// The area's code.
    public var area: DivisionCode
    /// The day for which rules, ages and dates were evaluated.
    public var asOf: CalendarDay
    /// The pack's id, such as `fujian-2020`.
    public var pack: String
    /// The pack's name.
    public var packName: Phrase
    /// SHA-256 of the pack's text, hexadecimal.
    public var packDigest: String
    /// The lottery's seed.
    public var seed: UInt64
    /// SHA-256 of the inputs, hexadecimal.
    public var snapshot: String
    /// Where the proof stands.
    public var proof: Proof
    /// When the report was made; shown in Asia/Shanghai.
    public var generated: Instant
    /// True where a weight is the product's default that the office has not decided.
    public var weightsAreDefaults: Bool
    /// True where the names in the report are masked.
    public var namesAreMasked: Bool

    /// A header from its parts.
    public init(
        run: String, kind: MatchRun.Kind, areaName: String, area: DivisionCode, asOf: CalendarDay, pack: String,
        packName: Phrase, packDigest: String, seed: UInt64, snapshot: String, proof: Proof, generated: Instant,
        weightsAreDefaults: Bool, namesAreMasked: Bool
    ) {
        self.run = run
        self.kind = kind
        self.areaName = areaName
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.packName = packName
        self.packDigest = packDigest
        self.seed = seed
        self.snapshot = snapshot
        self.proof = proof
        self.generated = generated
        self.weightsAreDefaults = weightsAreDefaults
        self.namesAreMasked = namesAreMasked
    }
}

public import Register

/// The score of a pair: Σ weight · part, weights sum to 1000, parts 0...1000, so the score is exact in 0...1,000,000.
///
/// All divisions are integer divisions that round down. A part whose weight is 0 needs no parameters.
public struct ScorePolicy: Sendable {
    /// A part with its weight.
    public struct Weight: Sendable, Hashable {
        /// The part.
        public let part: ScorePart
        /// Its weight, 0...1000.
        public let weight: Valued<Int>
    }

    /// The weights, in the order of ``ScorePart``; parts that the pack leaves out are not listed and weigh 0.
    public let weights: [Weight]
    /// Parameters of ``ScorePart/causeFit``.
    public let causeFit: CauseFit
    /// Parameters of ``ScorePart/needFit``.
    public let needFit: NeedFit
    /// Parameters of ``ScorePart/abilityFit``.
    public let abilityFit: AbilityFit
    /// Parameters of ``ScorePart/nearness``.
    public let nearness: Nearness
    /// Parameters of ``ScorePart/wishFit``.
    public let wishFit: WishFit
    /// Parameters of ``ScorePart/roleFit``.
    public let roleFit: RoleFit
    /// Parameters of ``ScorePart/minorFit``.
    public let minorFit: MinorFit
    /// Parameters of ``ScorePart/continuity``.
    public let continuity: Continuity

    /// The weight of a part, 0 where the pack leaves it out.
    public func weight(of part: ScorePart) -> Int {
        weights.first { $0.part == part }?.weight.value ?? 0
    }
}

/// Cause × capability (M77). Part = (mainShare · cell(main) + (1000 − mainShare) · mean of the further causes' cells)
/// / 1000; the main cause alone where there are no further ones, and the further ones alone where only they are known.
/// A cell is the best that the helper has in the row (``FitMatrix/best(_:for:)``).
public struct CauseFit: Sendable {
    /// The matrix.
    public let matrix: Valued<FitMatrix<Cause>>
    /// Share of the main cause, in thousandths, 500...1000.
    public let mainShare: Valued<Int>
    /// Points where no cause is known.
    public let unknownCause: Valued<Int>
    /// Points where no capability and no strength of the helper is known; only cells `any` and `kind:` can give more.
    public let unknownHelper: Valued<Int>
}

/// Needs on the day × capabilities. Part = Σ weight · cell / Σ weight over the needs, the weight by urgency. A need that
/// no row states has the cell 1000 for the capability of the same code.
public struct NeedFit: Sendable {
    /// The matrix; written rows replace the rule that the same code gives 1000.
    public let matrix: Valued<FitMatrix<NeedCode>>
    /// Weight of an urgent need, 1...100.
    public let urgentWeight: Valued<Int>
    /// Weight of any other need, also of one without stated urgency, 1...100.
    public let normalWeight: Valued<Int>
    /// Points where the household states that it has no need.
    public let noNeed: Valued<Int>
    /// Points where nothing is known about needs.
    public let unknownNeed: Valued<Int>
    /// Points where no capability and no strength of the helper is known; only cells `any` and `kind:` can give more.
    public let unknownHelper: Valued<Int>
}

/// Labour and self-care ability × capability or kind (M78). Part = (selfCareShare · self-care cell + (1000 −
/// selfCareShare) · labour cell) / 1000, the self-care row of the member who needs most care (none, partial, full), the
/// labour row of the member who can work best (able, partial, lost, none), living members only.
public struct AbilityFit: Sendable {
    /// Self-care class × trait.
    public let selfCare: Valued<FitMatrix<SelfCare>>
    /// Labour class × trait.
    public let labour: Valued<FitMatrix<LabourAbility>>
    /// Share of the self-care cell, in thousandths, 0...1000.
    public let selfCareShare: Valued<Int>
    /// Points of a side on which nothing is known.
    public let unknown: Valued<Int>
}

/// How near the helper's base is to the household.
public struct Nearness: Sendable {
    /// Based in the same village or community.
    public let sameVillage: Valued<Int>
    /// Based in the same town, in another village or in the town itself.
    public let sameTown: Valued<Int>
    /// Based in the same county, in another town or in the county itself.
    public let sameCounty: Valued<Int>
    /// Based further away.
    public let wider: Valued<Int>
    /// The base is not known.
    public let unknown: Valued<Int>

    /// The value for a helper based in `base` (nil = not known) and a household in `area`.
    public func points(base: DivisionCode?, area: DivisionCode) -> Valued<Int> {
        guard let base else { return unknown }
        return switch Level(base: base, area: area) {
        case .village: sameVillage
        case .town: sameTown
        case .county: sameCounty
        case .wider: wider
        }
    }

    /// The smallest division that holds both a helper's base and a household.
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
        /// The same village or community.
        case village
        /// The same town.
        case town
        /// The same county.
        case county
        /// No common county.
        case wider

        /// The level for two places; a place known only as a town or county is in no village or town of it.
        public init(base: DivisionCode, area: DivisionCode) {
            func same(_ level: DivisionCode.Level) -> Bool {
                base.level >= level && area.level >= level && base.containing(level) == area.containing(level)
            }
            self = same(.village) ? .village : same(.township) ? .town : same(.county) ? .county : .wider
        }
    }
}

/// Wishes about the helper's sex and language in the needs of the day: the points of the worst wish; 1000 without wish.
public struct WishFit: Sendable {
    /// Points of a wish that is met.
    public let met: Valued<Int>
    /// Points of a wish that is not met.
    public let unmet: Valued<Int>
    /// Points of a wish where the helper's sex or languages are not known.
    public let unknown: Valued<Int>
}

/// Points by kind of helper; in-service party members come first where they must pair (M83).
public struct RoleFit: Sendable {
    /// Points of one kind.
    public struct Entry: Sendable, Hashable {
        /// The kind.
        public let kind: HelperKind
        /// The points, 0...1000.
        public let points: Valued<Int>
    }

    /// Entries in the order of the code list; every kind that may lead has one.
    public let entries: [Entry]

    /// The points of a kind, 0 where the pack lists none.
    public func points(of kind: HelperKind) -> Int { entries.first { $0.kind == kind }?.points.value ?? 0 }
}

/// A vetted helper where minors live (M144); 1000 where no minor lives.
public struct MinorFit: Sendable {
    /// Minors live there, the helper is vetted on the day.
    public let vetted: Valued<Int>
    /// Minors live there, the helper is not vetted.
    public let notVetted: Valued<Int>
    /// Nobody is known to be a minor but somebody's age is not known, and the helper is not vetted.
    public let unknown: Valued<Int>
}

/// Somebody whom the household already knows.
public struct Continuity: Sendable {
    /// The helper was, or is in another role, a helper of the household.
    public let earlier: Valued<Int>
    /// The two have had nothing to do with each other.
    public let none: Valued<Int>
}

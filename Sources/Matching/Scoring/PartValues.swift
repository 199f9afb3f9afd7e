import Policy
import Register

/// Computes the parts of a pair's score from the facts of its two sides, with the reasons.
///
/// This is the one place where a part is defined in code; `ScorePolicy` states the formulas. All divisions round down.
struct PartValues: Sendable {
    /// A part's value with its reasons.
    struct Finding: Sendable {
        var value: Int
        var reasons: [PartReason]
    }

    let score: ScorePolicy
    let day: CalendarDay
    let adultAge: Int

    /// The value of `part` for a pair of a household served at `place`; `isRunning` says whether the two have a running
    /// pairing, `isTied` whether the ties of communities admit the helper.
    func finding(
        _ part: ScorePart, household: HouseholdFacts, at place: DivisionCode, helper: HelperFacts, isRunning: Bool,
        isTied: Bool = true
    ) -> Finding {
        switch part {
        case .causeFit: causeFit(household, helper)
        case .needFit: needFit(household, helper)
        case .abilityFit: abilityFit(household, helper)
        case .nearness: single(.nearness, score.nearness.points(base: helper.base, area: place))
        case .wishFit: wishFit(household, helper)
        case .roleFit: roleFit(helper)
        case .minorFit: minorFit(household, helper)
        case .continuity: continuity(isRunning: isRunning)
        case .communityTie: communityTie(isTied)
        }
    }

    private func causeFit(_ household: HouseholdFacts, _ helper: HelperFacts) -> Finding {
        let fit = score.causeFit
        let further = household.furtherCauses
        if household.mainCause == nil, further.isEmpty { return single(.unknownCause, fit.unknownCause) }
        var reasons: [PartReason] = []
        var mainPoints: Int?
        if let main = household.mainCause {
            let share = further.isEmpty ? 1000 : fit.mainShare.value
            reasons.append(cell(.mainCause, main, fit.matrix, helper, share: share, unknownHelper: fit.unknownHelper))
            mainPoints = reasons[0].points
        }
        let furtherShare = (mainPoints == nil ? 1000 : 1000 - fit.mainShare.value)
        let cells = further.map {
            cell(
                .furtherCause, $0, fit.matrix, helper, share: furtherShare / further.count,
                unknownHelper: fit.unknownHelper)
        }
        reasons += cells
        guard !cells.isEmpty else { return Finding(value: mainPoints ?? 0, reasons: reasons) }
        let mean = cells.reduce(0) { $0 + $1.points } / cells.count
        guard let mainPoints else { return Finding(value: mean, reasons: reasons) }
        let share = fit.mainShare.value
        return Finding(value: (share * mainPoints + (1000 - share) * mean) / 1000, reasons: reasons)
    }

    private func needFit(_ household: HouseholdFacts, _ helper: HelperFacts) -> Finding {
        let fit = score.needFit
        guard let needs = household.needs(on: day) else { return single(.unknownNeed, fit.unknownNeed) }
        if needs.isEmpty { return single(.noNeed, fit.noNeed) }
        var sum = 0
        var weights = 0
        var reasons: [PartReason] = []
        for need in needs {
            let weight = (need.urgency == .urgent ? fit.urgentWeight : fit.normalWeight).value
            let isWritten = !fit.matrix.value.cells(of: need.code).isEmpty
            let reason =
                isWritten
                ? cell(.need, need.code, fit.matrix, helper, share: weight, unknownHelper: fit.unknownHelper)
                : sameCode(need.code, helper, share: weight)
            sum += weight * reason.points
            weights += weight
            reasons.append(reason)
        }
        reasons.sort { ($1.share * $1.points, $0.row ?? "") < ($0.share * $0.points, $1.row ?? "") }
        return Finding(value: sum / weights, reasons: reasons)
    }

    /// A need that no row of the matrix states: the capability of the same code gives 1000.
    private func sameCode(_ need: NeedCode, _ helper: HelperFacts, share: Int) -> PartReason {
        let fit = score.needFit
        if helper.hasNoKnownTrait {
            return PartReason(
                kind: .unknownHelper, row: need.rawValue, trait: nil, points: fit.unknownHelper.value, share: share,
                path: fit.unknownHelper.path)
        }
        let can = helper.capabilities.contains(need)
        return PartReason(
            kind: .need, row: need.rawValue, trait: can ? need.rawValue : nil, points: can ? 1000 : 0, share: share,
            path: fit.matrix.path)
    }

    private func abilityFit(_ household: HouseholdFacts, _ helper: HelperFacts) -> Finding {
        let fit = score.abilityFit
        let share = fit.selfCareShare.value
        let care = household.worstSelfCare.map { cell(.selfCare, $0, fit.selfCare, helper, share: share) }
        let labour = household.bestLabour.map { cell(.labour, $0, fit.labour, helper, share: 1000 - share) }
        let reasons = [
            care ?? reason(.selfCare, fit.unknown, share: share),
            labour ?? reason(.labour, fit.unknown, share: 1000 - share),
        ]
        let value = (share * reasons[0].points + (1000 - share) * reasons[1].points) / 1000
        return Finding(value: value, reasons: reasons)
    }

    private func wishFit(_ household: HouseholdFacts, _ helper: HelperFacts) -> Finding {
        let fit = score.wishFit
        var reasons: [PartReason] = []
        for need in household.needs(on: day) ?? [] {
            if let sex = need.wishedSex {
                let value = helper.sex.map { $0 == sex ? fit.met : fit.unmet } ?? fit.unknown
                reasons.append(reason(.wishedSex, value, row: sex.rawValue))
            }
            if let language = need.wishedLanguage {
                let value =
                    helper.languages.isEmpty
                    ? fit.unknown : helper.languages.contains(language) ? fit.met : fit.unmet
                reasons.append(reason(.wishedLanguage, value, row: language))
            }
        }
        reasons.sort { ($0.points, $0.kind.rawValue, $0.row ?? "") < ($1.points, $1.kind.rawValue, $1.row ?? "") }
        guard let worst = reasons.first else {
            return Finding(
                value: 1000,
                reasons: [
                    PartReason(kind: .noWish, row: nil, trait: nil, points: 1000, share: 1000, path: fit.met.path)
                ])
        }
        return Finding(value: worst.points, reasons: [worst])
    }

    private func communityTie(_ isTied: Bool) -> Finding {
        let points = isTied ? 1000 : 0
        let reason = PartReason(
            kind: .communityTie, row: nil, trait: nil, points: points, share: 1000,
            path: "lead.score.weights.community_tie")
        return Finding(value: points, reasons: [reason])
    }

    private func roleFit(_ helper: HelperFacts) -> Finding {
        let entry = score.roleFit.entries.first { $0.kind == helper.kind }
        let reason = PartReason(
            kind: .role, row: nil, trait: helper.kind.rawValue, points: entry?.points.value ?? 0, share: 1000,
            path: entry?.points.path ?? "lead.score.role_fit")
        return Finding(value: reason.points, reasons: [reason])
    }

    private func minorFit(_ household: HouseholdFacts, _ helper: HelperFacts) -> Finding {
        let fit = score.minorFit
        switch household.hasMinors(on: day, adultAge: adultAge) {
        case .no:
            let reason = PartReason(
                kind: .minors, row: nil, trait: PartReason.noMinors, points: 1000, share: 1000, path: fit.vetted.path)
            return Finding(value: 1000, reasons: [reason])
        case .yes: return single(.minors, helper.isVetted(on: day) ? fit.vetted : fit.notVetted)
        case .unknown: return single(.minors, helper.isVetted(on: day) ? fit.vetted : fit.unknown)
        }
    }

    private func continuity(isRunning: Bool) -> Finding {
        single(.continuity, isRunning ? score.continuity.earlier : score.continuity.none)
    }

    private func cell<Row: CodedTerm>(
        _ kind: PartReason.Kind, _ row: Row, _ matrix: Valued<FitMatrix<Row>>, _ helper: HelperFacts, share: Int,
        unknownHelper: Valued<Int>? = nil
    ) -> PartReason {
        let best = matrix.value.best(row, for: helper)
        if let unknownHelper, helper.hasNoKnownTrait, unknownHelper.value > (best?.points ?? 0) {
            return PartReason(
                kind: .unknownHelper, row: row.rawValue, trait: nil, points: unknownHelper.value, share: share,
                path: unknownHelper.path)
        }
        return PartReason(
            kind: kind, row: row.rawValue, trait: best?.trait.code, points: best?.points ?? 0, share: share,
            path: best?.path ?? matrix.path)
    }

    private func single(_ kind: PartReason.Kind, _ value: Valued<Int>) -> Finding {
        Finding(value: value.value, reasons: [reason(kind, value)])
    }

    private func reason(
        _ kind: PartReason.Kind, _ value: Valued<Int>, row: String? = nil, share: Int = 1000
    ) -> PartReason {
        PartReason(kind: kind, row: row, trait: nil, points: value.value, share: share, path: value.path)
    }
}

extension HelperFacts {
    /// True where neither a capability nor a strength is known.
    var hasNoKnownTrait: Bool { capabilities.isEmpty && strengths.isEmpty }
}

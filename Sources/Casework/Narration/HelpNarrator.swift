import Matching
import Policy
import Register
import Wording

/// Turns what a run over needs or communities says into sentences.
struct HelpNarrator {
    let narrator: Narrator
    /// What the run is about.
    let object: HelpWording.Object
    /// Where the weights of the score stand.
    let weights: Valued<[Int]>
    /// The parts in their order, by code.
    let parts: [String]
    /// The division of a subject.
    let area: (String) -> DivisionCode

    private var names: RunNames { narrator.names }

    func line(_ line: HelpLine) -> HelpLineText {
        let place = area(line.subject)
        var text = HelpLineText(
            subject: line.subject, name: object == .needs ? names.head(line.subject) : names.path(place), area: place,
            areaName: names.path(place), need: line.code, tier: line.tier, state: line.state.rawValue,
            choices: line.choices.map(choice), candidates: line.candidates, removed: removed(line.removed),
            nearest: line.nearest.map { (names.helper($0.helper), $0.rule, rule($0.rule)) },
            runnerUp: line.runnerUp.map { alternative($0, isRunnerUp: !line.choices.isEmpty) },
            versus: line.versus.map { alternative($0, isRunnerUp: false, in: line) }, text: [])
        text.text = sentences(line, text)
        return text
    }

    /// What is to be said about a line: its reason first.
    func sentences(_ line: HelpLine, _ words: HelpLineText) -> [Phrase] {
        let head = head(line)
        var text = words.choices.map { choice in
            choice.isRunning
                ? HelpWording.met(
                    head, helper: choice.helper.name, unit: choice.helper.unit,
                    isLead: line.choices.first { $0.isRunning }?.isLead ?? false)
                : HelpWording.proposed(
                    head, helper: choice.helper.name, unit: choice.helper.unit,
                    score: Narrator.points(choice.score ?? 0), rank: choice.rank, of: words.candidates)
        }
        switch line.state {
        case .held: text.append(HelpWording.held(head, reason(line.rule)))
        case .outside: text.append(HelpWording.outside(head, reason(line.rule)))
        case .unmet:
            text.append(unmet(head, eligible: line.candidates, removed: line.removed))
            text += words.nearest.map {
                RunWording.nearestMiss(helper: $0.helper.name, unit: $0.helper.unit, rule: $0.rule, name: $0.name)
            }
        case .proposed, .met: break
        }
        if let runnerUp = words.runnerUp {
            text.append(runnerUp.text)
        } else if line.state == .proposed {
            text.append(RunWording.noRunnerUp)
        }
        if let versus = words.versus { text.append(versus.text) }
        return text
    }

    /// Why nobody is found.
    func unmet(_ head: Phrase, eligible: Int, removed: [String: Int]) -> Phrase {
        eligible > 0
            ? HelpWording.taken(head, object, eligible)
            : HelpWording.nobody(head, object, removed: removed.values.reduce(0, +))
    }

    /// What it is about, in front of a sentence.
    func head(_ line: HelpLine) -> Phrase {
        if let code = line.code { return code.phrase }
        let name = names.path(area(line.subject))
        return Phrase(zh: name, en: name)
    }

    func removed(_ counts: [String: Int]) -> [(rule: String, name: Phrase, count: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, rule($0.key), $0.value) }
    }

    func reason(_ code: String?) -> Phrase {
        let code = code ?? "no_category"
        if let words = narrator.packRuleName(code) { return words }
        let fact = RunWording.fact(code)
        return fact.zh == code ? HelpWording.rule(code) : fact
    }

    private func rule(_ code: String) -> Phrase { narrator.ruleName(code) }

    private func choice(_ choice: HelpLine.Choice) -> HelpLineText.Choice {
        HelpLineText.Choice(
            helper: names.helper(choice.helper), isRunning: choice.isRunning,
            score: choice.isRunning ? nil : Int64(choice.score),
            parts: zip(parts, choice.parts).enumerated().map { index, entry in
                let weight = weights.value[index]
                let value = weight > 0 ? Int(entry.1) / weight : 0
                return PartLine(
                    part: entry.0, name: HelpWording.part(entry.0), weight: weight, value: value,
                    points: Int(entry.1), why: HelpWording.why(entry.0, value),
                    basis: narrator.basis(narrator.pack.basis(of: weights.path) ?? weights.basis),
                    isDefault: narrator.pack.isDefault(weights.path))
            }, rank: choice.rank)
    }

    private func alternative(
        _ other: HelpLine.Alternative, isRunnerUp: Bool, in line: HelpLine? = nil
    ) -> AlternativeLine {
        let helper = names.helper(other.helper)
        let failed = other.failed.map { ($0, rule($0)) }
        let text: Phrase
        if !failed.isEmpty {
            text = CaseworkWording.notEligible(helper: helper.name, unit: helper.unit, rules: failed.map(\.1))
        } else if let loss = other.loss {
            text = HelpWording.forced(
                helper: helper.name, unit: helper.unit, isRunnerUp: isRunnerUp, object,
                own: Narrator.points(Int64(other.score ?? 0)),
                tiers: loss.coveredByTier.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                score: Narrator.points(Int64(loss.score.magnitude)), isLess: loss.score >= 0, moves: loss.moves.count)
        } else {
            text = HelpWording.isCurrent(helper: helper.name, unit: helper.unit)
        }
        return AlternativeLine(
            helper: helper, failed: failed, score: other.score.map(Int64.init),
            lossCovered: other.loss?.coveredByTier.values.reduce(0, +), lossScore: other.loss?.score,
            lossByTier: other.loss?.coveredByTier ?? [:],
            moves: other.loss?.moves.map { move in
                (
                    move.code.map { "\(move.subject) \($0.rawValue)" } ?? move.subject,
                    move.from.map { names.helper($0) }, move.to.map { names.helper($0) }
                )
            } ?? [], text: text)
    }

    // MARK: the helper's side

    func text(_ line: HelperReasons) -> [Phrase] {
        var text: [Phrase] = []
        if line.places == nil { text.append(HelpWording.placesUnknown) }
        if line.places == 0 { text.append(HelpWording.full) }
        guard line.eligible > 0 || !line.given.isEmpty else { return text + [HelpWording.nothingFits(object)] }
        text.append(
            HelpWording.helperGets(object, line.given.count, of: line.eligible, places: line.places))
        if let near = line.nearest {
            let what = "\(near.subject) \(near.code.map { $0.term.zh } ?? names.path(area(near.subject)))"
            let others = near.choices.map { names.helper($0.helper).name }
            text.append(HelpWording.nearest(what, has: others.isEmpty ? nil : others.joined(separator: "、")))
            if let versus = near.versus { text.append(alternative(versus, isRunnerUp: false).text) }
        }
        return text
    }
}

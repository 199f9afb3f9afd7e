import Matching
import Policy
import Register
import Wording

extension Narrator {
    /// A score in parts, in words, in the order of the pack.
    func parts(_ score: ScoreExplanation) -> [PartLine] {
        score.parts.map { part in
            PartLine(
                part: part.part.rawValue, name: RunWording.partName(part.part.rawValue), weight: part.weight,
                value: part.value, points: Int(part.points), why: why(part), basis: basis(part.basis),
                isDefault: part.isDefault)
        }
    }

    /// The strongest reasons of a pair as short sentences: parts by what they brought, nothing that brought nothing.
    func strongest(_ score: ScoreExplanation, _ count: Int) -> [Phrase] {
        score.parts.filter { $0.points > 0 }
            .sorted { ($0.points, $1.part.rawValue) > ($1.points, $0.part.rawValue) }
            .prefix(count)
            .map { part in
                RunWording.part(
                    RunWording.partName(part.part.rawValue), points: Self.points(Int64(part.points)),
                    of: String(part.weight), why: why(part))
            }
    }

    /// Thousandths of a point as text, such as 812.5.
    static func points(_ thousandths: Int64) -> String {
        let magnitude = thousandths.magnitude
        let rest = magnitude % 1000
        let sign = thousandths < 0 ? "-" : ""
        guard rest != 0 else { return "\(sign)\(magnitude / 1000)" }
        let digits = String(1000 + rest).dropFirst()
        let trimmed = String(digits.reversed().drop { $0 == "0" }.reversed())
        return "\(sign)\(magnitude / 1000).\(trimmed)"
    }

    /// A basis in words.
    func basis(_ basis: Basis) -> Phrase {
        switch basis {
        case .document(let key, let article):
            let document = pack.document(key)
            return RunWording.byDocument(
                title: document?.title ?? key, number: document?.number ?? "", article: article)
        case .decision(let body, let day, let minute):
            return RunWording.byDecision(body: body, day: day.description, minute: minute)
        case .default: return RunWording.defaultValue
        }
    }

    private func why(_ part: ScoreExplanation.Part) -> Phrase {
        let best = part.reasons.max { ($0.share * $0.points) < ($1.share * $1.points) }
        guard let best else { return RunWording.partName(part.part.rawValue) }
        return why(best, all: part.reasons)
    }

    private func why(_ reason: PartReason, all: [PartReason]) -> Phrase {
        switch reason.kind {
        case .mainCause, .furtherCause:
            let cause = word(Cause.self, reason.row)
            return trait(reason).map { RunWording.causeMet(cause, by: $0) } ?? RunWording.causeUnmet(cause)
        case .unknownCause: return RunWording.causeUnknown
        case .need:
            let need = word(NeedCode.self, reason.row)
            if reason.points > 0, let means = trait(reason) { return RunWording.needMet(need, by: means) }
            return RunWording.needUnmet(all.filter { $0.kind == .need }.map { word(NeedCode.self, $0.row) }.unique)
        case .noNeed: return RunWording.noNeed
        case .unknownNeed: return RunWording.needUnknown
        case .unknownHelper: return RunWording.meansUnknown
        case .selfCare: return ability(word(SelfCare.self, reason.row), reason)
        case .labour: return ability(word(LabourAbility.self, reason.row), reason)
        case .nearness: return RunWording.nearness(reason.path.lastComponent)
        case .wishedSex: return RunWording.wish(reason.path.lastComponent, word(Sex.self, reason.row))
        case .wishedLanguage:
            let language = reason.row ?? ""
            return RunWording.wish(reason.path.lastComponent, Phrase(zh: language, en: language))
        case .noWish: return RunWording.wish("none", nil)
        case .role: return RunWording.role(word(HelperKind.self, reason.trait))
        case .minors:
            return RunWording.minors(reason.trait == PartReason.noMinors ? "none" : reason.path.lastComponent)
        case .continuity: return RunWording.continuity(isEarlier: reason.points > 0)
        case .communityTie: return RunWording.communityTie(isTied: reason.points > 0)
        }
    }

    private func ability(_ ability: Phrase, _ reason: PartReason) -> Phrase {
        guard reason.row != nil else { return RunWording.abilityUnknown }
        return trait(reason).map { RunWording.abilityMet(ability, by: $0) } ?? RunWording.abilityUnmet(ability)
    }

    /// The helper's trait in words; nil where none was used, or the one that everybody has.
    private func trait(_ reason: PartReason) -> Phrase? {
        guard let code = reason.trait, let trait = HelperTrait(code) else { return nil }
        switch trait {
        case .any: return nil
        case .capability(let need): return Phrase(zh: need.term.zh, en: need.term.en)
        case .strength(let strength): return Phrase(zh: strength.term.zh, en: strength.term.en)
        case .kind(let kind): return Phrase(zh: kind.term.zh, en: kind.term.en)
        }
    }

    /// The words of a code; the code itself where the list lacks it.
    private func word<Code: CodedTerm>(_ list: Code.Type, _ code: String?) -> Phrase {
        guard let code, let term = Code(rawValue: code)?.term else { return Phrase(zh: code ?? "", en: code ?? "") }
        return Phrase(zh: term.zh, en: term.en)
    }
}

extension String {
    /// What follows the last point.
    fileprivate var lastComponent: String { split(separator: ".").last.map(String.init) ?? self }
}

extension [Phrase] {
    /// Each phrase once, in the order of its first mention.
    fileprivate var unique: [Phrase] {
        var seen: Set<Phrase> = []
        return filter { seen.insert($0).inserted }
    }
}

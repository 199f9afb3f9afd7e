import AdminAPI
import Casework
import Policy
import Register
import Wording

extension PackWords {
    fileprivate func callAsFunction(_ language: Language) -> String { language == .zh ? zh : en }
}

extension ProgrammeItem {
    init(_ line: ProgrammeLine, _ language: Language) {
        let programme = line.programme
        self.init(
            programme: programme.id, name: programme.names(language), pack: line.pack,
            departments: programme.departments, beneficiary: programme.beneficiary.rawValue,
            forms: programme.forms.map {
                CodeName(code: $0.rawValue, name: ProgrammeWording.form($0.rawValue)(language))
            },
            duty: programme.duty.map {
                CodeName(code: $0.rawValue, name: ProgrammeWording.duty($0.rawValue)(language))
            }, from: programme.from?.description, until: programme.until?.description,
            advice: programme.advice(language), basis: line.basis(language), note: programme.note?(language),
            missing: line.missing, missingForAmount: line.missingForAmount)
    }
}

extension ProgrammeAnswer {
    init(_ answer: ProgrammeCheckAnswer, _ language: Language) {
        self.init(
            household: answer.household, asOf: answer.day.description, pack: answer.pack,
            packDigest: answer.packDigest, findings: answer.judgements.map { ProgrammeAdvice($0, language) },
            members: answer.members.map { member in
                Member(
                    number: member.number,
                    relation: member.relation.map {
                        CodeName(code: $0.rawValue, name: language == .zh ? $0.term.zh : $0.term.en)
                    }, age: member.age)
            })
    }
}

extension ProgrammeAdvice {
    init(_ judgement: ProgrammeJudgement, _ language: Language) {
        let (programme, finding) = (judgement.line.programme, judgement.finding)
        let state = finding.state.code
        self.init(
            programme: ProgrammeItem(judgement.line, language),
            state: CodeName(code: state, name: ProgrammeWording.state(state)(language)),
            members: finding.state.members, amount: ProgrammeAmount(finding, of: programme, language),
            missing: finding.state.missing.map { CodeName(missing: $0, judgement.line.valueNames, language) },
            missingForAmount: finding.missingForAmount.map {
                CodeName(missing: $0, judgement.line.valueNames, language)
            },
            parts: finding.parts.map { part in
                let truth =
                    switch part.truth {
                    case .true: "true"
                    case .false: "false"
                    case .unknown: "unknown"
                    }
                return Part(words: part.words(language), truth: truth, value: part.value?(language))
            },
            steps: zip(finding.steps, judgement.grounds).map { step, ground in
                Step(
                    name: step.names?(language) ?? ProgrammeWording.amount(language),
                    expression: step.expression.isEmpty ? nil : step.expression, result: step.result,
                    basis: ground?(language))
            }, cliff: finding.cliff.map { ProgrammeCliff($0, language) },
            notice: ProgrammeWording.notice(programme.departments.first ?? "")(language))
    }
}

extension ProgrammeAmount {
    init?(_ finding: ProgrammeFinding, of programme: Programme, _ language: Language) {
        guard let sum = finding.sum, let amount = programme.amount else { return nil }
        self.init(
            amount: sum.amount.description, least: sum.least?.description, most: sum.most?.description,
            period: CodeName(
                code: amount.period.rawValue, name: ProgrammeWording.period(amount.period.rawValue)(language)),
            isLeast: amount.isLeast || sum.isPartial)
    }
}

extension ProgrammeCliff {
    init(_ cliff: Cliff, _ language: Language) {
        self.init(
            name: cliff.names(language), value: cliff.value.moneyText, line: cliff.line.moneyText,
            gap: cliff.gap?.moneyText ?? "")
    }
}

extension CodeName {
    /// A fact or value of the pack that is missing, in words.
    init(missing code: String, _ values: [String: PackWords], _ language: Language) {
        let parts = code.split(separator: ".").map(String.init)
        let name: String
        if parts.count == 3, parts[0] == "member" {
            let fact = Fact.named("member.\(parts[2])")?.names ?? PackWords(zh: parts[2], en: parts[2])
            name = ProgrammeWording.member(parts[1], Phrase(zh: fact.zh, en: fact.en))(language)
        } else if let value = values[code] {
            name = value(language)
        } else if let fact = Fact.named(code) {
            name = fact.names(language)
        } else if code == "household.members" {
            name = ProgrammeWording.people(language)
        } else if code == "not_computable" {
            name = ProgrammeWording.notComputable(language)
        } else {
            name = code
        }
        self.init(code: code, name: name)
    }
}

extension ProgrammeFinding.State {
    fileprivate var code: String {
        switch self {
        case .eligible: "eligible"
        case .held: "held"
        case .notEligible: "not_eligible"
        case .unknown: "unknown"
        case .outOfDates: "out_of_dates"
        case .stopped: "stopped"
        }
    }

    /// Members of whom it holds, by number.
    fileprivate var members: [Int] {
        if case .eligible(let members) = self { members.map { $0 + 1 } } else { [] }
    }

    fileprivate var missing: [String] {
        switch self {
        case .unknown(let missing), .stopped(let missing): missing
        default: []
        }
    }
}

extension ProgrammeFindResult {
    init(_ found: ProgrammeFound, _ language: Language) {
        self.init(
            asOf: found.day.description, households: found.households,
            programmes: found.counts.map { count in
                ProgrammeCountItem(
                    pack: count.pack, programme: CodeName(count.programme, language),
                    department: count.programme.departments.first ?? "", eligible: count.eligible, held: count.held,
                    notEligible: count.notEligible, unknown: count.unknown, cliff: count.cliff,
                    cliffWithoutHelp: count.cliffWithoutHelp, stopped: count.stopped)
            },
            items: found.page.items.map { ProgrammeHitItem($0, language) }, total: found.page.total,
            next: found.page.next, notice: ProgrammeWording.notices(language))
    }
}

extension CodeName {
    fileprivate init(_ programme: Programme, _ language: Language) {
        self.init(code: programme.id, name: programme.names(language))
    }
}

extension ProgrammeHitItem {
    init(_ hit: ProgrammeHit, _ language: Language) {
        let state = hit.finding.cliff == nil ? hit.finding.state.code : "cliff"
        self.init(
            household: hit.household, area: hit.area.prefix, areaName: hit.areaName,
            programme: CodeName(hit.programme, language), department: hit.programme.departments.first ?? "",
            pack: hit.pack, state: CodeName(code: state, name: ProgrammeWording.state(state)(language)),
            members: hit.finding.state.members, amount: ProgrammeAmount(hit.finding, of: hit.programme, language),
            missing: (hit.finding.state.missing + hit.finding.missingForAmount).map {
                CodeName(missing: $0, hit.valueNames, language)
            },
            cliff: hit.finding.cliff.map { ProgrammeCliff($0, language) })
    }
}

import AdminAPI
import Casework
import Policy
import Register
import Wording

extension PackItem {
    init(_ line: PackLine, _ language: Language) {
        self.init(
            pack: line.id, name: line.name(language), digest: line.digest, area: line.area.prefix,
            from: line.from.description, until: line.until?.description, values: line.values, defaults: line.defaults)
    }
}

extension PackDetail {
    init(_ content: PackContent, _ language: Language) {
        let line = content.line
        self.init(
            pack: line.id, name: line.name(language), digest: line.digest, area: line.area.prefix,
            from: line.from.description, until: line.until?.description,
            values: content.values.map {
                PackValue(path: $0.path, value: $0.value, basis: $0.basis(language), isDefault: $0.isDefault)
            },
            text: content.text)
    }
}

extension PackFault {
    init(_ finding: PackFinding, _ language: Language) {
        self.init(
            line: finding.line, column: finding.column, path: finding.path, code: finding.code,
            message: finding.message(language))
    }
}

extension PackDiff {
    init(_ comparison: PackComparison, _ language: Language) {
        self.init(
            lines: comparison.differences.map { Line(path: $0.path, first: $0.first, second: $0.second) },
            households: comparison.households, differing: comparison.differing,
            served: comparison.served.map { served in
                let subject =
                    switch served.subject {
                    case .tier: CodeName(code: "tier", name: ProgrammeWording.tier(language))
                    case .standing: CodeName(code: "standing", name: ProgrammeWording.standing(language))
                    case .programme(let id, let names):
                        CodeName(code: "programme:\(id)", name: language == .zh ? names.zh : names.en)
                    }
                return Served(
                    household: served.household, subject: subject, first: served.first, second: served.second)
            })
    }
}

extension PackChange {
    /// A change as a client states it; its ground is a document, a decision or the product's default.
    init(_ setting: PackSetting) throws(ServerProblem) {
        func day(_ text: String?, _ name: String) throws(ServerProblem) -> CalendarDay? {
            guard let text else { return nil }
            guard let day = CalendarDay(iso: text) else { throw .badParameter(name) }
            return day
        }
        let ground: Ground
        if let document = setting.document {
            guard let article = setting.article else { throw .badParameter("article") }
            ground = .document(document, article: article)
        } else if let body = setting.body {
            guard let decided = try day(setting.day, "day") else { throw .badParameter("day") }
            guard let minute = setting.minute else { throw .badParameter("minute") }
            ground = .decision(body, day: decided, minute: minute)
        } else {
            ground = .productDefault
        }
        self.init(key: setting.key, value: setting.value, from: try day(setting.from, "from"), ground: ground)
    }
}

import AdminAPI
import Casework
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
        self.init(line: finding.line, path: finding.path, code: finding.code, message: finding.message(language))
    }
}

import AdminAPI
import Casework
import Records
import Register

extension PrincipalItem {
    init(_ line: PrincipalLine) {
        let principal = line.entry.principal
        self.init(
            uid: principal.uid, role: principal.role.rawValue, area: principal.area?.prefix, name: line.entry.name,
            idMasked: line.entry.id?.masked, disabledAt: line.entry.disabledAt?.description,
            hasToken: line.entry.hasToken,
            deputies: line.deputies.map {
                DeputyItem(deputy: $0.uid, from: $0.from.description, until: $0.until.description)
            })
    }
}

extension PrincipalOrder {
    /// - Throws: ``ServerProblem`` that names the field.
    init(_ request: PrincipalRequest) throws(ServerProblem) {
        guard let role = Principal.Role(rawValue: request.role) else { throw .badParameter("role") }
        var area: DivisionCode?
        if let text = request.area {
            guard let code = DivisionCode(text) else { throw .badParameter("area") }
            area = code
        }
        self.init(uid: request.uid, role: role, area: area, name: request.name, id: request.id)
    }
}

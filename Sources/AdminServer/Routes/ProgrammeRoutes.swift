import AdminAPI
import Casework
import Hummingbird
import Register
import Wording

/// Government programmes.
struct ProgrammeRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("programmes", .readPacks, ["area", "as_of", "pack"]) { call in
                let lines = try await office.programmes(
                    pack: call.text("pack"), area: call.area("area"), on: call.day("as_of"), by: call.by)
                return try Answer.json(ItemList(items: lines.map { ProgrammeItem($0, call.language) }))
            },
            // Facts are in the body: a path is seen by logs, what somebody says about a household must not be.
            .post("programmes/check", .readRegister) { call in
                let question: ProgrammeQuestion = try await call.json()
                var day: CalendarDay?
                if let text = question.asOf {
                    guard let stated = CalendarDay(iso: text) else { throw ServerProblem.badParameter("as_of") }
                    day = stated
                }
                let answer = try await office.checkProgrammes(
                    household: question.household, on: day, pack: question.pack, programme: question.programme,
                    facts: question.facts ?? [:], by: call.by)
                return try Answer.json(ProgrammeAnswer(answer, call.language))
            },
            .get(
                "programmes/find", .readRegister,
                ["area", "as_of", "pack", "programme", "state", "limit", "cursor"]
            ) { call in
                let found = try await office.findProgrammes(
                    ProgrammeSearch(
                        area: call.area("area"), day: call.day("as_of"), pack: call.text("pack"),
                        programme: call.text("programme"),
                        state: call.choice("state", ProgrammeSearch.State.self) ?? .eligible, limit: call.limit(),
                        cursor: call.text("cursor")), by: call.by)
                return try Answer.json(ProgrammeFindResult(found, call.language))
            },
        ]
    }
}

extension Call {
    /// A query parameter that must be a day.
    func day(_ name: String) throws(ServerProblem) -> CalendarDay? {
        guard let text = text(name) else { return nil }
        guard let day = CalendarDay(iso: text) else { throw .badParameter(name) }
        return day
    }
}

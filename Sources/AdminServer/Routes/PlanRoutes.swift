import AdminAPI
import Casework
import Hummingbird
import Records
import Register
import Wording

/// The plan of a household, its history, and the standing check.
struct PlanRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("households/{number}/plan", .readRegister, ["as_of"]) { call in
                let plan = try await office.plan(
                    call.path("number"), on: try Wire.day(call.text("as_of"), "as_of"), by: call.by)
                return try Answer.json(PlanDetail(plan, call.language))
            },
            .get("households/{number}/plan.html", .readRegister, ["as_of"]) { call in
                let page = try await office.planPage(
                    call.path("number"), on: try Wire.day(call.text("as_of"), "as_of"), call.language, by: call.by)
                return Answer.file(page, type: "text/html; charset=utf-8")
            },
            .get("households/{number}/history", .readRegister, ["on"]) { call in
                guard let day = try Wire.day(call.text("on"), "on") else { throw ServerProblem.badParameter("on") }
                let number = try call.path("number")
                let (state, head, helpers) = try await office.state(of: number, on: day, by: call.by)
                return try Answer.json(HouseholdHistory(number, day, state, head, helpers, call.language))
            },
            .post("checks/standing", .planHelpers, ["area"]) { call in
                let receipt = try await office.checkStanding(call.area("area"), by: call.by)
                return try Answer.json(
                    StandingResult(
                        looked: receipt.looked, opened: receipt.opened, gone: receipt.gone, open: receipt.open))
            },
        ]
    }
}

extension PlanDetail {
    init(_ plan: HouseholdPlan, _ language: Language) {
        self.init(
            household: plan.household, householdName: plan.headName, areaName: plan.areaName,
            asOf: plan.asOf.description,
            sections: plan.sections.map { section in
                Section(
                    code: section.code, title: section.title(language),
                    facts: section.facts.map { .init(name: $0.name(language), value: $0.value?(language)) },
                    columns: section.rows.isEmpty ? [] : section.columns.map { $0(language) },
                    rows: section.rows.map { row in row.map { $0(language) } })
            })
    }
}

extension HouseholdHistory {
    init(
        _ number: String, _ day: CalendarDay, _ state: HouseholdState, _ head: String?,
        _ helpers: [RecordID: HelperName], _ language: Language
    ) {
        func name(_ id: RecordID) -> HelperName {
            helpers[id] ?? HelperName(key: id.shortKey, name: id.shortKey, unit: nil)
        }
        func code(_ state: String) -> CodeName {
            CodeName(code: state, name: DecisionWording.stateName(state)(language))
        }
        let pairings = state.pairings.values.sorted { $0.id < $1.id }.map { pairing in
            PairingItem(pairing, head: head, name(pairing.helper), on: day, language)
        }
        let proposals = state.proposals.sorted { ($0.key.run, $0.key.helper) < ($1.key.run, $1.key.helper) }
        self.init(
            household: number, on: day.description, status: state.status.map { CodeName($0, language) },
            exitUntil: state.exitUntil?.description, pairings: pairings,
            proposals: proposals.map {
                Proposal(run: $0.key.run, helper: HelperRef(name($0.key.helper)), state: code($0.value.rawValue))
            })
    }
}

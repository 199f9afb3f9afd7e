import AdminAPI
import Casework
import Hummingbird
import Records
import Register
import Wording

/// Villages and communities, and what helps them.
struct CommunityRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("communities", .readRegister, ["area", "limit", "cursor"]) { call in
                let page = try await office.communities(
                    area: call.area("area"), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(
                    Page(page) { line in
                        CommunityItem(
                            code: line.community.code.description, name: line.name,
                            mandatory: line.community.isMandatory,
                            wanted: line.community.wanted, helped: line.helped, households: line.community.households,
                            needs: line.community.needs.map { CodeName($0, call.language) })
                    })
            },
            .get("ties", .readRuns, ["area", "run", "state", "limit", "cursor"]) { call in
                let page = try await office.ties(
                    area: call.area("area"), run: call.text("run"),
                    state: call.choice("state", CommunityTie.State.self), limit: call.limit(),
                    cursor: call.text("cursor"), by: call.by)
                return try Answer.json(
                    Page(page) { line in
                        TieItem(
                            tie: line.tie.id, version: line.tie.version, run: line.tie.run,
                            community: line.tie.community.description, name: line.name, helper: HelperRef(line.helper),
                            score: Int64(line.tie.score),
                            state: CodeName(
                                line.tie.state.rawValue, OfferWording.tieStateName(line.tie.state.rawValue),
                                call.language),
                            from: line.tie.from?.description, until: line.tie.until?.description)
                    })
            },
            .post("ties/decide", .decide) { call in
                let batch: TieBatch = try await call.json()
                guard (batch.ties == nil) != (batch.run == nil) else { throw ServerProblem.badParameter("ties") }
                // Each of them is checked and moved in one write that others wait for.
                guard (batch.ties?.count ?? 0) <= 1000 else {
                    throw ServerProblem.badParameter("ties", allowed: ["1…1000"])
                }
                let dryRun = batch.dryRun ?? false
                guard let action = CommunityTie.Action(rawValue: batch.action) else {
                    throw CaseworkError("bad_parameter", OfferWording.tieActions, field: "action")
                }
                let results = try await office.decideTies(
                    batch.ties ?? [], run: batch.run, action: action, because: try Wire.words(batch.because),
                    dryRun: dryRun, by: call.by)
                func name(_ state: CommunityTie.State?) -> CodeName? {
                    state.map { CodeName($0.rawValue, OfferWording.tieStateName($0.rawValue), call.language) }
                }
                return try Answer.json(
                    TieOutcome(
                        done: results.count { $0.refusal == nil }, refused: results.count { $0.refusal != nil },
                        dryRun: dryRun,
                        items: results.map { result in
                            TieOutcome.Line(
                                tie: result.id, before: name(result.before), after: name(result.after),
                                version: result.version,
                                problem: result.refusal.map {
                                    Problem(
                                        code: $0.code, message: $0.message(call.language),
                                        hint: $0.hint?(call.language), field: $0.field)
                                })
                        }))
            },
        ]
    }
}

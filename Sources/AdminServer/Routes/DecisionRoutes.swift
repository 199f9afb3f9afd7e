import AdminAPI
import Casework
import Hummingbird
import Records
import Register
import Wording

/// Decisions: proposals, pairings, and what keeps pairs apart.
struct DecisionRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        proposals + pairings + hands + helpers
    }

    private var proposals: [Route] {
        [
            .get("states", .readRuns) { call in
                try Answer.json(ItemList(items: StateStep.all(call.language)))
            },
            .get("proposals", .readRuns, ["run", "state", "area", "limit", "cursor"]) { call in
                let page = try await office.proposals(
                    run: call.text("run"), states: try call.choice("state", ProposalState.self).map { [$0] } ?? [],
                    area: call.area("area"), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { OpenProposalItem($0, call.language) })
            },
            .post("proposals/decide", .decide) { call in
                let batch: DecisionBatch = try await call.json()
                let orders = try batch.decisions.map { try DecisionOrder($0) }
                let dryRun = batch.dryRun ?? false
                let lines = try await office.decide(orders, dryRun: dryRun, by: call.by)
                return try Answer.json(DecisionResult(lines, dryRun: dryRun, call.language))
            },
            .post("runs/{run}/decide", .decide) { call in
                let bulk: BulkDecision = try await call.json()
                let dryRun = bulk.dryRun ?? false
                let lines = try await office.decide(
                    run: call.path("run"), try DecisionFilter(bulk), like: try DecisionOrder(bulk), dryRun: dryRun,
                    by: call.by)
                return try Answer.json(DecisionResult(lines, dryRun: dryRun, call.language))
            },
        ]
    }

    private var pairings: [Route] {
        [
            .get("pairings", .readRegister, ["area", "helper", "running", "limit", "cursor"]) { call in
                let page = try await office.pairings(
                    area: call.area("area"), helper: call.text("helper"),
                    isRunning: call.text("running") == nil ? nil : try call.flag("running"), limit: call.limit(),
                    cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { PairingItem($0, call.language) })
            },
            .post("pairings/decide", .movePairing) { call in
                let batch: PairingBatch = try await call.json()
                let orders = try batch.decisions.map { try PairingOrder($0) }
                let dryRun = batch.dryRun ?? false
                let lines = try await office.decide(orders, dryRun: dryRun, by: call.by)
                return try Answer.json(DecisionResult(lines, dryRun: dryRun, call.language))
            },
            .post("pairings/swap", .decide) { call in
                let swap: SwapRequest = try await call.json()
                let line = try await office.swap(
                    swap.first, swap.second, because: try Wire.words(swap.because), dryRun: swap.dryRun ?? false,
                    by: call.by)
                return try Answer.json(SwapResult(line))
            },
        ]
    }

    private var hands: [Route] {
        [
            .post("proposals", .propose) { call in
                let pair: PairRequest = try await call.json()
                let dryRun = pair.dryRun ?? false
                let line = try await office.pair(
                    pair.household, pair.helper, role: try Wire.code(pair.role, "role") ?? .lead, dryRun: dryRun,
                    by: call.by)
                return try Answer.json(DecisionResult([line], dryRun: dryRun, call.language))
            },
            .post("prohibitions", .decide) { call in
                let pair: PairRequest = try await call.json()
                guard let because = try Wire.words(pair.because) else { throw ServerProblem.badParameter("because") }
                let made = try await office.forbid(
                    pair.household, pair.helper, until: try Wire.day(pair.until, "until"), because: because,
                    by: call.by)
                return try Answer.json(Notes(made, call.language))
            },
            .post("prohibitions/lift", .decide) { call in
                let pair: PairRequest = try await call.json()
                let count = try await office.allow(pair.household, pair.helper, by: call.by)
                return try Answer.json(Notes(lifted: count, call.language))
            },
            .post("households/{number}/ask", .propose) { call in
                let number = try call.path("number")
                try await office.ask(number, by: call.by)
                return try Answer.json(Notes(asks: number, call.language))
            },
        ]
    }

    private var helpers: [Route] {
        [
            .post("helpers/{key}/leave", .planHelpers) { call in
                let absence: HelperAbsence = try await call.json()
                let dryRun = absence.dryRun ?? false
                let lines = try await office.leave(
                    call.path("key"), on: try Wire.day(absence.on, "on"), successor: absence.successor,
                    because: try Wire.words(absence.because), dryRun: dryRun, by: call.by)
                return try Answer.json(DecisionResult(lines, dryRun: dryRun, call.language))
            },
            .post("helpers/{key}/handover", .planHelpers) { call in
                let absence: HelperAbsence = try await call.json()
                guard let successor = absence.successor else { throw ServerProblem.badParameter("successor") }
                let dryRun = absence.dryRun ?? false
                let lines = try await office.handOver(
                    call.path("key"), to: successor, on: try Wire.day(absence.on, "on"),
                    because: try Wire.words(absence.because), dryRun: dryRun, by: call.by)
                return try Answer.json(DecisionResult(lines, dryRun: dryRun, call.language))
            },
            .post("helpers/{key}/pause", .planHelpers) { call in
                let absence: HelperAbsence = try await call.json()
                let notes = try await office.pause(
                    call.path("key"), from: try Wire.day(absence.on, "on"),
                    until: try Wire.day(absence.until, "until"), deputy: absence.deputy,
                    because: try Wire.words(absence.because), by: call.by)
                return try Answer.json(Notes(notes: notes.map { $0(call.language) }))
            },
            .post("helpers/{key}/resume", .planHelpers) { call in
                let absence: HelperAbsence = try await call.json()
                let notes = try await office.resume(
                    call.path("key"), on: try Wire.day(absence.on, "on"), by: call.by)
                return try Answer.json(Notes(notes: notes.map { $0(call.language) }))
            },
        ]
    }
}

import AdminAPI
import Casework
import Hummingbird
import Records
import Register
import Wording

/// Charity offers: what is given, what became of it.
struct OfferRoutes: RouteGroup {
    let office: Office

    var routes: [Route] { offers + allocations + aid }

    private var offers: [Route] {
        [
            .get("offers", .readOffers, ["state", "limit", "cursor"]) { call in
                let page = try await office.offers(
                    state: try call.choice("state", OfferState.self), limit: call.limit(), cursor: call.text("cursor"),
                    by: call.by)
                return try Answer.json(Page(page) { OfferItem($0, call.language) })
            },
            .get("offers/leftovers", .readOffers, ["as_of"]) { call in
                let lines = try await office.leftovers(on: Wire.day(call.text("as_of"), "as_of"), by: call.by)
                return try Answer.json(ItemList(items: lines.map { LeftoverItem($0, call.language) }))
            },
            .get("offers/{offer}", .readOffers) { call in
                let account = try await office.offer(call.path("offer"), by: call.by)
                return try Answer.json(OfferDetail(account, call.language))
            },
            .get("offers/{offer}/workbook", .exportRun) { call in
                let bytes = try await office.offerReport(call.path("offer"), call.language, by: call.by)
                return Answer.file(bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            },
            .post("offers", .manageOffers) { call in
                let request: OfferRequest = try await call.json()
                let offer = try request.offer { code in
                    guard let code = DivisionCode(code) else { throw ServerProblem.badParameter("areas") }
                    return code
                }
                return try Answer.json(
                    OfferItem(
                        try await office.addOffer(
                            offer, confirms: request.confirmed ?? false, request: call.mark, by: call.by),
                        call.language))
            },
            .post("offers/{offer}/edit", .manageOffers) { call in
                let request: OfferRequest = try await call.json()
                let view = try await office.editOffer(
                    call.path("offer"), version: request.version, confirms: request.confirmed ?? false, by: call.by
                ) {
                    try request.apply(to: &$0)
                }
                return try Answer.json(OfferItem(view, call.language))
            },
            .post("offers/{offer}/state", .manageOffers) { call in
                let move: OfferMove = try await call.json()
                guard let state = OfferState(rawValue: move.state) else {
                    throw ServerProblem.badParameter("state", allowed: OfferState.allCases.map(\.rawValue))
                }
                let number = try call.path("offer")
                let known = try await office.offer(number, by: call.by)
                let amount = try move.amount.map { try Wire.amount($0, known.view.offer.kind, "amount") }
                let view = try await office.moveOffer(
                    number, to: state, amount: amount, version: move.version, request: call.mark, by: call.by)
                return try Answer.json(OfferItem(view, call.language))
            },
            .post("offers/{offer}/repurpose", .manageOffers) { call in
                let request: OfferRequest = try await call.json()
                var consent: (by: String, on: CalendarDay, terms: String)?
                if let by = request.consentBy, let terms = request.terms,
                    let day = try Wire.day(request.consentOn, "consent_on")
                {
                    consent = (try Wire.plain(by, "consent_by"), day, try Wire.words(terms) ?? "")
                }
                let made = try await office.repurpose(
                    call.path("offer"), consent: consent, request: call.mark, by: call.by
                ) {
                    try request.apply(to: &$0)
                }
                return try Answer.json(
                    OfferRepurposed(
                        consent: made.consent.id, from: OfferItem(made.from, call.language),
                        to: OfferItem(made.to, call.language)))
            },
        ]
    }

    private var allocations: [Route] {
        [
            .get("allocations", .readRuns, ["area", "run", "offer", "state", "limit", "cursor"]) { call in
                let page = try await office.allocations(
                    area: call.area("area"), run: call.text("run"), offer: call.text("offer"),
                    state: try call.choice("state", AllocationState.self), limit: call.limit(),
                    cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { AllocationItem($0, call.language) })
            },
            .post("allocations/decide", .decideAllocation) { call in
                let batch: AllocationBatch = try await call.json()
                let dryRun = batch.dryRun ?? false
                let results: [AllocationResult]
                if let ids = batch.allocations {
                    for (name, isStated) in [
                        ("run", batch.run != nil), ("area", batch.area != nil), ("offer", batch.offer != nil),
                    ] where isStated {
                        throw ServerProblem.together(["allocations", name])
                    }
                    guard batch.version == nil || ids.count == 1 else {
                        throw ServerProblem.together(["allocations", "version"])
                    }
                    // Each of them is checked and moved in one write that others wait for.
                    guard ids.count <= 1000 else {
                        throw ServerProblem.badParameter("allocations", allowed: ["1…1000"])
                    }
                    let orders = try ids.map { try AllocationOrder(batch, id: $0) }
                    results = try await office.decide(orders, dryRun: dryRun, by: call.by)
                } else {
                    guard let run = batch.run else { throw ServerProblem.missing("allocations") }
                    guard batch.version == nil else { throw ServerProblem.together(["run", "version"]) }
                    results = try await office.decide(
                        run: run, area: try Wire.area(batch.area, "area"), offer: batch.offer,
                        like: try AllocationOrder(batch, id: ""), dryRun: dryRun, by: call.by)
                }
                return try Answer.json(AllocationOutcome(results, dryRun: dryRun, call.language))
            },
            .get("runs/{run}/shares", .readRuns, ["household", "offer"]) { call in
                let run = try call.path("run")
                if let household = call.text("household") {
                    let found = try await office.explainShares(ofHousehold: household, run: run, by: call.by)
                    return try Answer.json(ShareExplanation(found, call.language))
                }
                guard let offer = call.text("offer") else { throw ServerProblem.badParameter("household") }
                let found = try await office.explainOffer(offer, run: run, by: call.by)
                return try Answer.json(ShareExplanation(found, call.language))
            },
        ]
    }

    private var aid: [Route] {
        [
            .post("aid", .editRegister) { call in
                let request: AidRequest = try await call.json()
                guard let code = NeedCode(word: request.need) else {
                    throw ServerProblem.badParameter("need", allowed: NeedCode.allCases.map(\.rawValue))
                }
                guard AidReceived.sources.contains(request.source) else {
                    throw ServerProblem.badParameter("source", allowed: AidReceived.sources)
                }
                let aid = try await office.addAid(
                    household: request.household, code: code,
                    item: request.item.flatMap { ItemKind.named(in: $0, under: code) ?? ItemKind(word: $0) },
                    source: request.source, amount: request.amount,
                    unit: try request.unit.map { try Wire.plain($0, "unit") }, on: try Wire.day(request.on, "on"),
                    because: try Wire.words(request.because), request: call.mark, by: call.by)
                return try Answer.json(AidItem(aid, call.language))
            },
            .get("households/{number}/aid", .readRegister) { call in
                let lines = try await office.aid(ofHousehold: call.path("number"), by: call.by)
                return try Answer.json(ItemList(items: lines.map { AidItem($0, call.language) }))
            },
            .post("households/{number}/aid/{aid}/void", .editRegister) { call in
                let request: AidVoiding = try await call.json()
                let line = try await office.voidAid(
                    call.path("aid"), household: call.path("number"), because: try Wire.words(request.because),
                    by: call.by)
                return try Answer.json(AidItem(line, call.language))
            },
        ]
    }
}

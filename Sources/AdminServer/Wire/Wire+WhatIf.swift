import AdminAPI
import Casework

extension WhatIfOrder {
    /// The order of a request.
    ///
    /// - Throws: ``ServerProblem`` for a file whose name is a path, or whose bytes are not base64.
    init(_ request: WhatIfRequest) throws {
        self.init()
        if let file = request.helpers {
            guard !file.file.contains("/"), let bytes = Base64.bytes(file.content) else {
                throw ServerProblem.badParameter("helpers")
            }
            helpers = HelperFile(name: file.file, bytes: bytes)
        }
        capacities = (request.capacities ?? []).map { ($0.helper, $0.capacity) }
        pins = (request.pins ?? []).map { SupposedPair(household: $0.household, helper: $0.helper) }
        prohibitions = (request.prohibitions ?? []).map { SupposedPair(household: $0.household, helper: $0.helper) }
        pack = request.pack
    }
}

extension WhatIfResult {
    init(_ report: WhatIfReport) {
        self.init(
            run: report.run, before: Side(report.before), after: Side(report.after),
            changes: report.changes.map { change in
                Change(
                    household: change.household, areaName: change.areaName, before: change.before.map(HelperRef.init),
                    after: change.after.map(HelperRef.init))
            }, changeCount: report.changeCount, helpersRead: report.helpersRead,
            helpersRejected: report.helpersRejected)
    }
}

extension WhatIfResult.Side {
    init(_ side: WhatIfReport.Side) {
        self.init(
            inScope: side.inScope, covered: side.covered,
            coverageByTier: Dictionary(
                uniqueKeysWithValues: side.tiers.map {
                    ("\($0.tier)", WhatIfResult.Tier(inScope: $0.inScope, covered: $0.covered))
                }), pairs: side.pairs, score: side.score)
    }
}

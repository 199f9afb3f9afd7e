import Testing

@testable import AdminServer
import HTTPTypes
import Wording

@Suite struct ProblemStatusTests {
    @Test(arguments: [
        ("bad_parameter", 400), ("malformed_body", 400), ("not_permitted", 403), ("not_found", 404), ("no_route", 404),
        ("method_not_allowed", 405), ("stale_version", 409), ("too_large", 413), ("host_not_allowed", 421),
        ("no_pack", 422), ("anything_else", 422), ("internal_error", 500), ("stopping", 503), ("store_busy", 503),
        ("store_full", 500), ("run_proof_violated", 500),
    ])
    func aCodeHasItsStatus(_ code: String, _ status: Int) {
        #expect(ProblemStatus.of(code).code == status)
    }

    @Test func whatNobodyForesawIsAnInternalErrorWithoutItsText() {
        struct Unforeseen: Error { var name = "somebody" }
        let shown = ProblemPresenter.presentable(Unforeseen())
        #expect(shown.code == "internal_error")
        #expect(!shown.message(.en).contains("somebody") && !shown.message(.zh).contains("somebody"))
    }
}

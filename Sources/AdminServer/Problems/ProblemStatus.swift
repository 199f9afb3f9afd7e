import HTTPTypes

/// The one place where a problem's code becomes a status.
///
/// What is not listed is a rule of the house that refused the request: 422.
enum ProblemStatus {
    static func of(_ code: String) -> HTTPResponse.Status {
        switch code {
        case "bad_parameter", "unknown_parameter", "malformed_body", "bad_request": .badRequest
        case "token_unknown": .unauthorized
        case "not_permitted", "principal_disabled", "not_deputy": .forbidden
        case "no_route", "not_found": .notFound
        case "method_not_allowed": .methodNotAllowed
        case "conflict", "stale_version", "run_not_done": .conflict
        case "too_large": .contentTooLarge
        case "host_not_allowed": .misdirectedRequest
        case "too_many_jobs": .tooManyRequests
        case "stopping", "run_cancelled", "store_unavailable", "store_busy", "store_closed", "store_connection_lost":
            .serviceUnavailable
        case "internal_error", "run_proof_violated", "run_partition_broken", "run_snapshot_malformed":
            .internalServerError
        case _ where code.hasPrefix("store_"): .internalServerError
        default: .unprocessableContent
        }
    }
}

import AdminAPI
import Hummingbird
import Records
import Register

/// `GET /v1/status`.
struct StatusRoutes: RouteGroup {
    let source: StatusSource
    let jobs: JobBoard

    var routes: [Route] {
        [
            .get("status", .seeStatus) { call in
                let store = call.caller.may(.readRegister) ? try await source.store() : nil
                return try Answer.json(
                    ServiceStatus(
                        version: source.version, state: source.isStopping() ? "stopping" : "ready",
                        startedAt: source.startedAt, pid: source.pid, jobs: await jobs.running, store: store,
                        peer: .init(
                            uid: call.caller.uid, role: call.caller.principal?.role.rawValue,
                            area: call.caller.principal?.area?.prefix)))
            }
        ]
    }
}

import AdminAPI
import Casework
import Hummingbird
import Records
import Register

/// `GET /v1/status`.
struct StatusRoutes: RouteGroup {
    let source: StatusSource
    let jobs: JobBoard
    let office: Office

    var routes: [Route] {
        [
            .get("status", .seeStatus) { call in
                // What waits or runs in the store, and the dry runs of this daemon.
                // Where the database is away the daemon still says how it is.
                let stored = (try? await office.openJobs()) ?? []
                let open = stored.filter { $0.state != .divided }.reduce(0) { $0 + $1.count }
                let store = call.caller.may(.readRegister) ? try await source.store() : nil
                return try Answer.json(
                    ServiceStatus(
                        version: source.version, state: source.isStopping() ? "stopping" : "ready",
                        startedAt: source.startedAt, pid: source.pid, jobs: open + (await jobs.running), store: store,
                        peer: .init(
                            uid: call.caller.uid, role: call.caller.principal?.role.rawValue,
                            area: call.caller.principal?.area?.prefix)))
            }
        ]
    }
}

import Casework
import ServiceLifecycle

/// Works on the store's jobs until the daemon stops: those under way are finished first, or given back when the time for
/// draining is over.
struct JobService: Service {
    let runner: JobRunner

    func run() async throws {
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await runner.run()
            } onGracefulShutdown: {
                Task { await runner.stop() }
            }
        } onCancel: {
            Task {
                await runner.stop()
                await runner.giveBack()
            }
        }
    }
}

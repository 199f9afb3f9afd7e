import ServiceLifecycle
import UnixSignals

/// On SIGHUP reads the log level and the packs again; what cannot be read leaves everything as it was.
struct ReloadService: Service {
    let reload: @Sendable () async -> Void

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        await cancelWhenGracefulShutdown {
            for await _ in signals { await reload() }
        }
    }
}

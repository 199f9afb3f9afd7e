import ServiceLifecycle

/// Gives systemd its sign of life until the daemon stops.
struct WatchdogService: Service {
    let notifier: SystemdNotifier
    /// Asked before every sign: a daemon whose store does not answer shall be restarted.
    let isAlive: @Sendable () async -> Bool

    func run() async throws {
        guard let interval = notifier.watchdogInterval else {
            try? await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if await isAlive() { notifier.send("WATCHDOG=1") }
                // Not a wait for something to happen: systemd asks for a sign of life at this interval. The only
                // error is cancellation, which ends the loop.
                try? await Task.sleep(for: interval)
            }
        }
    }
}

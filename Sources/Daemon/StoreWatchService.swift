import Logging
import ServiceLifecycle
import Storage

/// Ends the daemon when its store is not its own any more: moved, changed by a newer program, or taken by a command that
/// needs it alone while the server had lost this daemon's lock.
///
/// Nothing depends on how soon it looks: every write asks the store itself.
struct StoreWatchService: Service {
    let premises: Premises
    let logger: Logger

    func run() async throws {
        let reason = await cancelWhenGracefulShutdown { () -> StorageError? in
            // The rhythm of looking.
            while (try? await Task.sleep(for: .seconds(5))) != nil {
                if let reason = await premises.reasonToLeave() { return reason }
            }
            return nil
        }
        guard let reason else { return }
        logger.error("the store must not be used any more", metadata: ["code": "\(reason.code.rawValue)"])
        throw StartError.store(reason.code.rawValue, reason.detail)
    }
}

import Casework
import Records
import Synchronization

/// How soon a run ends that is cancelled: CPU seconds of the process from the moment at which somebody wants it to end.
struct Cancellations {
    /// Moments at which a run is cancelled.
    static let moments = 12

    let office: Office
    let caller: Principal
    let order: RunOrder

    /// Where a run stands.
    private final class Place: Sendable {
        private let phase = Mutex("")
        func set(_ name: String) { phase.withLock { $0 = name } }
        var name: String { phase.withLock { $0 } }
    }

    /// Cancels a run at moments spread evenly over the `seconds` that a whole one takes, and prints how soon it ended. What
    /// comes when the result is being written may come too late; then the run stands.
    func print(seconds: Double) async throws {
        var waits: [(seconds: Double, phase: String)] = []
        var tooLate = 0
        for moment in 0..<Self.moments {
            let place = Place()
            let end = Meter.cpu() + seconds * (Double(moment) + 0.5) / Double(Self.moments)
            do {
                _ = try await office.run(
                    order, by: caller, progress: { place.set($0.phase) }, isCancelled: { Meter.cpu() >= end })
                tooLate += 1
            } catch let error as CaseworkError where error.code == "run_cancelled" {
                waits.append((Meter.cpu() - end, place.name))
            }
        }
        waits.sort { $0.seconds < $1.seconds }
        guard let most = waits.last else { return }
        let median = waits[waits.count / 2].seconds
        Swift.print(
            "cancelled at \(Self.moments) moments: ended after median \(Self.milliseconds(median)), "
                + "most \(Self.milliseconds(most.seconds)) CPU ms (\(most.phase)); \(tooLate) had ended before")
    }

    private static func milliseconds(_ seconds: Double) -> String { "\((seconds * 10_000).rounded() / 10)" }
}

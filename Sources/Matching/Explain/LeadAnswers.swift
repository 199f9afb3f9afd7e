import Solver
import Synchronization

/// What questions about a run share: made when the first of them is asked, and kept with the run.
///
/// Whoever asks while it is made waits: they would need the same.
final class LeadAnswers: Sendable {
    private let alternatives = Mutex<Alternatives?>(nil)
    private let forced = Mutex<ForcedPairs?>(nil)
    private let removals = Mutex<RemovalCounts?>(nil)

    func alternatives(_ make: () -> Alternatives) -> Alternatives { Self.kept(in: alternatives, make) }

    /// Nil where it was cancelled; the next question tries again.
    func forced(_ make: () -> ForcedPairs?) -> ForcedPairs? {
        forced.withLock { kept in
            if kept == nil { kept = make() }
            return kept
        }
    }

    func removals(_ make: () -> RemovalCounts) -> RemovalCounts { Self.kept(in: removals, make) }

    private static func kept<Value>(in shelf: borrowing Mutex<Value?>, _ make: () -> Value) -> Value {
        shelf.withLock { kept in
            if let known = kept { return known }
            let value = make()
            kept = value
            return value
        }
    }
}

import Synchronization

/// Counts requests and how long they took, by route template: never by path, which may name people.
public final class Meter: Sendable {
    /// One route, method and status.
    struct Answered: Hashable, Comparable {
        var route: String
        var method: String
        var status: Int

        static func < (left: Answered, right: Answered) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    /// One route and method.
    struct Called: Hashable, Comparable {
        var route: String
        var method: String

        static func < (left: Called, right: Called) -> Bool {
            (left.route, left.method) < (right.route, right.method)
        }
    }

    /// Durations of one route and method.
    struct Durations {
        /// How many took at most so many seconds; the last is for all.
        var counts = [UInt64](repeating: 0, count: Meter.bounds.count + 1)
        /// Their sum in seconds.
        var sum = 0.0
    }

    /// What was counted so far.
    struct Counts {
        var answered: [Answered: UInt64] = [:]
        var durations: [Called: Durations] = [:]
    }

    /// Upper bounds of the histogram, in seconds.
    static let bounds = [0.005, 0.025, 0.1, 0.5, 1, 2.5, 10, 60]
    private static let methods: Set<String> = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]

    private let state = Mutex(Counts())

    /// Nothing was counted yet.
    public init() {}

    var counts: Counts { state.withLock { $0 } }

    /// Counts one answer. A method that nobody knows is `OTHER`, so that no client can make labels.
    func count(route: String?, method: String, status: Int, seconds: Double) {
        let route = route ?? "none"
        let method = Self.methods.contains(method) ? method : "OTHER"
        state.withLock { state in
            state.answered[Answered(route: route, method: method, status: status), default: 0] += 1
            var durations = state.durations[Called(route: route, method: method)] ?? Durations()
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound { durations.counts[place] += 1 }
            durations.counts[Self.bounds.count] += 1
            durations.sum += seconds
            state.durations[Called(route: route, method: method)] = durations
        }
    }
}

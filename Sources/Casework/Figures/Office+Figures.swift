public import Records
import Storage

extension Office {
    /// Counts about the work that was done, none about a person: for metrics.
    public func figures() async throws -> WorkFigures {
        try await presenting { try await store.read { try $0.figures() } }
    }
}

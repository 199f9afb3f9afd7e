/// The database engine behind a session; raw values name the engine's override files in `sql/migrations`.
public enum SQLEngine: String, Sendable, Hashable, CaseIterable {
    case sqlite
    case postgres
}

/// Which store the daemon uses: `sqlite:///ABSOLUTE/PATH`, `postgresql://…` or a libpq `service=`.
enum DatabaseURL: Sendable, Hashable {
    /// One file.
    case sqlite(path: String)
    /// A server; the text may hold a password and is never logged.
    case postgresql(String)

    /// - Throws: ``StartError`` where the text is neither.
    init(_ text: String) throws(StartError) {
        if text.hasPrefix("sqlite://") {
            let path = String(text.dropFirst("sqlite://".count))
            guard path.hasPrefix("/"), path.utf8.count > 1, !path.hasSuffix("/") else { throw .badDatabaseURL }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") || text.hasPrefix("service=") {
            self = .postgresql(text)
        } else {
            throw .badDatabaseURL
        }
    }
}

public import Storage

/// What a server and its database are like, as far as it decides whether this program can use them.
public struct ServerTraits: Sendable, Hashable {
    /// Such as 150018 for 15.18.
    public var version: Int64
    /// Such as `UTF8`.
    public var encoding: String
    /// Such as `C`.
    public var collation: String
    /// Whose collation it is: `c` the C library's, `i` ICU's, `b` the server's own.
    public var provider: String

    /// Traits as they are.
    public init(version: Int64, encoding: String, collation: String, provider: String) {
        self.version = version
        self.encoding = encoding
        self.collation = collation
        self.provider = provider
    }

    /// What answers these traits, one row of texts. Before PostgreSQL 15 there was no provider but the C library.
    static let question = """
        SELECT current_setting('server_version_num'), current_setting('server_encoding'), CAST(d.datcollate AS TEXT),
        coalesce(to_jsonb(d)->>'datlocprovider', 'c') FROM pg_database d WHERE d.datname = current_database()
        """

    /// The traits of the database that `session` reads.
    ///
    /// - Throws: `StorageError`.
    public static func read(_ session: any SQLSession) throws -> ServerTraits {
        var traits = ServerTraits(version: 0, encoding: "", collation: "", provider: "")
        try session.query(question, []) { row in
            traits = ServerTraits(
                version: Int64(try row.text(0)) ?? 0, encoding: try row.text(1), collation: try row.text(2),
                provider: try row.text(3))
        }
        return traits
    }

    /// Why this program cannot use the database; nil where it can.
    public var refusal: String? {
        guard version >= 130_000 else { return "PostgreSQL 13 or later is needed, the server is \(version)" }
        guard encoding == "UTF8" else { return "the database's encoding is \(encoding), not UTF8" }
        // Provider b is the server's own, which compares bytes whatever the name.
        guard provider == "b" || (provider == "c" && ["C", "POSIX"].contains(collation)) else {
            return "the database's collation is \(collation) (provider \(provider)), not C"
        }
        return nil
    }
}

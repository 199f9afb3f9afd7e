public import Logging
public import Policy
public import Records
public import Storage
public import Vault

/// The office: everything that can be asked of it, one method per use case, each in the file of its concern.
///
/// A use case takes the principal on whose behalf it acts, refuses what lies outside their area, and reads or writes in
/// one transaction: what it acknowledged is stored whole, what it refused changed nothing.
public struct Office: Sendable {
    /// Where everything is kept.
    public let database: any SQLDatabase
    /// Seals, looks up and derives ids.
    public let vault: Vault
    /// What time it is; the only clock of the house.
    public let now: @Sendable () -> Instant
    /// The packs of the product and of the office.
    public let library: PackLibrary
    /// For what changed, never for whom.
    public let logger: Logger

    /// An office over an open, migrated database.
    public init(
        database: any SQLDatabase, vault: Vault, library: PackLibrary, logger: Logger,
        now: @escaping @Sendable () -> Instant
    ) {
        self.database = database
        self.vault = vault
        self.library = library
        self.logger = logger
        self.now = now
    }
}

public import Logging
public import Policy
public import Records
import Register
public import Storage

/// The office: everything that can be asked of it, one method per use case, each in the file of its concern.
///
/// A use case takes the principal on whose behalf it acts, refuses what lies outside their area, and reads or writes in
/// one transaction: what it acknowledged is stored whole, what it refused changed nothing.
public struct Office: Sendable {
    /// Where everything is kept.
    public let store: Store
    /// What time it is; the only clock of the house.
    public let now: @Sendable () -> Instant
    /// The packs of the product and of the office's folder; adopted texts are in the store.
    let cabinet: PackCabinet
    /// The national division table, decoded once.
    let nationalDivisions: DivisionTable
    /// The last few backups that were written to their end.
    let backups = BackupLog()
    /// The last few runs as solved problems.
    let shelf = RunShelf()
    /// What this daemon knows about jobs beside the store.
    let jobs = JobDesk()
    /// For what changed, never for whom.
    public let logger: Logger

    /// An office over an open store.
    public init(store: Store, library: PackLibrary, logger: Logger, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.cabinet = PackCabinet(library)
        self.logger = logger
        self.now = now
        self.nationalDivisions = DivisionTable.national()
    }

    /// The packs that come with the product, and those of the office's folder in their place.
    public var library: PackLibrary { cabinet.library }

    /// Grows whenever other packs are put in force.
    var packRevision: Int { cabinet.revision }

    /// Puts other packs in force; what is running goes on with those that it began with.
    public func replacePacks(_ library: PackLibrary) { cabinet.library = library }

    /// The division table: the national one with what the office imported.
    func divisions(_ session: StoreSession) throws -> DivisionTable {
        var table = DivisionTable(over: nationalDivisions)
        for division in try session.divisions() { table.insert(division) }
        return table
    }
}

/// Copies a whole store from one database into another, on either engine.
public enum StoreCopy {
    /// The counts and hashes of every kept table on one snapshot.
    public static func sums(of database: any SQLDatabase) async throws -> [TableSum] {
        try await database.read { session in try TransferTable.kept.map { try $0.scan(session) } }
    }

    /// Copies every table of `source`, whose schema must be this program's, into the empty database `target`.
    ///
    /// Nobody else writes to the source meanwhile, and one transaction is written to the target; before it is committed
    /// every count and hash is compared with what reads back. With `isMove` they are compared once more in the committed
    /// target, and the source is marked as moved before anybody can write to it again. Bounded memory: one page of rows
    /// at either end and four between.
    /// - Parameter now: UTC microseconds, recorded with the schema.
    /// - Returns: count and hash of every table.
    /// - Throws: ``TransferError``, `StorageError`; the target is then as empty as before.
    public static func copy(
        from source: any SQLDatabase, to target: any SQLDatabase, now: Int64, isMove: Bool = false,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> [TableSum] {
        let tables = TransferTable.kept
        let channel = PieceChannel<Step>()
        let verdict = PieceChannel<Bool>()
        return try await withThrowingTaskGroup(of: [TableSum]?.self) { group in
            group.addTask {
                do {
                    try await source.write { session in
                        try session.lockSchema()
                        let version = try Migrator.version(session)
                        let newest = try Migrator().migrations.map(\.version).max() ?? 0
                        guard version == newest else { throw TransferError(.newerSchema, "\(version)") }
                        try channel.put(.schema(version))
                        for (index, table) in tables.enumerated() {
                            progress(table.name)
                            let sum = try table.scan(session) { try channel.put(.page($0, index)) }
                            try channel.put(.sum(sum))
                        }
                        channel.end(.success(()))
                        _ = try verdict.take()
                        if isMove { try StoreFact.markMoved(to: target.engine, session) }
                    }
                } catch {
                    channel.end(.failure(error))
                    throw error
                }
                return nil
            }
            group.addTask {
                do {
                    let sums = try await target.write { session in try Self.fill(session, channel, tables, now) }
                    if isMove, try await Self.sums(of: target) != sums { throw TransferError(.differs) }
                    verdict.end(.success(()))
                    return sums
                } catch {
                    channel.abandon()
                    verdict.end(.failure(error))
                    throw error
                }
            }
            var copied: [TableSum] = []
            // The first failure is the cause; the other end only says that it was left alone.
            var failure: (any Error)?
            while let result = await group.nextResult() {
                switch result {
                case .success(let sums): copied = sums ?? copied
                case .failure(let error): if failure == nil || failure is CancellationError { failure = error }
                }
            }
            if let failure { throw failure }
            return copied
        }
    }

    private enum Step: Sendable {
        case schema(Int)
        case page(TransferPage, Int)
        case sum(TableSum)
    }

    private static func fill(
        _ session: any SQLSession, _ channel: PieceChannel<Step>, _ tables: [TransferTable], _ now: Int64
    ) throws -> [TableSum] {
        guard case .schema(let version)? = try channel.take() else { throw TransferError(.truncated) }
        var filler = try StoreFiller(session, schema: version, tables: tables, now: now)
        var sums: [TableSum] = []
        while let step = try channel.take() {
            switch step {
            case .schema: throw TransferError(.altered, "schema")
            case .page(let page, let index): try filler.add(page, to: index)
            case .sum(let sum): sums.append(sum)
            }
        }
        try filler.finish(sums)
        return sums
    }
}

extension TransferTable {
    /// The tables whose rows a copy takes along.
    public static var kept: [TransferTable] { all.filter { !$0.isLive } }
}

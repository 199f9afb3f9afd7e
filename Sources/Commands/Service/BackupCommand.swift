import AdminAPI
import AdminClient
import ArgumentParser
import Glibc
import Wording

/// `jiedui backup FILE [--key-to KEYFILE]`.
struct BackupCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup", abstract: Help.text(ServiceWording.backupAbstract),
            discussion: Help.text(ServiceWording.backupExamples))
    }

    @Argument(help: Help.of(ServiceWording.backupFileHelp, value: "file"))
    var file: String

    @Option(help: Help.of(ServiceWording.keyToHelp, value: "keyfile"))
    var keyTo: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        for path in [file, keyTo].compactMap({ $0 }) { try NewFile.refuseExisting(path) }
        let kept = try await fetch(session)
        if let keyTo {
            let key = try NewFile(keyTo)
            do {
                try await session.client.download("/v1/backup/key") { try key.write($0) }
                try key.finish()
            } catch {
                key.discard()
                throw error
            }
            session.note(CommandWording.written(keyTo))
            if NewFile.folder(of: keyTo) == NewFile.folder(of: file) { session.note(ServiceWording.keyBesideBackup) }
        } else {
            session.note(ServiceWording.keepTheKey)
        }
        session.show(kept) { kept in
            session.facts([
                (ServiceWording.backupFile, file), (ServiceWording.backupID, kept.backup),
                (ServiceWording.backupAt, kept.at), (ServiceWording.size, "\(kept.bytes)"),
                (ServiceWording.rows, "\(kept.rows)"),
            ])
        }
    }

    /// Fetches the backup into its file and tells the daemon that it is complete.
    private func fetch(_ session: Session) async throws -> Answer<BackupKept> {
        let draft = try NewFile(file)
        let framing: BackupFraming
        do {
            let arrived = Arrived()
            try await session.client.download("/v1/backup") { bytes in
                try draft.write(bytes)
                await arrived.add(bytes)
            }
            framing = await arrived.framing
            guard framing.isComplete else { throw ClientError.interrupted }
            try draft.finish()
        } catch {
            draft.discard()
            throw error
        }
        return try await session.client.post(
            URLText.path("backups", framing.id ?? ""), body: BackupArrival(bytes: framing.count),
            as: BackupKept.self)
    }
}

/// What has arrived of a backup.
private actor Arrived {
    private(set) var framing = BackupFraming()

    func add(_ bytes: ArraySlice<UInt8>) { framing.add(bytes) }
}

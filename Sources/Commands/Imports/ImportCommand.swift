public import AdminAPI
import AdminClient
public import ArgumentParser
import FoundationEssentials
import Wording

/// `jiedui import KIND FILE…`.
struct ImportCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: Help.text(CommandWording.importAbstract),
            discussion: Help.text(CommandWording.importExamples))
    }

    @Argument(help: Help.of(CommandWording.kindHelp, value: "kind"))
    var kind: ImportKind

    @Argument(help: Help.of(CommandWording.filesHelp, value: "file"), completion: .file())
    var files: [String]

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    @Option(help: Help.of(CommandWording.rejectsHelp, value: "out.xlsx"), completion: .file(extensions: ["xlsx"]))
    var rejects: String?

    @Option(help: Help.of(CommandWording.encodingHelp, value: "auto|utf-8|gb18030"))
    var encoding: TextEncoding = .auto

    @Flag(help: Help.of(WorkHelp.snapshot))
    var snapshot = false

    @Option(help: Help.of(WorkHelp.scope, value: "area[/category,…]"))
    var scope: String?

    @Option(help: Help.of(WorkHelp.asOf, value: "day"))
    var asOf: String?

    @Option(help: Help.of(WorkHelp.confirmMissing, value: "n"))
    var confirmMissing: Int?

    @Option(help: Help.of(OfferHelp.receivedFrom, value: "code"))
    var receivedFrom: String?

    @Flag(help: Help.of(CommandWording.strictHelp))
    var strict = false

    @OptionGroup var global: GlobalOptions

    var isStrict: Bool { strict }

    func run(_ session: Session) async throws {
        var whole = ImportResult(batch: nil, dryRun: dryRun ? true : nil, files: [], issues: [])
        var refusals: [CommandFailure] = []
        if let rejects, files.contains(where: { OutputFile.isSame($0, rejects) }) {
            throw CommandFailure(.usage, "cannot_write", CommandWording.wouldOverwrite(rejects))
        }
        if snapshot != (scope != nil) || snapshot != (asOf != nil) || !snapshot && confirmMissing != nil {
            throw CommandFailure(.usage, "bad_parameter", LedgerMonthWording.scopeNeeded)
        }
        if snapshot {
            guard kind == .households else {
                throw CommandFailure(.usage, "bad_parameter", LedgerMonthWording.onlyHouseholds)
            }
            guard files.count == 1 else { throw CommandFailure(.usage, "bad_parameter", WorkHelp.oneSnapshot) }
        }
        var written: [String] = []
        let progress = ProgressLine(session.console, isQuiet: session.wantsJSON)
        for (index, file) in files.enumerated() {
            progress.show(session.text(CommandWording.importing(index + 1, files.count)))
            do {
                let part = try await upload(file, batch: whole.batch, session)
                whole.batch = part.batch ?? whole.batch
                whole.files += part.files
                whole.issues += part.issues
                whole.snapshot = part.snapshot
                if let bytes = part.rejects.flatMap({ Data(base64Encoded: $0) }), let rejects {
                    let path = Self.numbered(rejects, written.count)
                    try OutputFile.write(bytes, to: path)
                    written.append(path)
                }
            } catch let error as ClientError where [.badRequest, .refusedByRule].contains(error.kind) {
                // A file that is refused whole does not keep the others out.
                var failure = CommandFailure(error)
                failure.status = .usage
                failure.field = ImportReport.name(of: file)
                refusals.append(failure)
            }
            progress.clear()
        }
        if whole.files.contains(where: { $0.rejected > 0 }) { session.noteAttention() }
        if !whole.files.isEmpty || refusals.isEmpty {
            try session.show(value: whole) { ImportReport(session).print($0) }
        }
        written.forEach {
            session.note(kind == .offers ? OfferHelp.receiptWritten($0) : CommandWording.rejectsWritten($0))
        }
        refusals.dropLast().forEach { session.report($0) }
        if let last = refusals.last { throw last }
    }

    private func upload(_ file: String, batch: String?, _ session: Session) async throws -> ImportResult {
        let key = dryRun ? nil : Session.newKey()
        return try await session.untilAnswered {
            try await session.client.upload(
                file: file, to: URLText.path("imports", kind.rawValue),
                [
                    ("file", ImportReport.name(of: file)), ("encoding", encoding.rawValue),
                    ("dry_run", dryRun ? "true" : nil), ("batch", batch), ("rejects", rejects == nil ? nil : "xlsx"),
                    ("scope", scope), ("as_of", asOf), ("confirm_missing", confirmMissing.map(String.init)),
                    ("received_from", receivedFrom),
                ], idempotencyKey: key
            ).value
        }
    }

    /// `OUT.xlsx`, then `OUT-2.xlsx`, `OUT-3.xlsx`, … where several files have rejected rows.
    static func numbered(_ path: String, _ count: Int) -> String {
        guard count > 0 else { return path }
        guard path.lowercased().hasSuffix(".xlsx") else { return "\(path)-\(count + 1)" }
        return path.dropLast(5) + "-\(count + 1)" + path.suffix(5)
    }
}

/// The argument of `--encoding`.
enum TextEncoding: String, ExpressibleByArgument, CaseIterable {
    case auto
    case utf8 = "utf-8"
    case gb18030
}

extension ImportKind: ExpressibleByArgument {}

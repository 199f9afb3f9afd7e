import AdminAPI
import AdminClient
import ArgumentParser
import FoundationEssentials
import Wording

/// `jiedui review RUN`, `jiedui review export|import`.
struct ReviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review", abstract: Help.text(ReviewHelp.abstract),
            discussion: Help.text(ReviewHelp.examples),
            subcommands: [ReviewWalk.self, ReviewExport.self, ReviewImport.self], defaultSubcommand: ReviewWalk.self)
    }
}

/// `jiedui review export RUN --xlsx FILE [--by town] [--area CODE]`.
struct ReviewExport: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: Help.text(ReviewHelp.export))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Option(help: Help.of(ReviewHelp.xlsx, value: "file"), completion: .file(extensions: ["xlsx"]))
    var xlsx: String

    @Option(help: Help.of(CommandWording.byHelp, value: "town"))
    var by: SheetDivision?

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await session.download(
            URLText.path("runs", run, "review", "workbook"), [("by", by?.rawValue), ("area", area)], to: xlsx)
    }
}

/// `jiedui review import FILE [--receipt OUT.xlsx] [--dry-run]`.
struct ReviewImport: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: Help.text(ReviewHelp.importing))
    }

    @Argument(help: Help.of(ReviewHelp.file, value: "file"), completion: .file(extensions: ["xlsx"]))
    var file: String

    @Option(help: Help.of(ReviewHelp.receipt, value: "out.xlsx"), completion: .file(extensions: ["xlsx"]))
    var receipt: String?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    @Flag(help: Help.of(CommandWording.strictHelp))
    var strict = false

    @OptionGroup var global: GlobalOptions

    var isStrict: Bool { strict }

    func run(_ session: Session) async throws {
        let path = receipt ?? Self.receiptName(file, session.language)
        guard !OutputFile.isSame(file, path) else {
            throw CommandFailure(.usage, "cannot_write", CommandWording.wouldOverwrite(path))
        }
        let key = dryRun ? nil : Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.upload(
                file: file, to: "/v1/review",
                [("file", ImportReport.name(of: file)), ("dry_run", dryRun ? "true" : nil)], idempotencyKey: key,
                as: ReviewResult.self)
        }
        var result = answer.value
        let bytes = result.receipt.flatMap { Data(base64Encoded: $0) }
        result.receipt = nil
        if let bytes { try OutputFile.write(bytes, to: path) }
        try session.show(value: result) { result in
            session.table(result.items.filter { ["stale", "refused"].contains($0.outcome) })
            session.say(
                ReviewWording.counts(
                    [
                        ("decided", result.decided), ("deferred", result.deferred), ("already", result.already),
                        ("stale", result.stale), ("refused", result.refused),
                    ].map { (ReviewWording.outcome($0.0), $0.1) }, blank: result.blank))
        }
        if bytes != nil { session.note(CommandWording.written(path)) }
        if result.stale + result.refused > 0 { session.noteAttention() }
    }

    /// `名单.xlsx` → `名单-回执.xlsx`.
    static func receiptName(_ file: String, _ language: Language) -> String {
        let stem = file.lowercased().hasSuffix(".xlsx") ? String(file.dropLast(5)) : file
        return "\(stem)-\(language == .zh ? "回执" : "receipt").xlsx"
    }
}

extension ReviewRowItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(ReviewWording.column("sheet")(language)),
            .init(ReviewWording.column("row")(language), isNumber: true),
            .init(ReviewWording.column("household")(language)), .init(ReviewWording.column("opinion")(language)),
            .init(ReviewWording.column("outcome")(language)), .init(ReviewWording.column("state")(language)),
            .init(ReviewWording.column("actor")(language)), .init(ReviewWording.column("message")(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            sheet, "\(row)", household, opinion, ReviewWording.outcome(outcome)(language), state?.name ?? "", by ?? "",
            message,
        ]
    }
}

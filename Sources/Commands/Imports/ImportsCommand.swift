import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui imports list|show|diff|revert`.
struct ImportsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "imports", abstract: Help.text(CommandWording.importsAbstract),
            subcommands: [ImportsList.self, ImportsShow.self, ImportsDiff.self, ImportsRevert.self])
    }
}

/// `jiedui imports list`.
struct ImportsList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(CommandWording.importsListAbstract))
    }

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(page: try await session.client.get("/v1/imports", page.query, as: Page<ImportItem>.self))
    }
}

/// `jiedui imports show BATCH`.
struct ImportsShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(CommandWording.importsShowAbstract))
    }

    @Argument(help: Help.of(CommandWording.batchHelp, value: "batch"))
    var batch: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(URLText.path("imports", batch), as: ImportDetail.self)
        session.show(answer) { detail in
            session.facts([
                (CommandWording.batch, detail.batch),
                (CommandWording.kind, session.text(LedgerWording.kind(detail.kind))),
                (CommandWording.at, detail.at), (CommandWording.actor, detail.actor),
            ])
            let report = ImportReport(session)
            report.files(detail.files)
            report.issues(detail.issues, limit: .max)
            if let snapshot = detail.snapshot { report.show(snapshot) }
        }
    }
}

extension ImportItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.batch(language)), .init(CommandWording.kind(language)),
            .init(CommandWording.at(language)), .init(CommandWording.actor(language)),
            .init(CommandWording.filesCount(language), isNumber: true),
            .init(CommandWording.accepted(language), isNumber: true),
            .init(CommandWording.rejected(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            batch, LedgerWording.kind(kind)(language), at, actor, "\(files.count)",
            "\(files.reduce(0) { $0 + $1.accepted })",
            "\(files.reduce(0) { $0 + $1.rejected })",
        ]
    }
}

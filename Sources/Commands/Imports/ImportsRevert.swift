import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui imports diff BATCH`.
struct ImportsDiff: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "diff", abstract: Help.text(WorkHelp.diff))
    }

    @Argument(help: Help.of(CommandWording.batchHelp, value: "batch"))
    var batch: String

    @Option(help: Help.of(WorkHelp.diffLimit, value: "n"))
    var limit: Int?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            URLText.path("imports", batch, "diff"), [("limit", limit.map(String.init))], as: BatchDiff.self)
        session.show(answer) { diff in
            session.facts([
                (CommandWording.batch, diff.batch), (CommandWording.changed, "\(diff.changed)"),
                (CommandWording.added, "\(diff.added)"),
            ])
            if diff.reverted { session.say(LedgerMonthWording.revertedAlready) }
            session.table(diff.items)
            let rest = diff.changed + diff.added - diff.items.count
            if rest > 0 {
                session.say(
                    SinceWording.more(rest, "jiedui imports diff \(batch) --limit \(diff.items.count + rest)"))
            }
        }
    }
}

/// `jiedui imports revert BATCH`.
struct ImportsRevert: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "revert", abstract: Help.text(WorkHelp.revert))
    }

    @Argument(help: Help.of(CommandWording.batchHelp, value: "batch"))
    var batch: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let key = Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                URLText.path("imports", batch, "revert"), idempotencyKey: key, as: RevertResult.self)
        }
        session.show(answer) { result in
            session.say(
                LedgerMonthWording.reverted(
                    result.batch, restored: result.restored, removed: result.removed, ended: result.ended,
                    closed: result.closed))
        }
    }
}

extension BatchDiff.Record: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(WorkHelp.recordHeading(language)), .init(WorkHelp.keyHeading(language)),
            .init(WorkHelp.rowHeading(language), isNumber: true), .init(WorkHelp.changeHeading(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        let words = fields.map { field in
            field.personal == true
                ? field.field : "\(field.field): \(Self.value(field.before)) → \(Self.value(field.after))"
        }
        let what = new ? CommandWording.added(language) : words.joined(separator: "; ")
        return [
            record.name, key, row.map(String.init) ?? "",
            what + (changedSince == true ? " " + WorkHelp.changedSince(language) : ""),
        ]
    }

    private static func value(_ text: String?) -> String { text.map { $0.isEmpty ? "?" : $0 } ?? "…" }
}

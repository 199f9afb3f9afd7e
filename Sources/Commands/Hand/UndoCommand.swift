import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui undo CHANGE`.
struct UndoCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: Help.text(CommandWording.undoAbstract))
    }

    @Argument(help: Help.of(CommandWording.changeNumber, value: "change"))
    var change: String

    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let request = try await HandRequest(session, [], subjects: 0, kind: "", because: because)
        try await request.send(URLText.path("changes", change, "undo"))
    }
}

/// `jiedui changes [KEY]`.
struct ChangesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "changes", abstract: Help.text(CommandWording.changesAbstract))
    }

    @Argument(help: Help.of(CommandWording.changeKeyHelp, value: "key"))
    var key: String?

    @Option(help: Help.of(CommandWording.limitHelp, value: "n"))
    var limit = 50

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("key", key), ("limit", String(limit))]
        session.show(list: try await session.client.get("/v1/changes", query, as: ItemList<HandChangeItem>.self))
    }
}

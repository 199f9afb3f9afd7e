import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui runs export RUN --graph PREFIX | --xlsx FILE [--by town] | --html FILE`.
struct RunsExport: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: Help.text(CommandWording.runsExportAbstract),
            discussion: Help.text(CommandWording.runsExportExamples))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Option(help: Help.of(CommandWording.graphHelp, value: "prefix"))
    var graph: String?

    @Option(help: Help.of(CommandWording.xlsxHelp, value: "file"))
    var xlsx: String?

    @Option(help: Help.of(CommandWording.byHelp, value: "town"))
    var by: SheetDivision?

    @Option(help: Help.of(CommandWording.htmlHelp, value: "file"))
    var html: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard graph != nil || xlsx != nil || html != nil else {
            throw ValidationError(Help.text(CommandWording.exportWhat))
        }
        if by != nil, xlsx == nil { throw ValidationError(Help.text(CommandWording.byNeedsXlsx)) }
    }

    func run(_ session: Session) async throws {
        if let graph {
            // A run over offers has a graph for each market.
            let graphs = try await session.client.get(
                URLText.path("runs", run, "graphs"), as: ItemList<GraphItem>.self
            ).value
            for item in graphs.items {
                let prefix = item.name.isEmpty ? graph : "\(graph)_\(item.name)"
                for part in ["households", "helpers", "edges", "result", "prices"] {
                    try await session.download(
                        URLText.path("runs", run, "graph", part), [("graph", item.name.isEmpty ? nil : item.name)],
                        to: "\(prefix)_\(part).csv")
                }
            }
        }
        if let xlsx {
            try await session.download(URLText.path("runs", run, "workbook"), [("by", by?.rawValue)], to: xlsx)
        }
        if let html {
            try await session.download(URLText.path("runs", run, "report"), to: html)
        }
    }
}

/// The argument of `--by`.
enum SheetDivision: String, ExpressibleByArgument, CaseIterable {
    case town
}

import ArgumentParser
import GraphFiles
import Proof
import Wording

/// `jiedui verify`: checks a result and its prices against the problem, trusting neither; needs no daemon.
struct VerifyCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify", abstract: Help.text(CommandWording.verifyAbstract),
            discussion: Help.text(CommandWording.verifyExamples))
    }

    @OptionGroup var input: GraphInput

    @Option(help: Help.of(CommandWording.resultInHelp, value: "csv"))
    var result: String

    @Option(help: Help.of(CommandWording.pricesInHelp, value: "csv"))
    var prices: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let graph = try input.read()
        let result = try read(result) { bytes throws(GraphFault) in try GraphResult(bytes, of: graph) }
        let prices = try read(prices) { bytes throws(GraphFault) in try GraphPrices(bytes, of: graph) }
        switch Claim(graph, result, prices).verify() {
        case .verified(let worth):
            let report = VerifyReport(proof: "verified", coverage: worth.coverage, score: worth.score)
            try session.show(value: report) { _ in
                session.say(CommandWording.runProof("verified"))
                session.facts([(CommandWording.score, Score.text(worth.score))])
            }
        case .violated(let violation):
            let place = Self.place(violation, graph)
            if session.wantsJSON {
                try session.show(
                    value: VerifyReport(
                        proof: "violated", violation: violation.kind.rawValue, side: place?.side, id: place?.id)
                ) { _ in }
            }
            throw CommandFailure(
                .refused, violation.kind.rawValue,
                CommandWording.violated(violation.kind.rawValue, place.map { "\($0.side) \($0.id)" } ?? ""))
        }
    }

    private func read<Value>(
        _ path: String, _ parse: ([UInt8]) throws(GraphFault) -> Value
    ) throws(CommandFailure) -> Value {
        let bytes = try GraphInput.bytes(path)
        do {
            return try parse(bytes)
        } catch {
            throw CommandFailure(error, path: path)
        }
    }

    /// Whom the violation shows, in the words of the files.
    private static func place(_ violation: Violation, _ graph: Graph) -> (side: String, id: String)? {
        guard let index = violation.index else { return nil }
        switch violation.kind {
        case .need, .householdPrice, .notBestChoice:
            guard index < graph.households.count else { return nil }
            return ("household", graph.households.text(index))
        case .capacity, .helperPrice, .freePlace, .dearPlace, .notSmallest:
            guard index < graph.helpers.count else { return nil }
            return ("helper", graph.helpers.text(index))
        case .malformed, .noSuchPair, .repeatedPair, .limit, .objective: return nil
        }
    }
}

/// The answer of `verify`.
struct VerifyReport: Codable, Sendable {
    /// `verified` or `violated`.
    var proof: String
    /// Coverage weight of the optimum.
    var coverage: Int64?
    /// Its score.
    var score: Int64?
    /// The first violation.
    var violation: String?
    /// `household` or `helper`.
    var side: String?
    /// Its id.
    var id: String?
}

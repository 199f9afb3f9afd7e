import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui review RUN`: proposal by proposal.
///
/// Every decision is sent at once, and what is decided is no longer open: after a cut line the command goes on where it
/// was.
struct ReviewWalk: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "walk", abstract: Help.text(ReviewHelp.walk))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var walk = Walk(session: session)
        var cursor: String?
        repeat {
            let page = try await session.client.get(
                URLText.path("runs", run, "review"), [("area", area), ("limit", "50"), ("cursor", cursor)],
                as: Page<ReviewItem>.self
            ).value
            walk.left = max(walk.left, page.total)
            for item in page.items {
                guard try await walk.visit(item) else {
                    cursor = nil
                    break
                }
            }
            cursor = walk.isOver ? nil : page.next
        } while cursor != nil
        try session.show(value: walk.summary) { session.say(ReviewHelp.summary($0.decided, $0.skipped)) }
    }
}

/// What a review at the terminal came to.
struct ReviewSummary: Codable, Sendable {
    var decided: Int
    var skipped: Int
}

/// One walk through a run's open proposals.
private struct Walk {
    let session: Session
    let keyboard = Keyboard()
    var summary = ReviewSummary(decided: 0, skipped: 0)
    var left = 0
    var isOver = false
    private var number = 0
    private var last: ReviewItem?

    init(session: Session) { self.session = session }

    /// What somebody wants done with the proposal that is shown.
    private enum Wish {
        case approve, skip, explain, undo, quit, help
        case refuse(reason: String, words: String?)
    }

    /// Shows a proposal until it is decided or skipped; false where the review ends.
    mutating func visit(_ item: ReviewItem) async throws -> Bool {
        number += 1
        show(item)
        while true {
            switch wish() {
            case .approve:
                _ = try await decide(item, item.state.code == "seconding" ? "second" : "approve")
                return true
            case .refuse(let reason, let words):
                _ = try await decide(item, "refuse", reason: reason, words: words)
                return true
            case .skip:
                summary.skipped += 1
                return true
            case .explain:
                let answer = try await session.client.get(
                    "/v1/explain", [("household", item.household), ("run", item.run)], as: Explanation.self)
                say { ExplanationReport(session).print(answer.value) }
            case .undo:
                guard let last else {
                    tell(ReviewHelp.nothingToUndo)
                    continue
                }
                _ = try await decide(last, "undo", isUndo: true)
            case .help: tell(ReviewHelp.keys)
            case .quit:
                isOver = true
                return false
            }
        }
    }

    // MARK: what is shown

    /// With `--json` people read standard error, and standard output has the one document at the end.
    private func tell(_ phrase: Phrase) { session.note(phrase) }

    private func say(_ print: () -> Void) {
        if !session.wantsJSON { print() }
    }

    private func show(_ item: ReviewItem) {
        var lines = [
            "",
            "[\(number)/\(left)] \(item.household) \(item.householdName ?? "")  \(item.areaName)  "
                + session.text(ReviewHelp.tier(item.tier)),
            "  → \(item.helper.shown) [\(item.helper.key)]  \(Score.text(item.score))  \(item.state.name)",
        ]
        lines += item.reasons.map { "    " + $0 }
        if let other = item.runnerUp {
            lines.append(
                "    " + session.text(ReviewHelp.runnerUp(other.shown, item.cost ?? "")))
        }
        session.console.complain(lines.map(TextTable.safe).joined(separator: "\n") + "\n")
    }

    // MARK: what is typed

    private func wish() -> Wish {
        while true {
            session.console.complain(session.text(ReviewHelp.prompt))
            guard keyboard.isTerminal else {
                guard let line = keyboard.line() else { return .quit }
                if let wish = Self.wish(line) { return wish }
                tell(ReviewHelp.keys)
                continue
            }
            guard let key = keyboard.key() else { return .quit }
            session.console.complain("\(key)\n")
            if key == "r" {
                if let refusal = refusal() { return refusal }
            } else if let wish = Self.wish(String(key)) {
                return wish
            } else {
                tell(ReviewHelp.keys)
            }
        }
    }

    /// The reason by a key, then words by a line; nil where somebody thought better of it.
    private func refusal() -> Wish? {
        tell(ReviewHelp.reasons)
        guard let key = keyboard.key(), let number = key.wholeNumberValue, let reason = Self.reason(number) else {
            return nil
        }
        session.console.complain("\(key)\n" + session.text(ReviewHelp.words))
        let words = keyboard.line() ?? ""
        return .refuse(reason: reason, words: words.isEmpty ? nil : words)
    }

    /// A typed line: `a`, `s`, `e`, `u`, `q`, or `r N words`.
    private static func wish(_ line: String) -> Wish? {
        let parts = line.split(separator: " ", maxSplits: 2)
        switch parts.first {
        case "a": return .approve
        case "s": return .skip
        case "e": return .explain
        case "u": return .undo
        case "q": return .quit
        case "?", "h": return .help
        case "r":
            guard parts.count > 1, let number = Int(parts[1]), let reason = reason(number) else { return nil }
            return .refuse(reason: reason, words: parts.count > 2 ? String(parts[2]) : nil)
        default: return nil
        }
    }

    private static func reason(_ number: Int) -> String? {
        let reasons = ["unsuitable", "helper_unavailable", "data_wrong", "household_declines", "other"]
        return reasons.indices.contains(number - 1) ? reasons[number - 1] : nil
    }

    // MARK: what is done

    /// Sends one decision and tells what became of it; false where it was refused.
    private mutating func decide(
        _ item: ReviewItem, _ action: String, reason: String? = nil, words: String? = nil, isUndo: Bool = false
    ) async throws -> Bool {
        var request = DecisionRequest(
            run: item.run, household: item.household, helper: item.helper.key, action: action)
        request.reason = reason
        request.because = words
        request.version = isUndo ? nil : item.version
        let (batch, key) = (DecisionBatch(decisions: [request]), Session.newKey())
        let result = try await session.untilAnswered {
            try await session.client.post(
                "/v1/proposals/decide", body: batch, idempotencyKey: key, as: DecisionResult.self)
        }.value
        guard let answer = result.items.first else { return false }
        if let problem = answer.problem {
            session.console.complain(
                "  ✗ \(TextTable.safe(problem.message))\(problem.hint.map { " " + $0 } ?? "") [\(problem.code)]\n")
            return false
        }
        let said = ([answer.after?.name ?? ""] + answer.consequences).joined(
            separator: session.text(CommandWording.semicolon))
        session.console.complain("  ✓ \(TextTable.safe(said))\n")
        summary.decided += isUndo ? -1 : 1
        last = isUndo ? nil : item
        return true
    }
}

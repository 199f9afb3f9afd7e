import Wording

extension RunPage {
    /// The pairs by town; towns beyond ``RunPage/pairLimit`` show their number only.
    var pairLists: [String: PageValue] {
        [
            "pairs": folded(
                report.pairs, { $0.household }, limit: pairLimit, count: ReportWording.pairCount, line: line),
            "hasPairs": .flag(!report.pairs.isEmpty),
            "pairCount": .number(report.pairs.count),
        ]
    }

    private func line(_ pair: ReportPair) -> [String: PageValue] {
        let width = pair.score.map { max(min(Int($0), 1_000_000), 0) * 56 / 1_000_000 } ?? 0
        let bar: Markup = """
            <svg class="points" aria-hidden="true" width="56" height="5" viewBox="0 0 56 5">\
            <rect class="track" width="56" height="5"/><rect class="done" width="\(width)" height="5"/></svg>
            """
        return [
            "helperName": own(pair.helper.displayName),
            "kindWords": own(pair.helper.kind),
            "unitName": own(pair.helper.unit),
            "points": .text(pair.score.map { Numerals.points(Int64($0)) } ?? "—"),
            "pointsBar": .markup(pair.score == nil ? "" : bar),
            "isKept": .flag(pair.isKept),
            "reasonList": .markup(.list(pair.shownReasons, in: language, class: "reasons")),
            "hasRunnerUp": .flag(pair.runnerUp != nil),
            "runnerUpText": own(pair.runnerUp ?? Phrase(zh: "", en: "")),
            "hasWarning": .flag(pair.warning != nil),
            "warningText": own(pair.warning ?? Phrase(zh: "", en: "")),
        ]
    }
}

import Wording

/// One row of the list for the meeting: a household with what the run found for it.
struct MeetingLine {
    /// The household.
    var household: ReportHousehold
    /// Its lead; nil where it has none.
    var helper: ReportHelper?
    /// What came out, one word or several: proposed, paired before, nobody yet, to be made clear, outside.
    var states: [Phrase]
    /// Place among the states: pairs first, then the left over, then the others.
    var rank: Int
    /// The score in points; empty without one.
    var score: String
    /// Reasons, repairs and tasks, one per line.
    var measures: [Phrase]

    /// Every household of a report, once per lead: sorted by division, within a town pairs first, then the left over.
    static func lines(of report: RunReport) -> [MeetingLine] {
        let unclear = Dictionary(
            report.unclear.map { ($0.household.number, $0) }, uniquingKeysWith: { first, _ in first })
        let listed = Set(
            report.pairs.map(\.household.number) + report.uncovered.map(\.household.number)
                + report.outside.map(\.household.number))
        var lines: [MeetingLine] = []
        lines += report.pairs.map { pair in
            MeetingLine(
                household: pair.household, helper: pair.helper,
                states: [ReportWording.word(pair.isKept ? "stateKept" : "stateProposed")], rank: 0,
                score: pair.score.map { Numerals.points(Int64($0)) } ?? "",
                measures: pair.shownReasons + [pair.runnerUp, pair.warning].compactMap { $0 })
        }
        lines += report.uncovered.map { line in
            MeetingLine(
                household: line.household, helper: nil, states: [ReportWording.word("stateUncovered")], rank: 1,
                score: "", measures: line.reasons + line.repairs.map { Phrase(zh: "→ \($0.zh)", en: "→ \($0.en)") })
        }
        lines += report.outside.map { line in
            MeetingLine(
                household: line.household, helper: nil, states: [ReportWording.word("stateOutside")], rank: 3,
                score: "",
                measures: [line.reason])
        }
        lines += report.unclear.filter { !listed.contains($0.household.number) }.map { line in
            MeetingLine(household: line.household, helper: line.helper, states: [], rank: 2, score: "", measures: [])
        }
        return lines.map { $0.with(unclear[$0.household.number]) }.sorted(by: comesBefore)
    }

    private func with(_ unclear: ReportUnclear?) -> MeetingLine {
        guard let unclear else { return self }
        var line = self
        line.states.append(ReportWording.word("stateUnclear"))
        if !line.measures.contains(unclear.task) { line.measures.append(unclear.task) }
        return line
    }

    private static func comesBefore(_ left: MeetingLine, _ right: MeetingLine) -> Bool {
        let (here, there) = (left.household, right.household)
        return (here.place.townCode, left.rank, here.place.code, here.number, left.helper?.key ?? "")
            < (there.place.townCode, right.rank, there.place.code, there.number, right.helper?.key ?? "")
    }
}

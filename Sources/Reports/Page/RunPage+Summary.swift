import Records
import Register
import Wording

extension RunPage {
    /// The head of the page: which run, whether it was checked, what is still undecided.
    var header: [String: PageValue] {
        let header = report.header
        let isStored = !header.run.isEmpty
        let proof =
            switch header.proof {
            case .verified: "Verified"
            case .unchecked: "Unchecked"
            case .refused: "Refused"
            }
        return [
            "areaName": own(header.areaName),
            "areaCode": .text(header.area.prefix),
            "kindName": .text(ReportWording.kind(header.kind.rawValue)(language)),
            "isStored": .flag(isStored),
            "run": .text(isStored ? header.run : ReportWording.word("dryRun")(language)),
            "asOf": .text(header.asOf.description),
            "packID": .text(header.pack),
            "packName": own(header.packName),
            "packDigest": .text(Numerals.digest(header.packDigest)),
            "seed": .text(String(header.seed)),
            "snapshot": .text(Numerals.digest(header.snapshot)),
            "generated": .text(Numerals.moment(header.generated)),
            "isMasked": .flag(header.namesAreMasked),
            "proofClass": .text(header.proof.rawValue),
            "proof": .text(ReportWording.word("proof\(proof)")(language)),
            "proofWhy": .text(ReportWording.word("proof\(proof)Why")(language)),
            "weightsAreDefaults": .flag(header.weightsAreDefaults),
            "hasWeights": .flag(!report.weights.isEmpty),
            "weights": .list(report.weights.map(weight)),
            "weightSum": .number(report.weights.reduce(0) { $0 + $1.weight }),
        ]
    }

    private func weight(_ weight: ReportWeight) -> PageValue {
        .group([
            "partName": own(weight.name), "partWeight": .number(weight.weight), "partBasis": own(weight.basis),
            "isDefault": .flag(weight.isDefault),
        ])
    }

    /// The result in a sentence, a bar and a few numbers.
    var summary: [String: PageValue] {
        let counts = report.counts
        let (inScope, covered) = (Numerals.grouped(counts.inScope), Numerals.grouped(counts.covered))
        let headline =
            counts.inScope == 0
            ? ReportWording.headlineEmpty
            : ReportWording.headline(
                inScope: inScope, covered: covered, uncovered: counts.uncovered,
                uncoveredText: Numerals.grouped(counts.uncovered))
        let bar = CoverageBar(
            covered: counts.covered, inScope: counts.inScope,
            text: ReportWording.share(covered: covered, of: inScope)(language), width: 1000, height: 14,
            isStretched: true)
        return [
            "headline": .text(headline(language)),
            "isComplete": .flag(counts.uncovered == 0),
            "wholeBar": .markup(bar.markup),
            "inScope": .text(inScope),
            "covered": .text(covered),
            "share": .text(Numerals.percent(counts.covered, of: counts.inScope)),
            "uncoveredCount": .number(counts.uncovered),
            "unclearCount": .number(counts.notClear),
            "outsideCount": .number(counts.outside),
            "keptCount": .number(counts.running),
            "proposedCount": .number(counts.pairs),
            "totalScore": .text(Numerals.points(counts.score)),
            "hasTasks": .flag(!tasks.isEmpty),
            "tasks": .list(
                tasks.map { .group(["anchor": .text("#" + $0.anchor), "taskText": .text($0.text(language))]) }),
        ]
    }

    /// What somebody has to do next, with the section where it stands; nothing where there is nothing to do.
    private var tasks: [(anchor: String, text: Phrase)] {
        let short = report.towns.filter { $0.missing > 0 }
        let warned = report.pairs.count { $0.warning != nil }
        let entries: [(count: Int, anchor: String, text: Phrase)] = [
            (report.counts.uncovered, "uncovered", ReportWording.taskUncovered(report.counts.uncovered)),
            (
                short.count, "towns",
                ReportWording.taskTowns(short.count, places: short.reduce(0) { $0 + $1.missing })
            ),
            (report.counts.pairs, "pairs", ReportWording.taskApprove(report.counts.pairs)),
            (warned, "pairs", ReportWording.taskWarnings(warned)),
            (report.counts.notClear, "unclear", ReportWording.taskUnclear(report.counts.notClear)),
            (report.idleMembers.count, "idle", ReportWording.taskIdle(report.idleMembers.count)),
            (report.header.weightsAreDefaults ? 1 : 0, "weights", ReportWording.taskWeights),
        ]
        return entries.filter { $0.count > 0 }.map { ($0.anchor, $0.text) }
    }
}

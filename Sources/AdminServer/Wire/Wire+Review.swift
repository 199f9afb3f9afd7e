import AdminAPI
import Casework
import Records
import Register
import Wording

extension ReviewItem {
    init(_ line: ReviewLine, _ language: Language) {
        let proposal = line.proposal
        self.init(
            run: proposal.run, household: proposal.household, householdName: line.headName, areaName: line.areaName,
            tier: proposal.tier, helper: HelperRef(line.helper), score: Int64(proposal.score),
            reasons: line.reasons.map { $0(language) }, runnerUp: line.runnerUp.map(HelperRef.init),
            cost: line.cost?(language),
            state: CodeName(
                code: proposal.state.rawValue, name: DecisionWording.stateName(proposal.state.rawValue)(language)),
            version: line.version)
    }
}

extension ReviewRowItem {
    init(_ outcome: ReviewOutcome, _ language: Language) {
        self.init(
            sheet: outcome.sheet, row: outcome.row, household: outcome.household, opinion: outcome.opinion,
            outcome: outcome.kind.rawValue, message: outcome.message(language))
        helper = outcome.helper.map(HelperRef.init)
        code = outcome.code
        state = outcome.state.map { CodeName(code: $0, name: DecisionWording.stateName($0)(language)) }
        decision = outcome.decision
        by = outcome.actor
        at = outcome.at?.description
        hint = outcome.hint?(language)
    }
}

extension ReviewResult {
    init(_ receipt: ReviewReceipt, _ language: Language) {
        self.init(
            file: receipt.file, rows: receipt.rows, blank: receipt.blank, dryRun: receipt.dryRun,
            items: receipt.outcomes.map { ReviewRowItem($0, language) }, receipt: Base64.text(receipt.workbook))
    }
}

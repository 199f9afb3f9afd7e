import Records
import Register
import Wording

/// The columns of a decision workbook, in order; an import finds them by their headings in either language.
enum ReviewColumn: String, CaseIterable {
    case serial, area, household, head, tier, helperKey, helper, unit, score, reasons, runnerUp, cost, state, opinion
    case words, token

    var heading: Phrase { ReviewWording.column(rawValue) }

    var width: Double {
        switch self {
        case .serial, .tier: 6
        case .score, .state: 10
        case .head, .helper, .helperKey: 12
        case .household, .runnerUp, .cost, .opinion: 18
        case .area, .unit, .words: 24
        case .reasons: 50
        case .token: 4
        }
    }

    var isWrapped: Bool { [.area, .unit, .reasons, .runnerUp, .cost, .words].contains(self) }
}

/// What a reviewer may choose.
enum ReviewOpinion: String, CaseIterable {
    case agree, unsuitable, helperUnavailable, dataWrong, householdDeclines, putOff

    var words: Phrase { ReviewWording.opinion(rawValue) }

    /// The reason of the refusal that it means; nil for agreement and for putting off.
    var reason: RefusalReason? {
        switch self {
        case .agree, .putOff: nil
        case .unsuitable: .unsuitable
        case .helperUnavailable: .helperUnavailable
        case .dataWrong: .dataWrong
        case .householdDeclines: .householdDeclines
        }
    }

    /// The opinion of a cell, in either language; nil for other words.
    init?(_ cell: String) {
        let text = PlainText.compact(cell).lowercased()
        let found = Self.allCases.first { opinion in
            [opinion.words.zh, opinion.words.en].contains { PlainText.compact($0).lowercased() == text }
        }
        guard let found else { return nil }
        self = found
    }

    /// What is done with a proposal in `state`.
    func action(_ state: ProposalState) -> ProposalState.Action {
        guard self == .agree else { return state == .publicity ? .object : .refuse }
        return switch state {
        case .seconding: .second
        case .publicity: .confirm
        default: .approve
        }
    }
}

import Policy
public import Records
import Register
public import Wording

/// An item of the worklist in people's words.
public struct WorkLine: Sendable {
    /// The item; what a ledger holds back for it is not in it.
    public var item: WorkItem
    /// The helper's short key.
    public var helper: String?
    /// What it is about, in a sentence.
    public var sentence: Phrase
    /// The outcomes that it may have.
    public var outcomes: [WorkOutcome]
    /// The one command that deals with it.
    public var command: String

    /// - Parameter today: says for how many days an item has been open, where its sentence tells.
    init(_ item: WorkItem, on today: CalendarDay? = nil) {
        var shown = item
        shown.held = nil
        self.item = shown
        helper = item.helper?.shortKey
        outcomes = item.state == .open ? WorkOutcome.outcomes(of: item.kind) + [.dismissed] : []
        // Once it is accepted, the household has its new number; the sentence is about the old one.
        let household = item.kind == .headChanged ? item.arguments.dropFirst(3).first : nil
        sentence = WorkWording.sentence(
            item.kind.rawValue, cause: item.cause, household: household ?? item.household,
            helper: item.helper?.shortKey,
            arguments: item.kind == .factsMissing ? Self.factNames(item) : item.arguments, proposal: item.proposal,
            open: Self.days(item, today))
        command = Self.command(item)
    }

    /// Days from the first of its arguments to today.
    private static func days(_ item: WorkItem, _ today: CalendarDay?) -> Int? {
        guard item.state == .open, let today, let first = item.arguments.first.flatMap({ CalendarDay(iso: $0) })
        else { return nil }
        return max(0, Int(today.daysSinceEpoch) - Int(first.daysSinceEpoch))
    }

    /// The missing facts in words, Chinese and English, of many the first.
    private static func factNames(_ item: WorkItem) -> [String] {
        let facts = item.arguments.dropFirst()
        let words = facts.prefix(8).map { ProgrammeWording.factName($0, Fact.words(ofKey: $0)) }
        let more = facts.count - words.count
        let rest = more > 0 ? [ProgrammeWording.moreFacts(more)] : []
        return [
            (words + rest).map(\.zh).joined(separator: "、"), (words + rest).map(\.en).joined(separator: ", "),
        ]
    }

    static func command(_ item: WorkItem) -> String {
        let household = item.household ?? ""
        let helper = item.helper?.shortKey ?? ""
        return switch item.kind {
        case .successorDue: "jiedui pair \(household) HELPER"
        case .personDue: "jiedui helper edit \(helper)"
        case .ruleBroken where item.household == nil: "jiedui pairing handover HOUSEHOLD \(helper) --to HELPER"
        case .factsMissing: "jiedui fact set \(household) NAME=VALUE"
        case .programmeFound, .nobodyInWork: "jiedui programmes check \(household)"
        case .possibleDuplicate, .dataWrong: "jiedui work show \(item.id)"
        case .ruleBroken, .ledgerMissing, .headChanged, .handConflict, .exitDue:
            "jiedui work accept \(item.id) --because …"
        }
    }
}

/// A decision about an item of the worklist.
public struct WorkOrder: Sendable, Hashable {
    /// The item.
    public var item: String
    /// The outcome; nil = the one that the program proposes.
    public var outcome: WorkOutcome?
    /// Why; sealed.
    public var because: String?
    /// The version that the caller saw; nil = whichever.
    public var version: Int64?

    /// An order.
    public init(_ item: String, outcome: WorkOutcome?, because: String?, version: Int64?) {
        self.item = item
        self.outcome = outcome
        self.because = because
        self.version = version
    }
}

/// What deciding an item did.
public struct WorkReceipt: Sendable {
    /// The item as it is now.
    public var line: WorkLine
    /// What followed.
    public var consequences: [Phrase]
    /// The command that takes it back on the same day; nil where nothing but the item changed.
    public var undo: String?
}

extension Fact {
    /// What people read for a fact as checks name it, of members `member.N.FIELD`; nil where there is none such.
    static func words(ofKey key: String) -> Phrase? {
        let parts = key.split(separator: ".")
        let fact = named(parts.count == 3 ? "member.\(parts[2])" : key)
        return fact.map { Phrase(zh: $0.names.zh, en: $0.names.en) }
    }
}

/// What somebody decides about an item of the worklist.
public enum WorkOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// The household leaves by a gradual exit (渐退; M40).
    case exited
    /// Its only or last person died (去世).
    case died
    /// It moved away (迁出).
    case moved
    /// It became part of another household (并入他户).
    case joined
    /// The list left it out by mistake: it stays as it is (漏列).
    case mistake
    /// It goes on under another number and head (户主变更).
    case headChanged = "head_changed"
    /// The ledger's value holds (以台账为准).
    case ledger
    /// It was put right, or somebody has seen to it (已处理).
    case handled
    /// Nothing is to be done: what the hand wrote holds, the list's new number is another household (不采纳).
    case dismissed

    /// The outcomes that an item of this kind may have beside ``dismissed``.
    public static func outcomes(of kind: WorkItem.Kind) -> [WorkOutcome] {
        switch kind {
        case .ledgerMissing: [.exited, .died, .moved, .joined, .mistake]
        case .headChanged: [.headChanged]
        case .handConflict: [.ledger]
        case .exitDue: [.exited, .handled]
        case .possibleDuplicate, .dataWrong, .ruleBroken, .successorDue, .personDue, .factsMissing, .programmeFound,
            .nobodyInWork:
            [.handled]
        }
    }
}

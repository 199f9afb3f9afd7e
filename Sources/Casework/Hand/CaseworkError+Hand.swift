import Ledgers
import Register
import Wording

extension CaseworkError {
    /// A row that is refused before it is read.
    static func hand(_ fault: HandRow.Fault, _ kind: LedgerKind) -> CaseworkError {
        switch fault {
        case .unknown(let name):
            let known = HandRow.fields(of: kind)
            return CaseworkError(
                "field_unknown", HandWording.fieldUnknown,
                hint: HandWording.fieldsKnown(known.map { (word: $0.field.word, zh: $0.heading) }),
                field: String(name.prefix(64)))
        case .repeated(let field):
            return CaseworkError("field_repeated", HandWording.fieldRepeated, field: field.word)
        case .notClearable(let field):
            return CaseworkError("field_needed", HandWording.fieldNeeded, field: field.word)
        case .fixed(let field):
            return CaseworkError(
                "field_fixed", HandWording.fieldFixed, hint: HandWording.fieldFixedHint, field: field.word)
        }
    }

    /// What is wrong with the stated values: the first fault, the others beside it.
    static func hand(_ faults: [HandIssue], _ kind: LedgerKind) -> CaseworkError {
        guard let first = faults.first else { return CaseworkError("nothing_stated", HandWording.nothingStated) }
        let others = faults.dropFirst().map { (field: $0.field, code: $0.code.rawValue) }
        return CaseworkError(
            first.code.rawValue, first.message, hint: HandWording.faultHint(kind.rawValue, others: others),
            field: first.field.isEmpty ? nil : first.field)
    }

    /// A coded reason that nobody knows.
    static func badReason<Code: CodedTerm>(_ codes: [Code], and more: [(String, String)] = []) -> CaseworkError {
        CaseworkError(
            "bad_parameter", HandWording.reasonUnknown,
            hint: HandWording.reasonsKnown(codes.map { ($0.rawValue, $0.term.zh) } + more), field: "reason")
    }
}

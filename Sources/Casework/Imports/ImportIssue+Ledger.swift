import Ledgers
public import Records
public import Wording

extension ImportIssue {
    /// A finding of a ledger in its stored form: line, other place, sums and words go into the arguments.
    init(_ issue: LedgerIssue) {
        self.init(
            sheet: issue.sheet, row: issue.row, column: issue.column, code: issue.code.rawValue,
            severity: issue.severity.rawValue,
            arguments: [
                issue.line.map { String($0) } ?? "", issue.facts.otherSheet ?? "",
                issue.facts.otherRow.map { String($0) } ?? "", issue.facts.printed ?? "", issue.facts.found ?? "",
            ] + issue.facts.words)
    }

    /// The whole sentence: file, sheet, row, column, rule and what to do.
    public func message(file: String) -> Phrase {
        func argument(_ index: Int) -> String? {
            index < arguments.count && !arguments[index].isEmpty ? arguments[index] : nil
        }
        let reason = LedgerWording.issue(
            code, severity: severity,
            .init(
                otherSheet: argument(1), otherRow: argument(2).flatMap { Int($0) }, printed: argument(3),
                found: argument(4), words: Array(arguments.dropFirst(5))))
        return LedgerWording.placed(
            reason, file: file, sheet: sheet, row: row, line: argument(0).flatMap { Int($0) }, column: column)
    }
}

extension ImportedFile {
    /// What became of a file that was read and stored.
    init(_ reading: LedgerReading, digest: String, counts: (added: Int, changed: Int, same: Int)) {
        self.init(
            file: reading.file, digest: digest, read: reading.read, accepted: reading.accepted, warned: reading.warned,
            rejected: reading.rejected, ignoredRows: reading.ignoredRows, added: counts.added, changed: counts.changed,
            same: counts.same)
    }
}

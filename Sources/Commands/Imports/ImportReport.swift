import AdminAPI
import Wording

/// Shows what became of imported files: counts per file, then the remarks, the rejections first.
struct ImportReport {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    /// The name of a path's last part.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    func print(_ result: ImportResult) {
        files(result.files)
        let hidden = result.files.reduce(0) { sum, file in
            sum + (file.issuesTotal.map { total in total - result.issues.count { $0.file == file.file } } ?? 0)
        }
        issues(result.issues, hidden: hidden)
        if let snapshot = result.snapshot { show(snapshot) }
        if result.dryRun == true {
            session.say(CommandWording.dryRunNothingStored)
        } else if let batch = result.batch {
            session.say(CommandWording.batchStored(batch))
        }
    }

    func show(_ snapshot: SnapshotResult) {
        let counts = snapshot.counts
        session.say(
            LedgerMonthWording.counts(
                new: counts.new, changed: counts.changed, same: counts.same, missing: counts.missing,
                headChanged: counts.headChanged))
        session.table(Array((snapshot.missing + snapshot.headChanged).prefix(30)))
        if counts.missing + counts.headChanged > 0 { session.say(LedgerMonthWording.toWorklist) }
    }

    func files(_ files: [ImportFile]) {
        session.table(files)
    }

    /// At most 30 lines for people; the whole list is in `imports show BATCH` and in `--json`.
    ///
    /// - Parameter hidden: how many there are beyond those of the answer.
    func issues(_ issues: [ImportIssue], hidden: Int = 0, limit: Int = 30) {
        let order = ["reject": 0, "warn": 1, "repair": 2]
        let sorted = issues.enumerated().sorted {
            (order[$0.element.severity] ?? 3, $0.offset) < (order[$1.element.severity] ?? 3, $1.offset)
        }.map(\.element)
        guard !sorted.isEmpty else { return }
        session.console.print("")
        session.table(Array(sorted.prefix(limit)))
        let rest = sorted.count - min(sorted.count, limit) + hidden
        if rest > 0 { session.say(CommandWording.moreIssues(rest)) }
    }
}

extension ImportFile: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.file(language)), .init(CommandWording.read(language), isNumber: true),
            .init(CommandWording.accepted(language), isNumber: true),
            .init(CommandWording.warned(language), isNumber: true),
            .init(CommandWording.rejected(language), isNumber: true),
            .init(CommandWording.ignored(language), isNumber: true),
            .init(CommandWording.added(language), isNumber: true),
            .init(CommandWording.changed(language), isNumber: true),
            .init(CommandWording.same(language), isNumber: true),
            .init(CommandWording.repeated(language), isNumber: true),
        ]
    }

    /// Each row is in one column: rejected, ignored, or as a record new, changed, as before, or once more in the file.
    func cells(_ language: Language) -> [String] {
        let repeated = max(0, accepted - added - changed - same)
        return [file]
            + [read, accepted, warned, rejected, ignoredRows, added, changed, same, repeated].map(String.init)
    }
}

extension SnapshotResult.Line: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.number(language)), .init(WorkHelp.itemHeading(language)),
            .init(WorkHelp.aboutHeading(language)), .init(WorkHelp.proposalHeading(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [household, item ?? "", newNumber.map { "→ \($0)" } ?? evidence.name, proposal?.name ?? ""]
    }
}

extension ImportIssue: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.treatment(language)), .init(CommandWording.fault(language)),
            .init(CommandWording.remark(language)),
        ]
    }

    /// The message names file, sheet, row and column itself.
    func cells(_ language: Language) -> [String] {
        [CommandWording.severity(severity)(language), code, message]
    }
}

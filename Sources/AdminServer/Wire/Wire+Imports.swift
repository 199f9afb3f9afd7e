import AdminAPI
import Casework
import Records
import Register
import Wording

extension ImportFile {
    init(_ file: ImportedFile) {
        self.init(
            file: file.file, read: file.read, accepted: file.accepted, warned: file.warned, rejected: file.rejected,
            ignoredRows: file.ignoredRows, added: file.added, changed: file.changed, same: file.same,
            issuesTotal: file.issueCount)
    }
}

extension AdminAPI.ImportIssue {
    init(_ issue: Records.ImportIssue, file: String, _ language: Language) {
        self.init(
            file: file, sheet: issue.sheet.isEmpty ? nil : issue.sheet, row: issue.row == 0 ? nil : issue.row,
            column: issue.column.isEmpty ? nil : issue.column, code: issue.code, severity: issue.severity,
            message: issue.message(file: file)(language))
    }

    static func all(of files: [ImportedFile], _ language: Language) -> [AdminAPI.ImportIssue] {
        files.flatMap { file in file.issues.map { AdminAPI.ImportIssue($0, file: file.file, language) } }
    }
}

extension ImportResult {
    init(_ receipt: ImportReceipt, dryRun: Bool, _ language: Language) {
        self.init(
            batch: receipt.batch, dryRun: dryRun ? true : nil, files: [ImportFile(receipt.file)],
            issues: AdminAPI.ImportIssue.all(of: [receipt.file], language),
            rejects: receipt.rejects.map { Base64.text($0) })
        snapshot = receipt.snapshot.map { SnapshotResult($0, language) }
    }
}

extension ImportItem {
    init(_ batch: ImportBatch) {
        self.init(
            batch: batch.id, kind: batch.kind, at: batch.at.description, actor: batch.actor,
            files: batch.files.map(ImportFile.init))
    }
}

extension ImportDetail {
    init(_ batch: ImportBatch, _ language: Language) {
        self.init(
            batch: batch.id, kind: batch.kind, at: batch.at.description, actor: batch.actor,
            files: batch.files.map(ImportFile.init), issues: AdminAPI.ImportIssue.all(of: batch.files, language))
    }
}

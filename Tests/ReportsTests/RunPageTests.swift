import Foundation
import Records
import Register
import Reports
import TestSupport
import Testing
import Wording

/// The report of a run as a page.
struct RunPageTests {
    @Test func sampleIsWrittenWhereAFolderIsGiven() throws {
        guard let folder = ProcessInfo.processInfo.environment["JIEDUI_REPORT_SAMPLE"] else { return }
        let report = SyntheticReport.make(seed: 20, households: 547)
        for language in Language.allCases {
            let html = try RunPage(report, language: language).html()
            try Data(html.utf8).write(to: URL(fileURLWithPath: "\(folder)/report-\(language.rawValue).html"))
        }
    }
}

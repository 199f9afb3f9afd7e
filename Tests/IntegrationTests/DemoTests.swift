import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The demo from end to end: the counts of `expected.json`, and nobody is forgotten.
    @Suite struct DemoTests {
        @Test(.mechanism(82, 20, 87)) func everyHouseholdHasALeadOrStandsOnAListWithItsReason() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let truth = try #require(try Expected.demo().afterImport["困难家庭台账.xlsx"])

                let households = try await office.households()
                #expect(households.count == truth.households)
                #expect(households.count == 547)
                #expect(households.compactMap(\.members).reduce(0, +) == 1809)
                for (county, count) in truth.byCounty {
                    let here = households.filter { $0.area.hasPrefix(county) }
                    #expect(here.count == count.households, "county \(county)")
                    #expect(here.compactMap(\.members).reduce(0, +) == count.people, "county \(county)")
                }
                #expect(Set(households.map(\.number)).isDisjoint(with: truth.rejectedHouseholds))

                let run = try await office.runLead()
                let id = try #require(run.run)
                let paired: [ProposalItem] = try await office.everything("runs", "show", id, "--proposals")
                let uncovered: [UncoveredItem] = try await office.everything("runs", "show", id, "--uncovered")
                let outside: [UncoveredItem] = try await office.everything("runs", "show", id, "--outside")
                #expect(run.proof == "verified")
                #expect(run.households.inScope == run.households.covered + run.households.uncovered)
                #expect(run.households.inScope + run.households.outside == 547)
                #expect(paired.count == run.pairs)
                #expect(paired.count == run.households.covered)
                #expect(uncovered.count == run.households.uncovered)
                #expect(outside.count == run.households.outside)
                #expect(Set(paired.map(\.household)).count == paired.count, "one lead each")
                let named = paired.map(\.household) + (uncovered + outside).map(\.household)
                #expect(Set(named) == Set(households.map(\.number)), "nobody is forgotten")
                #expect(named.count == 547, "nobody stands on two lists")
                #expect((uncovered + outside).allSatisfy { !$0.reason.isEmpty && !$0.code.isEmpty })
                #expect(paired.allSatisfy { !$0.reasons.isEmpty })
                #expect(run.coverageByTier.values.map(\.covered).reduce(0, +) == run.households.covered)

                let places = Dictionary(
                    uniqueKeysWithValues: try await office.helpers().map { ($0.key, $0.capacity ?? 0) })
                for (helper, pairs) in Dictionary(grouping: paired, by: \.helper.key) {
                    #expect(pairs.count <= places[helper] ?? 0, "a helper carries no more than stated")
                }

                _ = await office.daemon.stop()
                expectNoPersonalData(in: office.daemon.process.messages)
                expectNoPersonalData(in: office.daemon.process.output)
            }
        }

        @Test func importingTheSameFilesAgainChangesNothing() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                let first = try await office.bringDemo()
                let before = try await office.households()
                let second = try await office.bringDemo()
                #expect(first.flatMap(\.files).map(\.accepted) == second.flatMap(\.files).map(\.accepted))
                #expect(first.map(\.issues) == second.map(\.issues), "the report is the same")
                #expect(second.flatMap(\.files).allSatisfy { $0.added == 0 && $0.changed == 0 })
                #expect(try await office.households() == before, "not even a version went up")
                await office.daemon.kill()
            }
        }

        @Test func aDryRunReportsTheSameAndChangesNothing() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "divisions")
                let path = "\(DemoOffice.ledgers)/困难家庭台账.csv"
                let dry = try await office.ask(ImportResult.self, "import", "households", path, "--dry-run")
                #expect(try await office.households().isEmpty)
                let real = try await office.bring("households", path)
                #expect(dry.files == real.files)
                #expect(dry.issues == real.issues)
                #expect(
                    try await office.households().count == 547, "the CSV of the spreadsheet says what the workbook says"
                )
                await office.daemon.kill()
            }
        }

        /// `runs repeat` computes a run from its stored inputs and compares bytes.
        @Test func aRunCanBeRepeatedByteForByte() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let run = try await office.runLead()
                let again = try await office.ask(RepeatResult.self, "runs", "repeat", try #require(run.run))
                #expect(again.identical)
                await office.daemon.kill()
            }
        }
    }
}

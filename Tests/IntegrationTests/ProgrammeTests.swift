import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Programmes and packs through the command line, on the demo's ledgers.
    @Suite struct ProgrammeTests {
        @Test(.mechanism(14, 21, 22, 24, 123, 165)) func programmesAreFoundCheckedAndFollowThePack() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let asOf = ["--as-of", "2020-04-30"]
                let list = try await office.daemon.jiedui(
                    "programmes", "list", "--area", "3501", "--as-of", "2020-04-30")
                #expect(list.end == .exit(0) && list.output.contains("temporary_aid_spending"))
                let found = try await office.ask(
                    ProgrammeFindResult.self, "programmes", "find", "--area", "3505", asOf[0], asOf[1], "--limit", "5")
                #expect(found.households == 547 && found.total > 0 && found.items.count == 5 && found.next != nil)
                #expect(found.programmes.contains { $0.stopped == ["parameters.living_standard_month"] })

                // A household is judged with facts stated for this check alone.
                let number = try #require(found.items.first?.household)
                let check = try await office.ask(
                    ProgrammeAnswer.self, "programmes", "check", number, asOf[0], asOf[1], "--pack", "fuzhou-2020",
                    "--programme", "temporary_aid_spending", "--fact", "household.categories=GX", "--fact",
                    "household.medical_bills=2020-01-05:12000", "--fact", "household.tuition_bills=", "--fact",
                    "household.disposable=8000")
                let advice = try #require(check.findings.first)
                #expect(advice.state.code == "eligible" && advice.amount?.amount == "3600.00")
                #expect(advice.amount?.least == "3240.00" && advice.amount?.most == "3960.00")
                #expect(advice.steps.last?.expression == "12000.00 × 30%")
                #expect(advice.programme.departments.first == "市民政局" && advice.notice.contains("市民政局"))
                let open = try await office.daemon.jiedui(
                    "programmes", "check", number, "--as-of", "2020-04-30", "--pack", "fuzhou-2020", "--programme",
                    "temporary_aid_spending", "--fact", "household.categories=GX")
                #expect(open.end == .exit(0) && open.output.contains("household.disposable"))
                let slip = try await office.daemon.jiedui("programmes", "check", number, "--fact", "household.moon=1")
                #expect(slip.end == .exit(6) && slip.messages.contains("[unknown_fact]"))

                // A fact that is entered is known to every check, until it ends; sensitive ones come by standard input.
                let entered = try await office.ask(
                    FactList.self, "fact", "set", number, "disposable=8000", "household.public_rental=true", "--on",
                    "2020-04-01", "--because", "核对")
                #expect(entered.facts.map(\.fact.code) == ["household.disposable", "household.public_rental"])
                let known = try await office.ask(
                    ProgrammeAnswer.self, "programmes", "check", number, asOf[0], asOf[1], "--pack", "fuzhou-2020",
                    "--programme", "rent", "--fact", "household.categories=DB", "--fact",
                    "household.full_allowance=true")
                #expect(known.findings.first?.amount?.amount == "0.00")
                let ended = try await office.ask(
                    FactList.self, "fact", "end", number, "public_rental", "--on", "2020-04-20")
                #expect(ended.facts.map(\.fact.code) == ["household.disposable"])
                let whole = try await office.daemon.jiedui("fact", "list", number, "--all")
                #expect(whole.end == .exit(0) && whole.output.contains("2020-04-20") && whole.output.contains("核对"))
                let drawn = try await office.ask(
                    FactList.self, "programmes", "draws", number, "disability_care", "--from", "2020-01-01")
                #expect(drawn.draws.map(\.programme) == ["disability_care"])
                let missing = try await office.ask(
                    MissingFactsResult.self, "programmes", "find", "--area", "3505", asOf[0], asOf[1], "--worklist")
                #expect(missing.opened > 0 && missing.open == missing.opened)
                let items = try await office.ask(
                    Page<WorkEntry>.self, "work", "list", "--kind", "facts_missing", "--limit", "3")
                #expect(
                    items.total == missing.open && items.items.allSatisfy { $0.command.hasPrefix("jiedui fact set") })
                #expect(items.items.allSatisfy { !$0.sentence.contains("household.") })
                let both = try await office.daemon.jiedui("programmes", "find", "--worklist", "--state", "cliff")
                #expect(both.end == .exit(2) && both.messages.contains("--worklist"))

                // A value of the pack that is missing stops the programme by name, and the office enters it.
                let stopped = try await office.daemon.jiedui(
                    "programmes", "find", "--area", "3505", "--as-of", "2020-04-30", "--programme", "living_allowance")
                #expect(stopped.end == .exit(6) && stopped.messages.contains("[pack_value_missing]"))
                let run = try #require(try await office.runLead().run)
                let item = try await office.ask(
                    PackItem.self, "pack", "set", "living_standard_month", "600", "--pack", "fujian-2020", "--from",
                    "2020-04-29", "--body", "泉州市民政局", "--day", "2020-04-28", "--minute", "一号")
                #expect(item.pack == "fujian-2020")
                let judged = try await office.ask(
                    ProgrammeFindResult.self, "programmes", "find", "--area", "3505", asOf[0], asOf[1], "--programme",
                    "living_allowance", "--state", "unknown")
                #expect(judged.programmes.first?.stopped == [] && judged.total > 0)
                // The run before keeps the text that it used.
                #expect(try await office.ask(RepeatResult.self, "runs", "repeat", run).identical)

                // An heir is written, checked and compared.
                let file = folder["anxi.yaml"]
                let new = try await office.daemon.jiedui(
                    "pack", "new", "--from", "fujian-2020", "--id", "anxi-2020", "--area", "350524", "--first",
                    "2020-06-01", "--output", file)
                #expect(new.end == .exit(0))
                #expect(try await office.ask(PackCheck.self, "pack", "check", file).valid)
                let broken = try String(contentsOfFile: file, encoding: .utf8)
                    .replacing("inherits: fujian-2020", with: "inherits: moon")
                let fault = try await office.daemon.jiedui(
                    "--json", "pack", "check", try folder.write(broken, to: "broken.yaml"))
                #expect(fault.end == .exit(6) && fault.output.contains("\"column\":11"))
                let diff = try await office.ask(
                    PackDiff.self, "pack", "diff", "fujian-2020", "fujian-2022", "--area", "3505", asOf[0], asOf[1])
                #expect(diff.households == found.households && diff.differing > 0 && diff.served.count == 50)
                #expect(diff.lines.contains { $0.path == "lead.emergency_place.value" })
                await office.daemon.kill()
            }
        }
    }
}

import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The way of a gift through the real binaries: entered, arrived, shared out, approved, handed over, confirmed, brought back,
    /// given another purpose, taken back, reported.
    @Suite struct OfferTests {
        private static let households = """
            户编号,县区,乡镇,户主姓名,户主身份证号,救助类别,主要致困原因,家庭人口
            350583001000901,南安市,溪美街道,陈英宝,\(id("19700202", 1)),低保,因病,1
            350583001000902,南安市,溪美街道,林大同,\(id("19650303", 2)),低保边缘,因病,1
            350583001000903,南安市,溪美街道,黄小明,\(id("19600404", 3)),孤儿,因病,1

            """
        private static let needs = """
            户号,需求代码,需求说明,数量,单位,紧急程度,适配评估日期
            350583001000901,FUND,医疗费用,1000,元,一般,
            350583001000902,FUND,医疗费用,50,元,一般,
            350583001000901,GOODS,假肢,1,件,一般,
            350583001000902,GOODS,假肢,1,件,一般,2020-01-05
            350583001000903,SCHOOL,就学帮扶,1,人,一般,
            350583001000901,SCHOOL,就学帮扶,1,人,紧急,

            """

        private static func id(_ birth: String, _ sequence: Int) -> String {
            SyntheticNumbers.residentID(area: "350583", birth: birth, sequence: sequence)
        }

        @Test(.mechanism(53), .mechanism(51), .mechanism(104), .mechanism(107), arguments: ["sqlite", "postgres"])
        func theWayOfAGift(_ kind: String) async throws {
            guard kind == "postgres" else { return try await Self.way(database: nil) }
            let server = try await PostgresServer.shared()
            try await server.withDatabase { (name: String) async throws -> Void in
                try await Self.way(database: server.url(name))
            }
        }

        private static func way(database: String?) async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder, database: database)
                for (kind, text) in [("households", households), ("needs", needs)] {
                    let result = try await office.bring(kind, try folder.write(text, to: "\(kind).csv"))
                    #expect(result.files.allSatisfy { $0.rejected == 0 }, "\(kind): \(result.issues)")
                }
                try await Self.enter(office)
                let run = try await office.ask(RunResult.self, "run", "offers", "--area", "350583")
                let id = try #require(run.run)
                try await Self.expectShares(office, id)
                try await Exported.expect(office, folder, id)
                try await Self.decide(office, id)
                try await Self.endings(office, folder, id)
                let repeated = try await office.daemon.start(["runs", "repeat", id]).finished()
                #expect(repeated.isDone)
                await office.daemon.stop()
            }
        }

        private static func enter(_ office: DemoOffice) async throws {
            let common = ["--donor", "某某慈善会", "--area", "350583"]
            func add(_ number: String, _ arguments: [String]) async throws -> OfferItem {
                try await Self.ask(office, ["offer", "add", "--number", number] + common + arguments)
            }
            let fund = try await add(
                "ZY1", ["--kind", "funds", "--title", "互助医疗金", "--quantity", "1000", "--bill-share", "60"])
            #expect(fund.state.code == "pledged" && fund.committed == "1000")
            _ = try await add(
                "ZY2", ["--kind", "goods", "--title", "假肢", "--quantity", "5", "--unit", "件", "--fitting"])
            _ = try await add(
                "ZY3",
                [
                    "--kind", "place", "--need", "SCHOOL", "--title", "助学名额", "--quantity", "1", "--unit", "人",
                    "--first", "孤儿",
                    "--first", "DB",
                ])
            let open = try await add("ZY4", ["--kind", "funds", "--title", "儿童先心病专项", "--quantity", "500"])
            #expect(open.conditions.contains { $0.contains("--confirmed") })
            let received: OfferItem = try await Self.ask(office, ["offer", "receive", "ZY1", "--amount", "900"])
            #expect(received.received == "900" && received.state.code == "received")
            _ = try await Self.ask(office, ["offer", "receive", "ZY2"], as: OfferItem.self)
            let wrong = try await office.daemon.start(["offer", "edit", "ZY1", "--kind", "goods"]).finished()
            #expect(!wrong.isDone)
        }

        private static func expectShares(_ office: DemoOffice, _ run: String) async throws {
            let lines: [AllocationItem] = try await office.everything("allocation", "list", "--run", run)
            func shares(_ offer: String) -> [String: String] {
                Dictionary(uniqueKeysWithValues: lines.filter { $0.offer == offer }.map { ($0.household, $0.amount) })
            }
            #expect(shares("ZY1") == ["350583001000901": "600", "350583001000902": "30"])
            #expect(shares("ZY2") == ["350583001000902": "1"])
            #expect(shares("ZY3").count == 1)
            #expect(shares("ZY4").isEmpty)
            let why: ShareExplanation = try await Self.ask(office, ["offer", "why", "ZY4", "--run", run])
            #expect(why.removed?.contains { $0.rule.code == "unknown:offer.item" } == true)
            let lack: ShareExplanation = try await Self.ask(
                office, ["offer", "why", "--household", "350583001000901", "--run", run])
            #expect(lack.needs?.contains { $0.wanted == "1000" && $0.given == "600" && !$0.met } == true)
            let left: ItemList<LeftoverItem> = try await Self.ask(office, ["offer", "leftovers"])
            #expect(left.items.map(\.offer.number) == ["ZY4"] && left.items.map(\.cause.code) == ["nobody_fits"])
        }

        private static func decide(_ office: DemoOffice, _ run: String) async throws {
            let tried: AllocationOutcome = try await Self.ask(
                office, ["allocation", "approve", "--run", run, "--dry-run"])
            #expect(tried.refused == 0 && tried.dryRun)
            // Somebody hears meanwhile that half of one bill was paid elsewhere: 30 of 50 yuan are more than is lacking.
            let aid = [
                "aid", "350583001000902", "--need", "FUND", "--source", "medical_insurance", "--amount", "25",
            ]
            let entered: AidItem = try await Self.ask(office, aid)
            #expect(entered.amount == "25" && entered.voided == nil)
            let done: AllocationOutcome = try await Self.ask(office, ["allocation", "approve", "--run", run])
            #expect(done.refused == 1 && done.items.compactMap(\.problem?.code) == ["need_met"])
            let again = try await office.ask(RunResult.self, "run", "offers", "--area", "350583")
            let rest: [AllocationItem] = try await office.everything(
                "allocation", "list", "--run", try #require(again.run))
            #expect(rest.map(\.amount) == ["25"])
            let second: AllocationOutcome = try await Self.ask(
                office, ["allocation", "approve", "--run", try #require(again.run)])
            #expect(second.done == 1)
        }

        private static func endings(_ office: DemoOffice, _ folder: TemporaryFolder, _ run: String) async throws {
            let lines: [AllocationItem] = try await office.everything("allocation", "list", "--state", "reserved")
            let big = try #require(lines.first { $0.amount == "600" })
            for (step, state) in [("deliver", "delivered"), ("confirm", "confirmed")] {
                let outcome: AllocationOutcome = try await Self.ask(office, ["allocation", step, big.allocation])
                #expect(outcome.items.map { $0.after?.code } == [state])
            }
            let mute: AllocationOutcome = try await Self.ask(office, ["allocation", "return", big.allocation])
            #expect(mute.items.compactMap(\.problem?.code) == ["reason_missing"])
            let back: AllocationOutcome = try await Self.ask(
                office, ["allocation", "return", big.allocation, "--because", "moved away"])
            #expect(back.items.map { $0.after?.code } == ["returned"])
            // 25 yuan stay set aside; the rest goes to another purpose with what has arrived of it.
            let made: OfferRepurposed = try await Self.ask(
                office,
                [
                    "offer", "repurpose", "ZY1", "--consent-by", "某某慈善会", "--consent-on", "2020-01-05", "--terms", "助学",
                    "--title", "助学金",
                ])
            #expect([made.from.committed, made.from.received, made.from.free] == ["25", "25", "0"])
            #expect([made.to.committed, made.to.received, made.to.free] == ["975", "875", "975"])
            let gone: OfferItem = try await Self.ask(office, ["offer", "withdraw", made.to.number])
            #expect([gone.committed, gone.received, gone.state.code] == ["0", "0", "withdrawn"])
            let detail: OfferDetail = try await Self.ask(office, ["offer", "show", "ZY1"])
            #expect(
                detail.entries.map(\.kind.code) == [
                    "committed", "received", "reserved", "reserved", "delivered", "returned", "received_out",
                    "repurposed_out",
                ])
            let path = folder["report.xlsx"]
            let report = try await office.daemon.start(["offer", "report", "ZY1", "--xlsx", path]).finished()
            #expect(report.isDone)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Array("PK".utf8)))
        }

        /// Runs a command with `--json` and reads its answer, refused or not.
        private static func ask<Answer: Decodable>(
            _ office: DemoOffice, _ arguments: [String], as type: Answer.Type = Answer.self
        ) async throws -> Answer {
            let outcome = try await office.daemon.start(["--json"] + arguments).finished()
            guard !outcome.output.isEmpty else {
                throw SupportError("jiedui \(arguments.prefix(3)): \(outcome.end) \(outcome.messages)")
            }
            return try WireJSON.decode(from: Data(outcome.output.utf8))
        }
    }
}

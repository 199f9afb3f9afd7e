import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Every command by hand through the real binaries: entered, changed, ended, refused, taken back.
    @Suite struct HandTests {
        private static let number = "350583001000901"
        private static let other = "350583001000902"

        private static func id(_ birth: String, _ sequence: Int = 1) -> String {
            SyntheticNumbers.residentID(area: "350583", birth: birth, sequence: sequence)
        }

        private static func hand(_ office: DemoOffice, _ arguments: String...) async throws -> HandAnswer {
            let outcome = try await office.daemon.start(["--json"] + arguments).finished()
            guard outcome.isDone else { throw SupportError("jiedui \(arguments.prefix(2)): \(outcome.messages)") }
            return try WireJSON.decode(from: Data(outcome.output.utf8))
        }

        /// A document on standard input, as programs and careful people send personal data.
        private static func document(
            _ office: DemoOffice, _ folder: TemporaryFolder, _ text: String, _ arguments: String...
        ) async throws -> HandAnswer {
            let file = try folder.write(text, to: "entry.json")
            let outcome = try await office.daemon.start(["--json"] + arguments + ["-"], input: file).finished()
            guard outcome.isDone else { throw SupportError("jiedui \(arguments.prefix(2)): \(outcome.messages)") }
            return try WireJSON.decode(from: Data(outcome.output.utf8))
        }

        private static func enter(_ office: DemoOffice, _ folder: TemporaryFolder) async throws {
            for (number, name, birth) in [(number, "陈英宝", "19700202"), (other, "林大同", "19650303")] {
                let text = """
                    {"fields": {"户编号": "\(number)", "县区": "南安市", "乡镇": "溪美街道", "户主姓名": "\(name)",
                    "id": "\(id(birth))", "category": "低保", "cause": "因病", "size": 3, "allowance": 600}}
                    """
                let answer = try await document(office, folder, text, "household", "add")
                #expect(answer.command.code == "household_add" && answer.version == 1 && answer.key == number)
            }
            let son = try await document(
                office, folder, #"{"fields": {"姓名": "陈小宝", "关系": "子", "id": "\#(id("20050505"))"}}"#, "member", "add",
                number)
            #expect(son.record != nil)
        }

        @Test(.mechanism(40), arguments: ["sqlite", "postgres"])
        func everyCommandDoesWhatItSaysAndIsTakenBack(_ kind: String) async throws {
            guard kind == "postgres" else { return try await Self.day(database: nil) }
            let server = try await PostgresServer.shared()
            try await server.withDatabase { (name: String) async throws -> Void in
                try await Self.day(database: server.url(name))
            }
        }

        private static func day(database: String?) async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder, database: database)
                try await Self.enter(office, folder)
                let edit = try await Self.hand(
                    office, "household", "edit", Self.number, "--allowance", "900", "健康状况=重病", "--clear", "cause",
                    "--because", "2026-11 复核", "--version", "1")
                #expect(edit.fields == ["household.allowance", "household.main_cause", "member.health"])
                #expect(edit.undo == "jiedui undo \(edit.change ?? "")")
                let move = try await Self.hand(
                    office, "household", "move", Self.number, "--area", "350583002", "--because", "搬迁")
                #expect(move.command.code == "household_move")

                let need = try await Self.hand(
                    office, "need", "add", Self.number, "--need-code", "康复", "--text", "陪诊", "--from", "2020-01-01")
                let key = try #require(need.record)
                _ = try await Self.hand(
                    office, "need", "edit", Self.number, key, "--quantity", "2", "--because", "核实")
                let closed = try await Self.hand(
                    office, "need", "close", Self.number, key, "--because", "已办结", "--on", "2026-01-01")
                #expect(closed.fields == ["need.until"])

                let helper = try await Self.document(
                    office, folder,
                    #"{"fields": {"姓名": "张平安", "kind": "党员", "unit": "南安市某局", "id": "\#(Self.id("19800808", 3))", "area": "南安市溪美街道", "capacity": "2"}}"#,
                    "helper", "add")
                let raised = try await Self.hand(
                    office, "helper", "edit", helper.key, "--capacity", "5", "--because", "本人同意")
                #expect(raised.fields == ["helper.capacity"] && raised.version == 2)
                let relation =
                    #"{"fields": {"filer": "\#(Self.id("19800808", 3))", "relative": "\#(Self.id("19650303"))"}, "because": "本人申报"}"#
                _ = try await Self.document(office, folder, relation, "relative", "add")
                let ended = try await Self.document(office, folder, relation, "relative", "end")
                #expect(ended.fields == ["near_relative.ended"])

                let son = try await office.ask(HouseholdDetail.self, "households", "show", Self.number).members
                    .first { $0.name == "陈小宝" }
                let member = try #require(son?.key)
                _ = try await Self.hand(
                    office, "member", "edit", Self.number, member, "--school", "第一中学", "--because", "入学")
                let split = try await Self.hand(
                    office, "household", "split", Self.number, "--new", "350583002000950", "--member", member,
                    "--because", "分家")
                #expect(split.record == "350583002000950")
                _ = try await Self.hand(office, "undo", try #require(split.change))
                let head = try await Self.hand(
                    office, "member", "end", Self.number, "陈英宝", "--reason", "去世", "--new-head", member, "--because",
                    "死亡证明")
                #expect(head.command.code == "member_end")
                let merged = try await Self.hand(
                    office, "household", "merge", Self.other, "--into", Self.number, "--because", "同住")
                _ = try await Self.hand(office, "undo", try #require(merged.change), "--because", "误操作")
                let gradual = try await Self.hand(
                    office, "household", "end", Self.other, "--reason", "退出", "--exit-until", "2099-12-31", "--because",
                    "收入超标")
                #expect(gradual.fields == ["household.exit_until", "household.status"])
                let list = try await office.ask(ItemList<HandChangeItem>.self, "changes", Self.number).items
                #expect(list.contains { $0.command.code == "member_end" && $0.because == "死亡证明" })

                // People read what was done, and how to undo it, in their language.
                let plain = try await office.daemon.jiedui(
                    "--lang", "zh", "household", "edit", Self.other, "--allowance", "650", "--because", "复核")
                #expect(plain.output.contains("撤回：jiedui undo C") && plain.output.contains("月保障金"))
                try await Self.refusals(office)
                expectNoPersonalData(in: office.daemon.process.messages)
                #expect(!office.daemon.process.messages.contains("陈英宝"))
                await office.daemon.stop()
            }
        }

        private static func refusals(_ office: DemoOffice) async throws {
            for (arguments, code, end) in [
                (["household", "edit", number, "--allowance", "若干", "--because", "x"], "amount_unknown", 6),
                (
                    ["household", "edit", number, "--allowance", "1", "--because", "x", "--version", "1"],
                    "stale_version", 5
                ),
                (["household", "edit", number, "--favourite", "1", "--because", "x"], "field_unknown", 6),
                (["household", "edit", number, "--town", "柳城街道", "--because", "x"], "field_fixed", 6),
                (["household", "edit", number, "--size", "2"], "because_missing", 6),
                (["household", "end", number, "--reason", "不想写", "--because", "x"], "bad_parameter", 2),
                (["household", "end", "999999", "--reason", "退出", "--because", "x"], "not_found", 2),
                (["member", "add", number, "--name", "某人", "--id", "12345"], "id_form", 6),
                (["need", "add", number, "--need-code", "要个说法"], "code_unknown", 6),
                (["helper", "add", "--name", "某人", "--unit-code", "51350500123456789X"], "code_check", 6),
                (["household", "edit", number, "stray"], "bad_usage", 2),
                (["undo", "C999999"], "not_found", 2),
            ] as [([String], String, Int32)] {
                let outcome = try await office.daemon.start(arguments).finished()
                #expect(outcome.messages.contains("[\(code)]"), "\(arguments.prefix(2)): \(outcome.messages)")
                #expect(outcome.end == .exit(end), "\(code)")
                expectNoPersonalData(in: outcome.messages)
            }
        }
    }
}

import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The decision workbook as people edit it, and the review at the terminal.
    @Suite struct ReviewTests {
        @Test(.enabled(if: hasOpenpyxl, "python3 with openpyxl edits the workbook"), .mechanism(115))
        func aWorkbookThatOpenpyxlSavedComesBackWithEveryDecision() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let run = try #require(try await office.runLead().run)
                let clerk = try await office.ask(
                    PrincipalToken.self, "principal", "add", "--token", "--role", "coordinator", "--name", "周协调")
                let token = ["JIEDUI_TOKEN": clerk.token]
                let book = folder["审批.xlsx"]
                let exported = try await office.daemon.start(
                    ["review", "export", run, "--by", "town", "--xlsx", book], environment: token
                ).finished()
                #expect(exported.isDone, "\(exported)")
                let edit = try await Self.python(Self.edit, [book], folder)
                let filled = try WireJSON.decode([String: Int].self, from: Data(edit.utf8))
                #expect((filled["filled"] ?? 0) > 100 && (filled["sheets"] ?? 0) > 10)

                let first = try await Self.bring(book, office, token)
                #expect(first.decided > 100)
                #expect(first.decided + first.refused + first.deferred == filled["filled"])
                #expect(first.refused == 0, "every decision is applied: \(Set(first.items.compactMap(\.code)))")
                #expect(first.deferred == filled["暂缓"] && first.blank == filled["blank"])
                let again = try await Self.bring(book, office, token)
                #expect(again.decided == 0 && again.already == first.decided)
                #expect(again.items.first { $0.outcome == "already" }?.by?.hasPrefix("周协调 (uid:400000000") == true)

                let approved: [OpenProposalItem] = try await office.everything(
                    "proposal", "list", "--run", run, "--state", "approved")
                let refused: [OpenProposalItem] = try await office.everything(
                    "proposal", "list", "--run", run, "--state", "refused")
                let seconding: [OpenProposalItem] = try await office.everything(
                    "proposal", "list", "--run", run, "--state", "seconding")
                #expect(approved.count + refused.count + seconding.count == first.decided)
                #expect(
                    try await Self.python(Self.count, [folder["审批-receipt.xlsx"]], folder) == "\(again.items.count)\n")
                await office.daemon.kill()
            }
        }

        @Test func theTerminalGoesOnWhereALineWasCut() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder, language: "zh_CN.UTF-8")
                try await office.bringDemo()
                let run = try #require(try await office.runLead().run)
                func walk(_ typed: String) async throws -> CommandOutcome {
                    try folder.write(typed, to: "typed")
                    return try await RunningCommand(
                        "/bin/sh",
                        [
                            "-c",
                            "'\(Products.path(of: "jiedui"))' --socket '\(office.daemon.socket)' --json review \(run)"
                                + " < '\(folder["typed"])'",
                        ], environment: Products.environment(home: folder, language: "zh_CN.UTF-8"), in: folder
                    ).finished()
                }
                func cards(_ outcome: CommandOutcome) -> [String] {
                    outcome.messages.split(separator: "\n").filter { $0.contains("[") && $0.contains("/") }.map(
                        String.init)
                }
                let first = try await walk("e\na\nr 3 地址不对\ns\nr\n")
                #expect(first.isDone && first.output == "{\"decided\":2,\"skipped\":1}\n", "\(first)")
                #expect(first.messages.contains("✓") && first.messages.contains("待办"))
                let open: [OpenProposalItem] = try await office.everything(
                    "proposal", "list", "--run", run, "--state", "proposed")
                let second = try await walk("a\nu\nq\n")
                #expect(second.output == "{\"decided\":0,\"skipped\":0}\n", "\(second)")
                // The one that was skipped is the first that is still open.
                let skipped = try #require(open.first)
                #expect(second.messages.contains("\(skipped.household) "))
                expectNoPersonalData(in: first.messages + second.messages)
                await office.daemon.kill()
            }
        }

        /// On a terminal single keys are read, and the terminal is left as it was.
        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "util-linux has script"))
        func aTerminalTakesSingleKeys() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let run = try #require(try await office.runLead().run)
                try folder.write("ar3wrong street\nsq", to: "keys")
                let outcome = try await RunningCommand(
                    "/bin/sh",
                    [
                        "-c",
                        "script -qec \"'\(Products.path(of: "jiedui"))' --socket '\(office.daemon.socket)' review \(run)"
                            + " && stty -a\" /dev/null < '\(folder["keys"])'",
                    ], environment: Products.environment(home: folder), in: folder
                ).finished()
                #expect(outcome.output.contains("decided 2, skipped 1"), "\(outcome)")
                #expect(
                    outcome.output.contains(" icanon") && outcome.output.contains(" echo "), "the terminal is as it was"
                )
                let refused: [OpenProposalItem] = try await office.everything(
                    "proposal", "list", "--run", run, "--state", "refused")
                #expect(refused.count == 1)
                await office.daemon.kill()
            }
        }

        private static func bring(
            _ book: String, _ office: DemoOffice, _ environment: [String: String]
        ) async throws -> ReviewResult {
            let outcome = try await office.daemon.start(["--json", "review", "import", book], environment: environment)
                .finished()
            guard outcome.isDone else { throw SupportError("review import: \(outcome.messages)") }
            return try WireJSON.decode(ReviewResult.self, from: Data(outcome.output.utf8))
        }

        private static func python(
            _ script: String, _ arguments: [String], _ folder: TemporaryFolder
        ) async throws -> String {
            var environment = ProcessInfo.processInfo.environment
            environment["PYTHONUTF8"] = "1"
            let outcome = try await RunningCommand(
                "python3", ["-c", script] + arguments, environment: environment, in: folder
            ).finished()
            guard outcome.isDone else { throw SupportError("python: \(outcome.messages)") }
            return outcome.output
        }

        /// Fills opinions in, by the headings, the same for all rows of a helper; some stay blank.
        private static let edit = """
            import json, sys
            from openpyxl import load_workbook
            book = load_workbook(sys.argv[1])
            words = ["同意", "同意", "不合适", "帮扶人不能承担", "数据有误", "对象谢绝", "暂缓", None]
            found = {"filled": 0, "blank": 0, "sheets": 0, "暂缓": 0}
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    continue
                found["sheets"] += 1
                place = None
                for row in sheet.iter_rows():
                    texts = [cell.value for cell in row]
                    if place is None:
                        if "意见" in texts and "行凭证" in texts:
                            place = (texts.index("意见"), texts.index("理由"), texts.index("行凭证"), texts.index("帮扶人编号"))
                        elif "Opinion" in texts and "Row token" in texts:
                            place = (texts.index("Opinion"), texts.index("Reason"), texts.index("Row token"), texts.index("Helper no."))
                        continue
                    if not texts[place[2]]:
                        continue
                    word = words[sum(map(ord, texts[place[3]])) % len(words)]
                    if word is None:
                        found["blank"] += 1
                        continue
                    row[place[0]].value = word
                    row[place[1]].value = "=1+1 会议意见"
                    found["filled"] += 1
                    if word == "暂缓":
                        found["暂缓"] += 1
            book.save(sys.argv[1])
            print(json.dumps(found))
            """

        private static let count = """
            import sys
            from openpyxl import load_workbook
            sheet = load_workbook(sys.argv[1]).worksheets[0]
            print(sum(1 for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]))
            """
    }
}

/// Whether this machine has what people edit workbooks with in scripts.
private let hasOpenpyxl: Bool = {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    probe.arguments = ["python3", "-c", "import openpyxl"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
}()

import AdminAPI
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Commands

/// What the commands by hand make of words, prompts and documents.
@Suite struct HandCommandTests {
    private static let answer = """
        {"change":"C000012","command":{"code":"household_edit","name":"household changed"},"ended_pairings":[],
        "fields":["household.allowance"],"helpers_outside":[],"key":"1001","open_proposals":[],
        "possible_duplicates":[{"reason":{"code":"typing_error","name":"ID numbers one typing error apart"}}],
        "remarks":[],"undo":"jiedui undo C000012","version":3}
        """

    /// Runs a command against a stub; `lines` are typed at the prompts, `document` stands on standard input.
    private static func run(
        _ arguments: [String], typed lines: [String]? = nil, document: String = ""
    ) async throws -> (request: StubDaemon.Request?, entry: HandEntry?, output: String, messages: String) {
        try await withTemporaryFolder { folder in
            let stub = try StubDaemon(folder["s"]) { _ in StubDaemon.Answer(answer) }
            defer { stub.stop() }
            let texts = Mutex(("", ""))
            let left = Mutex(lines ?? [])
            let console = Console(
                environment: [:], isTerminal: false, isErrorTerminal: lines != nil, width: 100, canAsk: lines != nil,
                input: { wantsLine in
                    guard wantsLine else { return Array(document.utf8) }
                    return left.withLock { $0.isEmpty ? nil : Array($0.removeFirst().utf8) }
                },
                output: { bytes in texts.withLock { $0.0 += String(decoding: bytes, as: UTF8.self) } },
                errors: { bytes in texts.withLock { $0.1 += String(decoding: bytes, as: UTF8.self) } })
            _ = await CommandLineProgram.run(["--socket", folder["s"], "--lang", "en"] + arguments, console: console)
            let request = stub.requests.last
            let entry = try request.map { try WireJSON.decode(HandEntry.self, from: Data($0.body)) }
            let (output, messages) = texts.withLock { ($0.0, $0.1) }
            return (request, entry, output, messages)
        }
    }

    @Test func everyFormOfAFieldIsSent() async throws {
        let sent = try await Self.run([
            "household", "edit", "--allowance", "900", "1001", "--months-worked=7", "健康状况=重病", "--clear", "cause",
            "--because", "review", "--version", "2",
        ])
        #expect(sent.request?.target == "/v1/households/1001/edit")
        #expect(sent.request?.headers["idempotency-key"]?.isEmpty == false)
        let entry = try #require(sent.entry)
        #expect(entry.fields == ["allowance": "900", "months-worked": "7", "健康状况": "重病"])
        #expect(entry.clear == ["cause"] && entry.because == "review" && entry.version == 2)
        #expect(sent.output.contains("to undo: jiedui undo C000012"))
        #expect(sent.output.contains("one typing error apart · outside your area"))
    }

    /// A trial is a trial wherever the word stands, has no key that would keep its answer, and codes are words.
    @Test func aTrialIsSentAsOne() async throws {
        let sent = try await Self.run([
            "household", "edit", "1001", "--dry-run", "--allowance", "900", "--because", "x",
        ])
        #expect(sent.entry?.dryRun == true && sent.entry?.fields == ["allowance": "900"])
        #expect(sent.request?.headers["idempotency-key"] == nil)
        #expect(sent.output.contains("Monthly allowance") && !sent.output.contains("household.allowance"))
    }

    @Test func anOptionWithoutItsValueIsNotCalledMissing() async throws {
        let told = try await Self.run(["household", "edit", "1001", "--allowence"])
        #expect(told.request == nil && told.messages.contains("--allowence has no value"))
    }

    @Test func whatIsMissingIsAskedForOnATerminalOnly() async throws {
        let asked = try await Self.run(["household", "end", "1001"], typed: ["left_register", " moved out "])
        #expect(asked.entry?.reason == "left_register" && asked.entry?.because == "moved out")
        #expect(asked.messages.contains("why: ") && asked.messages.contains("because of what"))
        let silent = try await Self.run(["household", "end", "1001"])
        #expect(silent.request == nil && silent.messages.contains("[bad_usage]"))
        let fields = try await Self.run(
            ["member", "add", "1001", "--与户主关系", "子"], typed: ["陈小宝", "350583200505050017"])
        #expect(fields.entry?.fields == ["与户主关系": "子", "name": "陈小宝", "id": "350583200505050017"])
        let changes = try await Self.run(
            ["member", "edit", "1001", "K"], typed: ["school", "First School", "", "seen"])
        #expect(changes.entry?.fields == ["school": "First School"] && changes.entry?.because == "seen")
    }

    @Test func aDocumentStandsOnStandardInput() async throws {
        let sent = try await Self.run(
            ["member", "end", "1001", "-", "--because", "over"],
            document: #"{"member": "陈英宝", "reason": "died", "new_head": "K2", "because": "under", "on": "2026-11-01"}"#)
        #expect(sent.request?.target == "/v1/households/1001/members/end")
        #expect(sent.entry?.member == "陈英宝" && sent.entry?.newHead == "K2" && sent.entry?.because == "over")
        let number = try await Self.run(
            ["helper", "edit", "K", "-"], document: #"{"fields": {"capacity": 3, "vetted": true}}"#)
        #expect(number.entry?.fields == ["capacity": "3", "vetted": "true"])
        let slip = try await Self.run(["helper", "edit", "K", "-"], document: #"{"feilds": {"capacity": 3}}"#)
        #expect(slip.request == nil && slip.messages.contains("[bad_document]"))
    }

    @Test(arguments: [
        ["household", "edit", "1001", "stray"], ["household", "edit", "1001", "--allowance"],
        ["household", "edit", "1001", "a=1", "--a", "2"], ["household", "merge", "1001", "--because", "x"],
    ])
    func slipsEndWithTwoAndRepeatNoValue(_ arguments: [String]) async throws {
        let told = try await Self.run(arguments)
        #expect(told.request == nil && told.messages.contains("[bad_usage]"))
        #expect(!told.messages.contains("stray"))
    }

    @Test func helpNamesTheFields() async {
        let help = await Screen.run("member", "add", "--help", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(help.status == .done && help.output.contains("--wish") && help.output.contains("与户主关系"))
    }
}

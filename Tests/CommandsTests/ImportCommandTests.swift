import AdminAPI
import Commands
import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
    private static func result(_ batch: String, file: String, rejected: Int, rejects: String? = nil) -> String {
        let tail = rejects.map { #","rejects":"\#($0)""# } ?? ""
        return """
            {"batch":"\(batch)","files":[{"accepted":1,"added":1,"changed":0,"file":"\(file)","ignored_rows":1,\
            "read":\(1 + rejected),"rejected":\(rejected),"same":0,"warned":0}],"issues":[]\(tail)}
            """
    }

    private static func files(_ folder: TemporaryFolder) throws -> (String, String) {
        (try folder.write("一", to: "一.csv"), try folder.write("二", to: "二.csv"))
    }

    @Test func filesOfOneCallShareABatchAndOneReport() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { request in
                .init(
                    Self.result("B000007", file: request.target.contains("%E4%B8%80") ? "一.csv" : "二.csv", rejected: 0))
            }
            defer { daemon.stop() }
            let (first, second) = try Self.files(folder)
            let told = await Screen.run("import", "households", first, second, "--json", "--socket", folder["s"])
            #expect(told.status == .done)
            let whole = try WireJSON.decode(ImportResult.self, from: Data(told.output.utf8))
            #expect(whole.batch == "B000007" && whole.files.map(\.file) == ["一.csv", "二.csv"])
            #expect(daemon.requests.map { $0.target.contains("batch=B000007") } == [false, true])
            #expect(daemon.requests.allSatisfy { $0.target.hasPrefix("/v1/imports/households?file=%E") })
        }
    }

    @Test func rejectedRowsAreWrittenForTheOwnerAloneAndStrictEndsWithOne() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in
                .init(Self.result("B1", file: "一.csv", rejected: 2, rejects: "UEs="))
            }
            defer { daemon.stop() }
            let (first, second) = try Self.files(folder)
            let told = await Screen.run(
                "import", "members", first, second, "--rejects", folder["r.xlsx"], "--strict", "--socket", folder["s"])
            #expect(told.status == .needsAttention)
            #expect(try folder.text(of: "r.xlsx") == "PK" && folder.text(of: "r-2.xlsx") == "PK")
            let mode = try FileManager.default.attributesOfItem(atPath: folder["r.xlsx"])[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(daemon.requests.allSatisfy { $0.target.contains("rejects=xlsx") })
        }
    }

    @Test func aFileThatIsRefusedWholeEndsWithTwoAndKeepsTheOthersIn() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { request in
                request.target.contains("%E4%B8%80")
                    ? .init(#"{"code":"file_damaged","message":"damaged"}"#, status: 422)
                    : .init(Self.result("B1", file: "二.csv", rejected: 0))
            }
            defer { daemon.stop() }
            let (first, second) = try Self.files(folder)
            let told = await Screen.run("import", "needs", first, second, "--socket", folder["s"])
            #expect(told.status == .usage)
            #expect(told.output.contains("二.csv") && told.messages.contains("file_damaged"))
            #expect(daemon.requests.count == 2)
        }
    }

    @Test func aMissingFileIsRefusedBeforeAnythingIsSent() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in .init("{}") }
            defer { daemon.stop() }
            let told = await Screen.run("import", "needs", folder["absent.csv"], "--socket", folder["s"])
            #expect(told.status == .usage && daemon.requests.isEmpty)
        }
    }
}

import AdminAPI
import AdminClient
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct ClientTests {
    @Test func pathsAndQueriesAreEscaped() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in .init(#"{"items":[]}"#) }
            defer { daemon.stop() }
            let client = AdminClient(socket: folder["s"], language: "zh")
            _ = try await client.get(
                URLText.path("households", "a/b 户"), [("area", "35"), ("cursor", nil), ("x", "1&2=3+4")],
                as: ItemList<String>.self)
            let request = try #require(daemon.requests.first)
            #expect(request.target == "/v1/households/a%2Fb%20%E6%88%B7?area=35&x=1%262%3D3%2B4")
            #expect(request.headers["host"] == "localhost" && request.headers["accept-language"] == "zh")
        }
    }

    @Test func aFileIsSentWholeAndInOrder() async throws {
        try await withTemporaryFolder { folder in
            let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
            let file = try folder.write(bytes, to: "f.bin")
            let daemon = try StubDaemon(folder["s"]) { _ in .init(#"{"items":[]}"#) }
            defer { daemon.stop() }
            _ = try await AdminClient(socket: folder["s"], language: "en").upload(
                file: file, to: "/v1/x", as: ItemList<String>.self)
            #expect(daemon.requests.first?.body == bytes)
        }
    }

    @Test func linesArriveOneByOneWhereverTheChunksAreCut() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in
                .init(chunks: [
                    #"{"event":"progress","pha"#, "se\":\"solve\"}\n{\"event\":\"progress\",\"phase\":\"store\"}\n{",
                    "\"event\":\"result\"}\n",
                ])
            }
            defer { daemon.stop() }
            let seen = Mutex<[String]>([])
            try await AdminClient(socket: folder["s"], language: "en").follow("/v1/e", as: RunEvent.self) { line in
                seen.withLock { $0.append(line.value.phase ?? line.value.event) }
            }
            #expect(seen.withLock { $0 } == ["solve", "store", "result"])
        }
    }

    @Test func aRefusalCarriesTheProblem() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in
                .init(#"{"code":"not_permitted","message":"no","request_id":"7"}"#, status: 403)
            }
            defer { daemon.stop() }
            let error = await #expect(throws: ClientError.self) {
                _ = try await AdminClient(socket: folder["s"], language: "en").get("/v1/x", as: Problem.self)
            }
            guard case .refused(403, let problem) = error else {
                Issue.record("not a refusal")
                return
            }
            #expect(problem == Problem(code: "not_permitted", message: "no", requestID: "7"))
            #expect(error?.kind == .notPermitted)
        }
    }

    @Test func nothingIsSentToASocketInAFolderThatOthersMayWriteTo() async throws {
        try await withTemporaryFolder { base in
            let folder = try base.subfolder("own")
            let daemon = try StubDaemon(folder["s"]) { _ in .init(#"{"items":[]}"#) }
            defer { daemon.stop() }
            let client = AdminClient(socket: folder["s"], language: "en", ownFolder: folder.path)
            _ = try await client.get("/v1/x", as: ItemList<String>.self)
            #expect(chmod(folder.path, 0o777) == 0)
            let error = await #expect(throws: ClientError.self) {
                _ = try await client.get("/v1/x", as: ItemList<String>.self)
            }
            guard case .unsafeFolder(folder.path, .openToOthers) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(error?.kind == .notPermitted && daemon.requests.count == 1)
        }
    }

    @Test func anAnswerThatBreaksOffIsNoAnswer() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in .init(chunks: [#"{"items":["#], isWhole: false) }
            defer { daemon.stop() }
            let error = await #expect(throws: ClientError.self) {
                _ = try await AdminClient(socket: folder["s"], language: "en").get("/v1/x", as: ItemList<String>.self)
            }
            #expect(error?.kind == .internal)
        }
    }

    @Test func anAnswerOfAnotherFormIsNotUnderstood() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try StubDaemon(folder["s"]) { _ in .init("<html>") }
            defer { daemon.stop() }
            let error = await #expect(throws: ClientError.self) {
                _ = try await AdminClient(socket: folder["s"], language: "en").get("/v1/x", as: ItemList<String>.self)
            }
            guard case .notUnderstood(200) = error else {
                Issue.record("understood")
                return
            }
        }
    }
}

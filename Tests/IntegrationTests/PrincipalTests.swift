import AdminAPI
import AdminClient
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Who is who, through the real daemon.
    @Suite struct PrincipalTests {
        /// Every route that docs/api.md lists, asked by every role.
        @Test func everyRouteAnswersExactlyTheRolesThatTheDocumentNames() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                var clients: [String: AdminClient] = [:]
                for role in Self.roles {
                    let given = try await office.ask(PrincipalToken.self, "principal", "add", "--token", "--role", role)
                    clients[role] = AdminClient(
                        socket: office.daemon.socket, language: "en", token: given.token)
                }
                let table = try Self.table()
                #expect(table.count >= 30 && Set(table.map(\.role)) == Set(Self.roles))
                for line in table {
                    let client = try #require(clients[line.role])
                    let code = await Self.problem(client, line.method, line.path)
                    #expect(
                        (code != "not_permitted") == line.may, "\(line.role) \(line.method) \(line.path): \(code ?? "")"
                    )
                }
                await office.daemon.kill()
            }
        }

        @Test func aTokenIsGoodUntilItIsReplacedOrItsHolderDisabled() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                let given = try await office.ask(
                    PrincipalToken.self, "principal", "add", "--token", "--role", "staff", "--name", "李四")
                #expect(given.uid == 4_000_000_001 && given.token.hasPrefix("jd_") && given.token.utf8.count == 67)
                let client = AdminClient(socket: office.daemon.socket, language: "en", token: given.token)
                let status = try await client.get("/v1/status", as: ServiceStatus.self).value
                #expect(status.peer.uid == given.uid && status.peer.role == "staff")

                // A first answer that was kept is not given again to somebody who lost their rights.
                let find = FindRequest(text: "nobody")
                func search() async -> String? {
                    await Self.code {
                        _ = try await client.post(
                            "/v1/find", body: find, idempotencyKey: "k", as: ItemList<FindHit>.self)
                    }
                }
                #expect(await search() == nil)
                _ = try await office.ask(PrincipalItem.self, "principal", "disable", "\(given.uid)")
                #expect(await search() == "principal_disabled")
                let refused = try await office.daemon.start(
                    ["households", "list"], environment: ["JIEDUI_TOKEN": given.token]
                ).finished()
                #expect(refused.end == .exit(4) && refused.messages.contains("principal_disabled"))
                let again = try await office.ask(PrincipalItem.self, "principal", "enable", "\(given.uid)")
                #expect(again.disabledAt == nil && again.name == "李四" && again.hasToken)
                #expect(await search() == nil)

                let newer = try await office.ask(PrincipalToken.self, "principal", "token", "\(given.uid)")
                #expect(newer.token != given.token)
                #expect(await search() == "token_unknown")
                let unknown = try await office.daemon.start(
                    ["status"], environment: ["JIEDUI_TOKEN": "jd_\(String(repeating: "0", count: 64))"]
                ).finished()
                #expect(unknown.end == .exit(4) && unknown.messages.contains("token_unknown"))
                await office.daemon.stop()
                // Neither the store nor the log knows a token.
                for file in try FileManager.default.contentsOfDirectory(atPath: folder["."]) {
                    // Other files are what the commands themselves printed.
                    guard file.hasPrefix("jiedui.db") || file.hasPrefix("jieduid"),
                        let bytes = FileManager.default.contents(atPath: folder[file])
                    else { continue }
                    for token in [given.token, newer.token] {
                        #expect(bytes.firstRange(of: Data(token.utf8)) == nil, "\(file)")
                    }
                }
            }
        }

        @Test func aDeputyActsOnTheirDaysAndGivesNoRights() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                let clerk = try await office.ask(
                    PrincipalToken.self, "principal", "add", "--token", "--role", "auditor", "--area", "350502")
                let chief = try await office.ask(
                    PrincipalToken.self, "principal", "add", "--token", "--role", "administrator")
                func asDeputy(_ arguments: String...) async throws -> CommandOutcome {
                    try await office.daemon.start(
                        ["--acting-for", "\(chief.uid)"] + arguments, environment: ["JIEDUI_TOKEN": clerk.token]
                    ).finished()
                }
                let before = try await asDeputy("households", "list")
                #expect(before.end == .exit(4) && before.messages.contains("not_deputy"))
                let day = { (text: String) in ["--from", text, "--until", text] }
                _ = try await office.daemon.start(
                    ["principal", "deputy", "\(clerk.uid)", "--for", "\(chief.uid)"] + day("2020-01-01")
                ).finished()
                #expect(try await asDeputy("households", "list").end == .exit(4))
                let named = try await office.daemon.start(
                    [
                        "principal", "deputy", "\(clerk.uid)", "--for", "\(chief.uid)", "--from", "2020-01-01",
                        "--until", "2999-01-01",
                    ]
                ).finished()
                #expect(named.isDone, "\(named)")
                let now = try await asDeputy("status")
                #expect(now.isDone && now.output.contains("\(clerk.uid), administrator"), "\(now)")
                #expect(try await asDeputy("principal", "disable", "\(chief.uid)").end == .exit(4))
                #expect(try await asDeputy("principal", "token", "\(clerk.uid)").end == .exit(4))
                let turned = try await office.daemon.start(
                    [
                        "principal", "deputy", "\(clerk.uid)", "--for", "\(chief.uid)", "--from", "2020-01-02",
                        "--until", "2020-01-01",
                    ]
                ).finished()
                #expect(turned.end == .exit(2))
                await office.daemon.kill()
            }
        }

        @Test func theLastAdministratorStaysAndTheFirstIsNamedByTheInstallation() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder, environment: ["JIEDUI_ADMINISTRATOR": "nobody"])
                let list = try await office.ask(ItemList<PrincipalItem>.self, "principal", "list")
                let first = try #require(list.items.first)
                #expect(list.items.count == 1 && first.role == "administrator" && first.area == nil)
                for change in [["disable", "nobody"], ["add", "--user", "nobody", "--role", "staff"]] {
                    let outcome = try await office.daemon.start(["principal"] + change).finished()
                    #expect(outcome.end == .exit(6) && outcome.messages.contains("last_administrator"), "\(outcome)")
                }
                let number = SyntheticNumbers.residentID(birth: "19800101", sequence: 1)
                try folder.write(number + "\n", to: "number.txt")
                let second = try await RunningCommand(
                    "/bin/sh",
                    [
                        "-c",
                        "'\(Products.path(of: "jiedui"))' --socket '\(office.daemon.socket)' --json "
                            + "principal add --token --role administrator --id - < '\(folder["number.txt"])'",
                    ], environment: Products.environment(home: folder), in: folder
                ).finished()
                #expect(second.isDone, "\(second.end)")
                let after = try await office.ask(ItemList<PrincipalItem>.self, "principal", "list")
                #expect(after.items.last?.idMasked == "350502********\(number.suffix(4))")
                #expect(try await office.daemon.jiedui("principal", "disable", "nobody").isDone)
                for wrong in [["--uid", "4000000009"], ["--uid", "0"]] {
                    let outcome = try await office.daemon.start(
                        ["principal", "add", "--role", "staff"] + wrong
                    ).finished()
                    #expect(outcome.end == .exit(6), "\(outcome)")
                }
                let spelled = try await office.daemon.jiedui(
                    "principal", "add", "--uid", "7", "--role", "staff", "--id", number)
                #expect(spelled.end == .exit(2) && !spelled.messages.contains(number))
                await office.daemon.stop()
                for file in ["jiedui.db", "jiedui.db-wal"] {
                    guard let bytes = FileManager.default.contents(atPath: folder[file]) else { continue }
                    #expect(bytes.firstRange(of: Data(number.utf8)) == nil)
                }
            }
        }

        private static let roles = ["administrator", "staff", "coordinator", "charity", "auditor"]

        private struct Line { var role, method, path: String; var may: Bool }

        /// The generated table of docs/api.md: each route with each role.
        private static func table() throws -> [Line] {
            let page = try String(contentsOfFile: "\(projectRoot)/docs/api.md", encoding: .utf8)
            let start = try #require(page.range(of: "<!-- rights")).upperBound
            let end = try #require(page.range(of: "<!-- /rights -->")).lowerBound
            return page[start..<end].split(separator: "\n").dropFirst(3).flatMap { row -> [Line] in
                let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                guard cells.count > 9 else { return [] }
                return cells[9].matches(of: /`([A-Z]+) ([^`]+)`/).flatMap { match in
                    roles.enumerated().map { index, role in
                        Line(
                            role: role, method: String(match.1),
                            path: "/v1/"
                                + match.2.split(separator: "/").map { $0.hasPrefix("{") ? "0" : $0 }
                                .joined(separator: "/"), may: cells[2 + index] == "✓")
                    }
                }
            }
        }

        private static func problem(_ client: AdminClient, _ method: String, _ path: String) async -> String? {
            await code {
                if method == "GET" {
                    try await client.download(path) { _ in }
                } else {
                    _ = try await client.post(path, body: [String: String](), as: [String: String].self)
                }
            }
        }

        /// The code with which a call is refused; nil for any other answer.
        private static func code(_ body: () async throws -> Void) async -> String? {
            do {
                try await body()
                return nil
            } catch let error as ClientError {
                guard case .refused(_, let problem) = error else { return nil }
                return problem.code
            } catch {
                return nil
            }
        }
    }
}

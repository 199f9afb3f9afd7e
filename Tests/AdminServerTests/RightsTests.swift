import AdminAPI
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Policy
import Records
import Register
import Storage
import StorageSQLite
import TestSupport
import Testing
import Vault

@testable import AdminServer

@Suite struct RightsTests {
    @Test func everyActionHasItsLineAndOnlyOne() {
        #expect(Rights.table.map(\.action) == Action.allCases)
    }

    @Test func administratorsMayEverythingAndStrangersAskForTheStatus() {
        #expect(Action.allCases.allSatisfy { Rights.allows(.administrator, $0) })
        #expect(Action.allCases.filter { Rights.allows(nil, $0) } == [.seeStatus])
    }

    @Test func whoHasAnAreaDoesNothingForTheWholeOffice() {
        for line in Rights.table {
            #expect(Rights.allows(.administrator, everywhere: false, line.action) == (line.scope != .office))
        }
        #expect(!Rights.allows(.administrator, everywhere: false, .takeKey))
    }

    @Test func theDocumentShowsTheTable() async throws {
        try await withTemporaryFolder { folder in
            let text = RightsDocument.text(try await Self.desk(in: folder).routes)
            if ProcessInfo.processInfo.environment["JIEDUI_WRITE_DOCS"] == "1" { try RightsDocument.write(text) }
            #expect(try RightsDocument.standing() == text, "JIEDUI_WRITE_DOCS=1 writes docs/api.md anew")
        }
    }

    /// Every route is asked by every role, with and without an area, and passes the door exactly where the table says so.
    @Test func everyRouteOpensForExactlyTheRolesOfItsAction() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await Self.desk(in: folder)
            for (role, uid) in Self.users {
                for route in desk.routes {
                    let problem = try await Self.ask(desk, route, uid: uid)
                    let everywhere = uid < 200
                    #expect(
                        (problem != "not_permitted") == Rights.allows(role, everywhere: everywhere, route.action),
                        "\(role.map(\.rawValue) ?? "nobody") \(everywhere ? "everywhere" : "in an area"): \(route.name)"
                    )
                }
            }
        }
    }

    @Test func aPeerWithACountedUidIsNobody() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await Self.desk(in: folder)
            let status = try #require(desk.routes.first { $0.action == .seeStatus })
            #expect(try await Self.ask(desk, status, uid: Principal.firstCounted + 1) == "not_permitted")
            #expect(try await Self.ask(desk, status, uid: 77) == nil)
        }
    }

    @Test(arguments: [
        ("Bearer jd_12", "jd_12"), ("bearer  jd_12", "jd_12"), ("Basic jd_12", nil), ("Bearer 12", nil),
        ("jd_12", nil), ("", nil),
    ])
    func aTokenIsReadFromItsHeaderOnly(_ header: String, _ token: String?) {
        #expect(CallerMiddleware.token(header) == token)
    }

    /// Uids below 200 have no area.
    private static let users: [(role: Principal.Role?, uid: UInt32)] =
        [(nil, 77)]
        + Principal.Role.allCases.enumerated().flatMap { index, role in
            [(role, UInt32(100 + index)), (role, UInt32(200 + index))]
        }

    private static func desk(in folder: TemporaryFolder) async throws -> AdminDesk {
        let database = try await SQLiteDatabase(path: folder["office.db"])
        let vault = Vault(key: try #require(VaultKey(bytes: [UInt8](repeating: 7, count: 32))))
        let instant = Instant(microseconds: 1_588_204_800_000_000)
        let store = try await Store(opening: database, vault: vault, now: instant)
        let office = Office(
            store: store, library: try PackLibrary.embedded(),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: { instant })
        let area = try #require(DivisionCode("350524"))
        let status = StatusSource(
            version: "0", startedAt: "", pid: 1, isStopping: { false },
            store: { .init(kind: "sqlite", schema: 1, households: 0, helpers: 0) })
        return AdminDesk(
            office: office, status: status,
            principals: FixedPrincipals(
                users.compactMap { user in
                    user.role.map { Principal(uid: user.uid, role: $0, area: user.uid < 200 ? nil : area) }
                }))
    }

    /// The code of the problem that a request without any content meets; nil where it is answered.
    private static func ask(_ desk: AdminDesk, _ route: Route, uid: UInt32) async throws -> String? {
        let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "0" : $0 }.joined(separator: "/")
        let request = Request(
            head: HTTPRequest(method: route.method, scheme: "http", authority: "localhost", path: "/v1/\(path)"),
            body: .init(buffer: ByteBuffer()))
        var logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        logger.logLevel = .critical
        let context = AdminContext(
            source: AdminSource(logger: logger, peer: PeerCredentials(pid: 1, uid: uid, gid: uid)))
        let response = try await desk.makeResponder().respond(to: request, context: context)
        guard response.status.code >= 400 else { return nil }
        let collected = Collector()
        try await response.body.write(Writer(collector: collected))
        struct Known: Decodable { var code: String }
        return try JSONDecoder().decode(Known.self, from: Data(await collected.bytes)).code
    }
}

private actor Collector {
    private(set) var bytes: [UInt8] = []
    func add(_ part: ByteBuffer) { bytes += part.readableBytesView }
}

private struct Writer: ResponseBodyWriter {
    let collector: Collector
    mutating func write(_ part: ByteBuffer) async throws { await collector.add(part) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

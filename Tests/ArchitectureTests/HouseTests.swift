import Foundation
import TestSupport
import Testing

@Suite struct HouseTests {
    static let pure: Set<String> = ["Register", "Records", "Solver", "Proof", "GraphFiles"]
    static let system: Set<String> = [
        "Swift", "Synchronization", "Dispatch", "Glibc", "Foundation", "FoundationEssentials", "FoundationXML",
        "FoundationInternationalization",
    ]

    @Test func everyEdgeOfTheManifestIsInTheTableAndNoOther() async throws {
        let table = try HouseTable()
        let manifest = try await Manifest()
        #expect(Set(manifest.rooms.map(\.name)) == Set(table.rooms.keys))
        for room in manifest.rooms {
            let listed = try #require(table.rooms[room.name], "\(room.name) is not listed")
            #expect(Set(room.dependencies.compactMap(\.target)) == listed.rooms, "rooms that \(room.name) may import")
            #expect(Set(room.dependencies.compactMap(\.product)) == listed.products, "products of \(room.name)")
        }
    }

    @Test func everyRoomHasItsFolder() async throws {
        for room in try await Manifest().rooms {
            #expect(try !SourceFiles.below(room.path ?? "Sources/\(room.name)", suffix: ".swift").isEmpty)
        }
    }

    @Test func everyImportIsDeclared() throws {
        let table = try HouseTable()
        for (room, listed) in table.rooms.sorted(by: { $0.key < $1.key }) {
            let folder = room == "Migrations" ? "sql" : "Sources/\(room)"
            for path in try SourceFiles.below(folder, suffix: ".swift") {
                for module in try SourceFiles.imports(of: path) {
                    let isOurs = table.rooms[module] != nil || module.hasPrefix("C") && listed.rooms.contains(module)
                    let isAllowed =
                        isOurs
                        ? listed.rooms.contains(module)
                        : listed.modules.contains(module) || (Self.system.contains(module) && !Self.pure.contains(room))
                    #expect(isAllowed, "\(path) imports \(module)")
                }
            }
        }
    }

    @Test func importsAreReadInEveryForm() throws {
        try withTemporaryFolder { folder in
            let text =
                "import A\npublic import B // B\n@preconcurrency import C\n  internal import struct D.E\n// import F\nlet import_G = 1\n"
            let path = try folder.write(text, to: "x.swift")
            let up = String(repeating: "../", count: projectRoot.split(separator: "/").count)
            #expect(try SourceFiles.imports(of: up + path.dropFirst()) == ["A", "B", "C", "D"])
        }
    }

    @Test func onlyTheVaultKnowsCryptoAndProofKnowsNobody() throws {
        let table = try HouseTable()
        #expect(
            table.rooms.filter { $0.value.products.contains("Crypto") || $0.value.modules.contains("Crypto") }.map(
                \.key) == ["Vault"])
        #expect(table.rooms["Proof"] == HouseTable.Room(rooms: [], products: [], modules: []))
        for room in Self.pure {
            #expect(
                table.rooms[room]?.products.isEmpty == true && table.rooms[room]?.modules.isEmpty == true, "\(room)")
        }
    }

    @Test func arrowsNeverReturn() throws {
        let table = try HouseTable()
        var left = table.rooms.mapValues { $0.rooms.filter { table.rooms[$0] != nil } }
        while let free = left.filter({ $0.value.isEmpty }).map(\.key).min() {
            left[free] = nil
            for room in left.keys { left[room]?.remove(free) }
        }
        #expect(left.isEmpty, "a circle of rooms: \(left.keys.sorted())")
    }
}

// swift-tools-version: 6.2
import PackageDescription

// The house. Each target below may import exactly the targets and products named beside it;
// Tests/ArchitectureTests reads this file's dump and refuses an edge that docs/architecture.md does not list.
//
// JIEDUI_TARGETS leaves only some targets (with what they need, and their tests) in the manifest, so that sanitizer,
// fuzz and release runs of a part rebuild nothing else: `JIEDUI_TARGETS=engine` is the pure engine,
// a comma-separated list of target names is any other part.

let engine = ["Register", "Records", "Solver", "Proof", "GraphFiles"]

/// Targets that only use the standard library and promise strict memory safety.
let strict: Set<String> = ["Register", "Solver", "Proof"]

struct Room {
    var name: String
    var needs: [String] = []
    var products: [String] = []
    var resources: [Resource] = []
    var path: String? = nil
    var isExecutable = false
    /// Built only where JIEDUI_TARGETS names it: libFuzzer brings its `main`.
    var isFuzzed = false
}

let rooms: [Room] = [
    Room(name: "Register"),
    Room(name: "Records", needs: ["Register"]),
    Room(name: "Solver"),
    Room(name: "Proof"),
    Room(name: "GraphFiles"),
    Room(name: "Policy", needs: ["Register"], products: ["Yams"], resources: [.embedInCode("Packs")]),
    Room(name: "Matching", needs: ["Register", "Records", "Policy", "Solver", "Proof"]),
    Room(name: "Wording", needs: []),
    Room(name: "Ledgers", needs: ["Register", "Wording", "CZip", "CXlsxWriter"]),
    Room(name: "Reports", needs: ["Register", "Records", "Wording"], products: ["Mustache"]),
    Room(name: "Vault", products: ["Crypto"]),
    Room(name: "Migrations", resources: [.embedInCode("migrations")], path: "sql"),
    Room(name: "Storage", needs: ["Register", "Records", "Vault", "Migrations"]),
    Room(name: "StorageSQLite", needs: ["Storage", "CSQLite"]),
    Room(name: "StoragePostgres", needs: ["Storage", "CLibPQ"]),
    Room(
        name: "Casework",
        needs: [
            "Register", "Records", "Policy", "Matching", "Solver", "Proof", "Storage", "Ledgers", "Reports", "Vault",
            "GraphFiles", "Wording",
        ],
        products: ["Logging"]),
    Room(name: "AdminAPI"),
    Room(
        name: "AdminServer", needs: ["AdminAPI", "Casework", "Ledgers", "Policy", "Records", "Register", "Wording"],
        products: ["Hummingbird", "NIOExtras", "Logging", "ServiceLifecycle"]),
    Room(
        name: "AdminClient", needs: ["AdminAPI"],
        products: ["NIOCore", "NIOPosix", "NIOHTTP1", "NIOHTTPTypesHTTP1", "HTTPTypes"]),
    Room(
        name: "Commands", needs: ["AdminClient", "AdminAPI", "Wording", "GraphFiles", "Solver", "Proof"],
        products: ["ArgumentParser"]),
    Room(
        name: "Daemon",
        needs: [
            "AdminAPI", "AdminServer", "Casework", "Records", "Storage", "StorageSQLite", "StoragePostgres", "Vault",
            "Policy", "Wording",
        ],
        products: ["Logging", "ServiceLifecycle", "ArgumentParser", "Yams"]),
    Room(name: "jieduid", needs: ["Daemon"], isExecutable: true),
    Room(name: "jiedui", needs: ["Commands"], isExecutable: true),
    Room(name: "BenchGraphs", needs: ["Solver"]),
    Room(name: "graphfuzz", needs: ["GraphFiles"], isExecutable: true, isFuzzed: true),
    Room(name: "solverbench", needs: ["BenchGraphs", "GraphFiles", "Proof", "Solver"], isExecutable: true),
    Room(
        name: "bench",
        needs: [
            "Casework", "Ledgers", "Matching", "Policy", "Records", "Register", "Storage", "StoragePostgres",
            "StorageSQLite", "Vault",
        ],
        products: ["Logging"], isExecutable: true),
]

let systemLibraries: [(name: String, pkgConfig: String, apt: String)] = [
    ("CSQLite", "sqlite3", "libsqlite3-dev"),
    ("CLibPQ", "libpq", "libpq-dev"),
    ("CZip", "libzip", "libzip-dev"),
    ("CXlsxWriter", "xlsxwriter", "libxlsxwriter-dev"),
]

let products: [String: (package: String, url: String, version: Version, traits: Bool)] = [
    "ArgumentParser": ("swift-argument-parser", "https://github.com/apple/swift-argument-parser", "1.8.2", false),
    "Crypto": ("swift-crypto", "https://github.com/apple/swift-crypto", "4.5.2", false),
    "Hummingbird": ("hummingbird", "https://github.com/hummingbird-project/hummingbird", "2.28.1", true),
    "HTTPTypes": ("swift-http-types", "https://github.com/apple/swift-http-types", "1.8.0", false),
    "Logging": ("swift-log", "https://github.com/apple/swift-log", "1.16.2", false),
    "Mustache": ("swift-mustache", "https://github.com/hummingbird-project/swift-mustache", "2.1.1", false),
    "NIOCore": ("swift-nio", "https://github.com/apple/swift-nio", "2.101.2", false),
    "NIOExtras": ("swift-nio-extras", "https://github.com/apple/swift-nio-extras", "1.35.2", false),
    "NIOHTTP1": ("swift-nio", "https://github.com/apple/swift-nio", "2.101.2", false),
    "NIOHTTPTypesHTTP1": ("swift-nio-extras", "https://github.com/apple/swift-nio-extras", "1.35.2", false),
    "NIOPosix": ("swift-nio", "https://github.com/apple/swift-nio", "2.101.2", false),
    "ServiceLifecycle": (
        "swift-service-lifecycle", "https://github.com/swift-server/swift-service-lifecycle", "2.13.0", false
    ),
    "Yams": ("Yams", "https://github.com/jpsim/Yams", "6.2.2", false),
]

/// Test targets: which rooms each one opens. TestSupport is a source target that only tests import.
let tests: [(name: String, needs: [String])] = [
    ("RegisterTests", ["Register"]),
    ("RecordsTests", ["Records", "Register"]),
    ("SolverTests", ["BenchGraphs", "Solver", "Proof", "GraphFiles"]),
    ("PolicyTests", ["Policy", "Register"]),
    ("MatchingTests", ["Matching", "Policy", "Register", "Records", "Solver", "Proof"]),
    ("LedgersTests", ["Ledgers", "Register", "Wording"]),
    ("ReportsTests", ["Reports", "Register", "Records", "Wording"]),
    ("StorageTests", ["Storage", "StorageSQLite", "StoragePostgres", "Vault", "Register", "Records"]),
    (
        "CaseworkTests",
        [
            "Casework", "Storage", "StorageSQLite", "StoragePostgres", "Vault", "Register", "Records", "Ledgers",
            "Policy", "Matching", "Solver", "Proof", "GraphFiles", "Wording", "AdminServer", "AdminAPI", "jiedui",
        ]
    ),
    (
        "AdminServerTests",
        [
            "AdminServer", "AdminAPI", "Casework", "Policy", "Records", "Register", "Storage", "StorageSQLite", "Vault",
            "Wording",
        ]
    ),
    ("CommandsTests", ["Commands", "AdminClient", "AdminAPI", "Wording"]),
    ("IntegrationTests", ["AdminClient", "AdminAPI", "GraphFiles", "Solver", "Proof", "jieduid", "jiedui"]),
    ("ArchitectureTests", []),
]

/// Test targets with a Fixtures folder, found through #filePath.
let withFixtures: Set<String> = ["RegisterTests", "LedgersTests", "IntegrationTests"]

let common: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Rooms that are all inner loops: compiled with optimisation in debug builds too, with all their checks.
let hot: Set<String> = ["Solver", "Proof", "Matching"]

// MARK: which rooms

let wanted: Set<String>? = Context.environment["JIEDUI_TARGETS"].map { value in
    let names = value == "engine" ? engine : value.split(separator: ",").map(String.init)
    var closure: Set<String> = []
    func add(_ name: String) {
        guard closure.insert(name).inserted else { return }
        rooms.first { $0.name == name }?.needs.forEach(add)
    }
    names.forEach(add)
    return closure
}
func isWanted(_ name: String) -> Bool { wanted?.contains(name) ?? true }

let openRooms = rooms.filter { isWanted($0.name) && (wanted != nil || !$0.isFuzzed) }
let openTests = tests.filter { test in
    isWanted(test.name) || (!test.needs.isEmpty && test.needs.allSatisfy(isWanted))
}
let usedProducts = Set(openRooms.flatMap(\.products)).sorted()

var packages: [String: Package.Dependency] = [:]
for product in usedProducts {
    guard let entry = products[product] else { fatalError("no package is listed for product \(product)") }
    packages[entry.package] =
        entry.traits
        ? .package(url: entry.url, exact: entry.version, traits: [])
        : .package(url: entry.url, exact: entry.version)
}

var targets: [Target] = systemLibraries.filter { isWanted($0.name) }.map { library in
    .systemLibrary(name: library.name, pkgConfig: library.pkgConfig, providers: [.apt([library.apt])])
}
for room in openRooms {
    let dependencies: [Target.Dependency] =
        room.needs.map { .target(name: $0) }
        + room.products.map { .product(name: $0, package: products[$0]?.package ?? $0) }
    let settings =
        common + (strict.contains(room.name) ? [.strictMemorySafety()] : [])
        + (hot.contains(room.name) ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
    targets.append(
        room.isExecutable
            ? .executableTarget(
                name: room.name, dependencies: dependencies,
                swiftSettings: settings + (room.isFuzzed ? [.unsafeFlags(["-parse-as-library"])] : []),
                linkerSettings: room.isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])
            : .target(
                name: room.name, dependencies: dependencies, path: room.path, resources: room.resources,
                swiftSettings: settings))
}
targets.append(.target(name: "TestSupport", swiftSettings: common))
for test in openTests {
    targets.append(
        .testTarget(
            name: test.name, dependencies: (test.needs + ["TestSupport"]).map { .target(name: $0) },
            path: "Tests/\(test.name)", exclude: withFixtures.contains(test.name) ? ["Fixtures"] : [],
            swiftSettings: common))
}

let package = Package(
    name: "jiedui",
    products: isWanted("jiedui")
        ? [.executable(name: "jiedui", targets: ["jiedui"]), .executable(name: "jieduid", targets: ["jieduid"])] : [],
    dependencies: packages.sorted { $0.key < $1.key }.map(\.value),
    targets: targets,
    swiftLanguageModes: [.v6]
)

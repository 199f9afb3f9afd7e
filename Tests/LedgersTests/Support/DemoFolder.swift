import Foundation
import Ledgers

/// The demo ledgers of the project, found from this file's own place.
enum DemoFolder {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "demo/quanzhou-2020")

    static func file(_ name: String) throws -> LedgerFile {
        LedgerFile(name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
    }
}

/// Small synthetic files beside the tests.
enum Fixtures {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    static func file(_ name: String) throws -> LedgerFile {
        LedgerFile(name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
    }
}

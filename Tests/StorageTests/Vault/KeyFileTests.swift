import Foundation
import TestSupport
import Testing
import Vault

@Suite("key file")
struct KeyFileTests {
    private func code(_ body: () throws -> Void) -> VaultError.Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? VaultError)?.code
        }
    }

    @Test func theFirstStartMakesAFileOfItsOwnerAlone() throws {
        try withTemporaryFolder { folder in
            var generator = SystemRandomNumberGenerator()
            let file = KeyFile(path: folder["jiedui.key"])
            let key = try file.loadOrCreate(using: &generator)
            #expect(try file.loadOrCreate(using: &generator) == key)
            #expect(try file.load() == key)
            var status = stat()
            #expect(stat(file.path, &status) == 0)
            #expect(status.st_mode & 0o7777 == 0o600)
            #expect(status.st_size == 78)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["jiedui.key"])
        }
    }

    @Test func aFileIsNeverReplaced() throws {
        try withTemporaryFolder { folder in
            let file = KeyFile(path: folder["k"])
            try file.create(testKey)
            let other = VaultKey(bytes: Array(2...33))!
            #expect(code { try file.create(other) } == .keyExists)
            #expect(try file.load() == testKey)
        }
    }

    @Test func manyStartsAtOnceAgreeOnOneKey() async throws {
        try await withTemporaryFolder { folder in
            let path = folder["k"]
            let keys = try await withThrowingTaskGroup(of: VaultKey.self) { group in
                for _ in 0..<1 { group.addTask { try Self.start(path) } }
                for _ in 0..<7 { group.addTask { try Self.start(path) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(keys.allSatisfy { $0 == keys[0] })
        }
    }

    private static func start(_ path: String) throws -> VaultKey {
        var generator = SystemRandomNumberGenerator()
        return try KeyFile(path: path).loadOrCreate(using: &generator)
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o644, 0o666] as [mode_t])
    func aFileThatOthersMayReadOrWriteIsRefused(_ mode: mode_t) throws {
        try withTemporaryFolder { folder in
            let file = KeyFile(path: folder["k"])
            try file.create(testKey)
            #expect(chmod(file.path, mode) == 0)
            #expect(code { _ = try file.load() } == .keyExposed)
        }
    }

    @Test func aCredentialMayBeReadableForItsGroupButNotWritable() throws {
        try withTemporaryFolder { folder in
            let file = KeyFile(path: folder["k"], exposure: .groupMayRead)
            try file.create(testKey)
            #expect(chmod(file.path, 0o440) == 0)
            #expect(try file.load() == testKey)
            #expect(chmod(file.path, 0o460) == 0)
            #expect(code { _ = try file.load() } == .keyExposed)
        }
    }

    @Test func whatIsNoRegularFileIsRefused() throws {
        try withTemporaryFolder { folder in
            #expect(code { _ = try KeyFile(path: folder["missing"]).load() } == .keyMissing)
            #expect(code { _ = try KeyFile(path: folder.path).load() } == .keyNotRegular)
            try KeyFile(path: folder["k"]).create(testKey)
            #expect(symlink(folder["k"], folder["link"]) == 0)
            #expect(code { _ = try KeyFile(path: folder["link"]).load() } == .keyNotRegular)
            #expect(mkfifo(folder["pipe"], 0o600) == 0)
            #expect(code { _ = try KeyFile(path: folder["pipe"]).load() } == .keyNotRegular)
        }
    }

    @Test func aFileOfAnotherSizeOrFormIsRefused() throws {
        try withTemporaryFolder { folder in
            let good = "jiedui-key-1 " + String(repeating: "0a", count: 32) + "\n"
            let bad = [
                "", String(good.dropLast()), good + "\n", good.replacingOccurrences(of: "-1 ", with: "-2 "),
                good.replacingOccurrences(of: "0a0a\n", with: "0a0g\n"), good.replacingOccurrences(of: "\n", with: " "),
            ]
            for (index, text) in ([good] + bad).enumerated() {
                try folder.write(text, to: "k\(index)")
                #expect(chmod(folder["k\(index)"], 0o600) == 0)
                let expected: VaultError.Code? = index == 0 ? nil : .keyMalformed
                #expect(code { _ = try KeyFile(path: folder["k\(index)"]).load() } == expected, "\(index)")
            }
        }
    }
}

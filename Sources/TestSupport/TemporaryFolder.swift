import Foundation

/// A folder of its own for one test, mode 0700; ``withTemporaryFolder(_:)`` makes and removes it.
public struct TemporaryFolder: Sendable {
    /// Its absolute path: short, so that a socket's path in it stays within 108 bytes.
    public let path: String

    init() throws {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        // mkdtemp's own place holder: six letters that it replaces.
        var template = Array("\(parent)/jd-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SupportError("mkdtemp in \(parent): errno \(errno)") }
        self.path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The path of a file in it, such as `folder["jiedui.db"]`.
    public subscript(name: String) -> String { "\(path)/\(name)" }

    /// A folder in it, made where it is missing; it goes with this one.
    public func subfolder(_ name: String) throws -> TemporaryFolder {
        let path = self[name]
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SupportError("mkdir \(path): errno \(errno)") }
        return TemporaryFolder(path: path)
    }

    /// The folder in which it lies.
    public func parent() throws -> TemporaryFolder {
        guard let slash = path.lastIndex(of: "/") else { throw SupportError("no parent: \(path)") }
        return TemporaryFolder(path: String(path[..<slash]))
    }

    private init(path: String) { self.path = path }

    /// Writes a file, in UTF-8, and tells its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file and tells its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: self[name]))
        return self[name]
    }

    /// The text of a file, with malformed UTF-8 replaced.
    public func text(of name: String) throws -> String {
        String(decoding: try bytes(of: name), as: UTF8.self)
    }

    /// The bytes of a file.
    public func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: self[name])))
    }

    fileprivate func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// Calls `body` with a new folder, and removes it afterwards, whatever happened.
public func withTemporaryFolder<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try body(folder)
}

/// Calls `body` with a new folder, and removes it afterwards, whatever happened.
public func withTemporaryFolder<Result: Sendable>(
    isolation: isolated (any Actor)? = #isolation, _ body: (TemporaryFolder) async throws -> Result
) async throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try await body(folder)
}

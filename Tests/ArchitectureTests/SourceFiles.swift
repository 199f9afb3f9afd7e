import Foundation
import TestSupport

/// The project's own text files, without build folders and hidden ones other than `.ci`.
enum SourceFiles {
    /// Paths below `folder`, relative to the project, sorted.
    static func below(_ folder: String, suffix: String = "") throws -> [String] {
        let root = "\(projectRoot)/\(folder)"
        guard let all = FileManager.default.enumerator(atPath: root) else {
            throw SupportError("no folder \(folder)")
        }
        var paths: [String] = []
        for case let path as String in all where path.hasSuffix(suffix) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            paths.append("\(folder)/\(path)")
        }
        return paths.sorted()
    }

    /// Every text file that is or will be committed.
    static func everyText() throws -> [String] {
        let folders = ["Sources", "Tests", "sql", "docs", "scripts", ".ci", "demo"]
        let files = ["Package.swift", "README.md", "Makefile", ".gitignore", ".swift-format"]
        return try files + folders.flatMap { try below($0) }
    }

    static func bytes(of path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/\(path)"))
    }

    static func lines(of path: String) throws -> [Substring] {
        String(decoding: try bytes(of: path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The modules that a file imports.
    static func imports(of path: String) throws -> [String] {
        try lines(of: path).compactMap { line in
            let words = (line.range(of: "//").map { line[..<$0.lowerBound] } ?? line).split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                words[..<place].allSatisfy({
                    ["public", "package", "internal", "private"].contains($0) || $0.hasPrefix("@")
                })
            else { return nil }
            let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
            let name =
                kinds.contains(String(words[place + 1])) ? words[min(place + 2, words.count - 1)] : words[place + 1]
            return name.split(separator: ".").first.map(String.init)
        }
    }
}

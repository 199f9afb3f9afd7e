public import Register
import Yams

extension PolicyPack {
    /// Paths of the values that are product defaults not adopted by the office, in the order of the grammar.
    public var defaultPaths: [String] { values.filter { $0.basis == .default }.map(\.path) }

    /// A pack with a further decision in its text, by which the defaults at `paths` become the office's own.
    ///
    /// The text changes, and so does its content digest. A path may also name a section: all defaults below it are
    /// adopted. Values that stand on a document keep it.
    /// - Throws: ``PackError`` where a path names no value, there is no path, or a text is empty or holds control
    ///   characters.
    public func adopting(
        body: String, day: CalendarDay, minute: String, paths: [String]
    ) throws(PackError) -> PolicyPack {
        guard !paths.isEmpty else { throw PackError(.empty, pack: id, path: "adoptions") }
        guard PackReader.isPlain(body), PackReader.isPlain(minute) else {
            throw PackError(.badText, pack: id, path: "adoptions")
        }
        for path in paths where !values.contains(where: { $0.path == path || $0.path.hasPrefix(path + ".") }) {
            throw PackError(.adoptionPath, pack: id, path: path, arguments: [path])
        }
        var lines = text
        if !lines.hasSuffix("\n") { lines += "\n" }
        let indent: String
        if adoptions.isEmpty {
            lines += "\n# 本单位决定采用的数值 / values that the office has decided to adopt\nadoptions:\n"
            indent = "  "
        } else {
            indent = try adoptionIndent()
        }
        lines += "\(indent)- body: \(Self.quoted(body))\n"
        lines += "\(indent)  day: \(day)\n"
        lines += "\(indent)  minute: \(Self.quoted(minute))\n"
        lines += "\(indent)  paths:\n"
        for path in Set(paths).sorted() { lines += "\(indent)    - \(Self.quoted(path))\n" }
        return try PolicyPack(yaml: lines, name: id)
    }

    /// The blanks before the dashes of the `adoptions` that the text already has.
    private func adoptionIndent() throws(PackError) -> String {
        let reader = PackReader(name: id)
        let items = try reader.items(reader.field(reader.entries(reader.root(of: text)), "adoptions"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let line = items.first?.line, lines.indices.contains(line - 1) else { return "  " }
        return String(lines[line - 1].prefix { $0 == " " })
    }

    /// A YAML scalar in double quotes.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { result += "\\" }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }
}

extension PolicyPack {
    /// What a calculator gives in a context; unknown, naming it, where the pack has no such calculator.
    public func figure(of calculator: String, _ context: FactContext) -> Figure {
        var arithmetic = Arithmetic(context)
        return arithmetic.evaluate(.calculator(calculator)).figure
    }
}

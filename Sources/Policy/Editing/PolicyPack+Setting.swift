public import Register
import Yams

extension PolicyPack {
    /// A pack in which `parameter` has `value` from `day` on; what held before holds until the day before.
    ///
    /// Only the lines of that parameter change, so that the comments of the rest stay; the text, and with it the digest,
    /// is another from then on, and ``revision`` has grown.
    /// - Parameters:
    ///   - parameter: its id, or its path `parameters.ID`.
    ///   - value: as the grammar writes it: `1064.50`, `30%`, `true`, `2020-12-31`; texts separated by commas.
    ///   - day: the first day; nil = since ever.
    /// - Throws: ``PackError`` where there is no such parameter, or the new text is refused.
    public func setting(
        _ parameter: String, to value: String, from day: CalendarDay?, basis: Basis
    ) throws(PackError) -> PolicyPack {
        let id = parameter.hasPrefix("parameters.") ? String(parameter.dropFirst(11)) : parameter
        guard let known = parameters.first(where: { $0.id == id }) else {
            throw PackError(.unknownParameter, pack: self.id, path: "parameters.\(id)", arguments: [id])
        }
        guard PackReader.isPlain(value) else { throw PackError(.badText, pack: self.id, path: known.path) }
        let reader = PackReader(name: self.id)
        let root = try reader.root(of: text)
        let section = try reader.entries(reader.field(reader.entries(root), "parameters"))
        guard let entry = section.entries.first(where: { $0.key == id }) else {
            throw PackError(.unknownParameter, pack: self.id, path: known.path, arguments: [id])
        }
        let node = Node([(entry.keyPlace.node, try changed(entry.value.node, known, value, day, basis))])
        let keys = section.entries.map(\.keyPlace.line)
        let top = try reader.entries(root).entries.map(\.keyPlace.line)
        let first = entry.keyPlace.line
        let next = (keys + top).filter { $0 > first }.min()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var end = min((next ?? lines.count + 1) - 1, lines.count)
        while end > first, Self.isAside(lines[end - 1]) { end -= 1 }
        let indent = String(lines[first - 1].prefix { $0 == " " })
        var written = PackText.write(node).split(separator: "\n").map { indent + $0 }
        if lines.indices.contains(first - 1) { lines.replaceSubrange((first - 1)..<end, with: written) }
        written = lines
        let revised = Self.revised(written, revision + 1)
        return try PolicyPack(yaml: revised.joined(separator: "\n"), name: self.id)
    }

    /// True for a line that says nothing: blank or a comment.
    private static func isAside(_ line: String) -> Bool {
        guard let first = line.first(where: { $0 != " " }) else { return true }
        return first == "#"
    }

    /// The lines with `revision: N` behind the first day.
    private static func revised(_ lines: [String], _ revision: Int) -> [String] {
        var lines = lines.filter { !$0.hasPrefix("revision:") }
        if let place = lines.firstIndex(where: { $0.hasPrefix("from:") }) {
            lines.insert("revision: \(revision)", at: place + 1)
        }
        return lines
    }

    private func changed(
        _ node: Node, _ parameter: Parameter, _ value: String, _ day: CalendarDay?, _ basis: Basis
    ) throws(PackError) -> Node {
        guard case .mapping(let mapping) = node else { return node }
        var pairs: [(Node, Node)] = []
        for key in ["names", "type", "unit", "note"] {
            if let part = mapping.part(key) { pairs.append((Node(key), part)) }
        }
        var entries = mapping.part("values")?.sequence.map { Array($0) } ?? []
        if let value = mapping.part("value"), let ground = mapping.part("basis") {
            entries = [Node([(Node("value"), value), (Node("basis"), ground)])]
        }
        func first(_ entry: Node) -> CalendarDay? {
            (entry.part("from")?.scalar?.string).flatMap { CalendarDay(iso: $0) }
        }
        entries.removeAll { first($0) == day }
        let content: Node =
            parameter.kind == .texts
            ? Node(value.split(separator: ",").map { Node(String($0), .implicit, .doubleQuoted) })
            : parameter.kind == .text ? Node(value, .implicit, .doubleQuoted) : Node(value)
        var own: [(Node, Node)] = [(Node("value"), content)]
        if let day { own.append((Node("from"), Node(day.description))) }
        own.append((Node("basis"), Self.node(of: basis)))
        let place = entries.firstIndex { entry in
            guard let day else { return true }
            return first(entry).map { $0 > day } ?? false
        }
        entries.insert(Node(own), at: place ?? entries.count)
        pairs.append((Node("values"), Node(entries)))
        return Node(pairs)
    }

    private static func node(of basis: Basis) -> Node {
        func quoted(_ text: String) -> Node { Node(text, .implicit, .doubleQuoted) }
        return switch basis {
        case .default: Node("default")
        case .document(let document, let article):
            Node([(Node("document"), quoted(document)), (Node("article"), quoted(article))])
        case .decision(let body, let day, let minute):
            Node([
                (Node("body"), quoted(body)), (Node("day"), Node(day.description)), (Node("minute"), quoted(minute)),
            ])
        }
    }
}

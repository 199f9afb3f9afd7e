import Register
import Yams

extension PolicyPack {
    /// Reads a pack that may say `inherits: ID`; `parent` gives the pack of that id.
    ///
    /// The outcome is self-contained: ``text`` holds everything, also what is inherited, so that its digest covers the
    /// whole policy and a run repeats without the other packs. A text that inherits nothing stays as it is.
    /// - Throws: ``PackError``; places are lines of `yaml`.
    public init(
        yaml: String, name: String, inheriting parent: (String) throws(PackError) -> PolicyPack
    ) throws(PackError) {
        let reader = PackReader(name: name)
        let root = try reader.root(of: yaml)
        guard let place = try reader.entries(root)["inherits"] else {
            try self.init(yaml: yaml, name: name)
            return
        }
        let id = try reader.identifier(place)
        let above: PolicyPack
        do {
            above = try parent(id)
        } catch {
            throw error.code == .unknownPack ? reader.refuse(.unknownPack, place, id) : error
        }
        let area = try reader.area(reader.field(reader.entries(root), "area"))
        guard above.area.contains(area) else {
            throw reader.refuse(.inheritsArea, place, id, above.area.prefix, area.prefix)
        }
        let parentRoot = try PackReader(name: above.id).root(of: above.text)
        let merged = try PackMerge(reader: reader).root(root, over: parentRoot.node, lineage: [id] + above.lineage)
        // First with the places of the text as written, so that an error names its line; then from the text that is kept.
        _ = try PolicyPack(reading: PackPlace(node: merged, path: ""), with: reader, text: "", source: "")
        let text = PackText.write(merged)
        let again = PackReader(name: name)
        try self.init(reading: again.root(of: text), with: again, text: text, source: yaml)
    }

    /// Reads several texts that may inherit from one another or from `library`, whatever their order; in the order given.
    /// - Throws: ``PackError``, also where packs inherit in a circle.
    public static func read(
        _ texts: [(name: String, yaml: String)], over library: PackLibrary = PackLibrary([])
    ) throws(PackError) -> [PolicyPack] {
        var waiting = Array(texts.enumerated())
        var read: [(order: Int, pack: PolicyPack)] = []
        while !waiting.isEmpty {
            var left: [(offset: Int, element: (name: String, yaml: String))] = []
            var refusal: PackError?
            for (order, text) in waiting {
                let known = PackLibrary(library.packs + read.map(\.pack))
                do {
                    let pack = try PolicyPack(yaml: text.yaml, name: text.name) { (id) throws(PackError) in
                        try known.pack(id)
                    }
                    read.append((order, pack))
                } catch {
                    guard error.code == .unknownPack else { throw error }
                    refusal = refusal ?? error
                    left.append((order, text))
                }
            }
            if left.count == waiting.count, let refusal {
                let ids = try left.map { (text) throws(PackError) in try Self.id(of: text.element) }
                let isCircle = refusal.arguments.first.map(ids.contains) ?? false
                throw isCircle
                    ? PackError(
                        .inheritsLoop, pack: refusal.pack, path: refusal.path, line: refusal.line,
                        column: refusal.column, arguments: refusal.arguments) : refusal
            }
            waiting = left
        }
        return read.sorted { $0.order < $1.order }.map(\.pack)
    }

    private static func id(of text: (name: String, yaml: String)) throws(PackError) -> String {
        let reader = PackReader(name: text.name)
        return try reader.identifier(reader.field(reader.entries(reader.root(of: text.yaml)), "id"))
    }
}

import Register
import Yams

/// What a pack and the one from which it inherits come to: values overridden by key, parameters by their first day.
struct PackMerge {
    let reader: PackReader
    /// Keys of the header that are each pack's own.
    private static let own: Set<String> = [
        "id", "names", "area", "from", "until", "inherits", "lineage", "revision", "adoptions",
    ]

    /// The root of the child with what it leaves to `parent`; decisions (`adoptions`) are not inherited, because an office
    /// decides about its own pack.
    func root(_ child: PackPlace, over parent: Node, lineage: [String]) throws(PackError) -> Node {
        let fields = try reader.fields(
            child, PolicyPack.keys + ["inherits"], required: ["id", "names", "area", "from"])
        guard case .mapping(let inherited) = parent else { throw reader.wrong("mapping", child) }
        var pairs: [(Node, Node)] = []
        var taken: Set<String> = []
        for key in PolicyPack.keys {
            if key == "lineage" {
                pairs.append((Node(key), Node(lineage.map { Node($0) })))
                continue
            }
            let above = Self.own.contains(key) ? nil : inherited.part(key)
            if let entry = fields.entries.first(where: { $0.key == key }) {
                let merged = try above.map { (above) throws(PackError) in
                    try merge(entry.value, over: above, isParameters: key == "parameters")
                }
                pairs.append((entry.keyPlace.node, merged ?? entry.value.node))
            } else if let above {
                pairs.append((Node(key), above))
            }
            taken.insert(key)
        }
        return Node(pairs)
    }

    private func merge(_ child: PackPlace, over parent: Node, isParameters: Bool = false) throws(PackError) -> Node {
        switch (child.node, parent) {
        case (.mapping(let own), .mapping(let inherited)):
            // A value states its own ground; a table with its own ground is stated whole.
            if own.part("value") != nil || own.part("basis") != nil { return child.node }
            let fields = try reader.entries(child)
            var pairs: [(Node, Node)] = []
            for (key, value) in inherited {
                guard let entry = fields.entries.first(where: { $0.key == key.scalar?.string }) else {
                    pairs.append((key, value))
                    continue
                }
                // A bare value would come to stand on the ground of the inherited table.
                if inherited.part("basis") != nil, entry.value.node.scalar != nil, entry.key != "note" {
                    throw reader.refuse(.missingBasis, entry.value)
                }
                let merged =
                    isParameters ? try parameter(entry.value, over: value) : try merge(entry.value, over: value)
                pairs.append((key, merged))
            }
            for entry in fields.entries where inherited.part(entry.key) == nil {
                pairs.append((entry.keyPlace.node, entry.value.node))
            }
            return Node(pairs)
        case (.sequence(let own), .sequence(let inherited)):
            guard own.allSatisfy({ $0.part("id") != nil }), inherited.allSatisfy({ $0.part("id") != nil })
            else { return child.node }
            return try list(child, over: inherited)
        default: return child.node
        }
    }

    /// Items of the same `id` are replaced, `{ id: …, drop: true }` takes one away, others are added.
    private func list(_ child: PackPlace, over inherited: Node.Sequence) throws(PackError) -> Node {
        let items = try reader.items(child)
        func id(_ node: Node) -> String? { node.part("id")?.scalar?.string }
        var nodes: [Node] = []
        for above in inherited {
            guard let item = items.first(where: { id($0.node) == id(above) }) else {
                nodes.append(above)
                continue
            }
            guard item.node.part("drop") == nil else {
                _ = try reader.fields(item, ["id", "drop"])
                continue
            }
            nodes.append(item.node)
        }
        for item in items where !inherited.contains(where: { id($0) == id(item.node) }) {
            if item.node.part("drop") != nil { throw reader.refuse(.unknownRule, item, id(item.node) ?? "", "") }
            nodes.append(item.node)
        }
        return Node(nodes)
    }

    /// A parameter: what the child does not say of names and type is inherited, and so are the values before the first
    /// day from which the child has its own.
    private func parameter(_ child: PackPlace, over parent: Node) throws(PackError) -> Node {
        let fields = try reader.fields(
            child, ["names", "type", "unit", "note", "value", "basis", "values"])
        guard case .mapping(let inherited) = parent else { return child.node }
        var pairs: [(Node, Node)] = []
        for key in ["names", "type", "unit", "note"] {
            if let node = fields[key]?.node ?? inherited.part(key) { pairs.append((Node(key), node)) }
        }
        guard let list = fields["values"] else {
            for key in ["value", "basis", "values"] {
                let node = fields["value"] != nil ? fields[key]?.node : inherited.part(key)
                if let node { pairs.append((Node(key), node)) }
            }
            return Node(pairs)
        }
        var first: CalendarDay?
        if let place = try reader.items(list).first, let day = try reader.entries(place)["from"] {
            first = try reader.day(day)
        }
        var nodes: [Node] = []
        if let first {
            for entry in entries(of: inherited) {
                let from = (entry.part("from")?.scalar?.string).flatMap { CalendarDay(iso: $0) }
                if from.map({ $0 < first }) ?? true { nodes.append(entry) }
            }
        }
        pairs.append((Node("values"), Node(nodes + (list.node.sequence.map { Array($0) } ?? []))))
        return Node(pairs)
    }

    /// The values of a parameter as a list.
    private func entries(of parameter: Node.Mapping) -> [Node] {
        if let list = parameter.part("values")?.sequence { return Array(list) }
        guard let value = parameter.part("value"), let basis = parameter.part("basis") else { return [] }
        return [Node([(Node("value"), value), (Node("basis"), basis)])]
    }
}

extension Node {
    /// The value of a key of a mapping. Yams compares keys by their resolved tags, which costs a pattern match each.
    func part(_ key: String) -> Node? {
        if case .mapping(let mapping) = self { mapping.part(key) } else { nil }
    }
}

extension Node.Mapping {
    /// The value of a key, by its text.
    func part(_ key: String) -> Node? {
        for (name, value) in self where name.scalar?.string == key { return value }
        return nil
    }
}

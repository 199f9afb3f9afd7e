import Yams

/// One place in which two packs differ.
public struct PackDifference: Sendable, Hashable {
    /// Its key path; items of lists are named by their id.
    public let path: String
    /// What the first pack says; nil where it says nothing.
    public let first: String?
    /// What the second pack says.
    public let second: String?
}

extension PolicyPack {
    /// Where two packs differ, conditions and formulas included, by path. What each inherits counts as its own.
    ///
    /// Complexity: O(n log n) in the sizes of both texts.
    public func differences(from other: PolicyPack) throws(PackError) -> [PackDifference] {
        let (first, second) = (try flattened(), try other.flattened())
        return Set(first.keys).union(second.keys).sorted().compactMap { path in
            first[path] == second[path] ? nil : PackDifference(path: path, first: first[path], second: second[path])
        }
    }

    private func flattened() throws(PackError) -> [String: String] {
        let root = try PackReader(name: id).root(of: text)
        var lines: [String: String] = [:]
        guard case .mapping(let mapping) = root.node else { return lines }
        for (key, value) in mapping where !["id", "names", "lineage", "revision"].contains(key.scalar?.string ?? "") {
            Self.flatten(value, key.scalar?.string ?? "", &lines)
        }
        return lines
    }

    private static func flatten(_ node: Node, _ path: String, _ lines: inout [String: String]) {
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping { flatten(value, "\(path).\(key.scalar?.string ?? "")", &lines) }
        case .sequence(let sequence):
            let isOfTexts = sequence.allSatisfy { $0.scalar != nil }
            if isOfTexts { lines[path] = sequence.map { $0.scalar?.string ?? "" }.joined(separator: ", ") }
            for (index, item) in sequence.enumerated() where !isOfTexts {
                flatten(item, "\(path).\(item.part("id")?.scalar?.string ?? "\(index + 1)")", &lines)
            }
        default: lines[path] = node.scalar?.string ?? ""
        }
    }
}

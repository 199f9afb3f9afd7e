/// The division tree: the national table down to towns, and villages and local extensions that an office imported.
///
/// Value semantics; built once per import or run. Lookups by code are dictionary accesses; lookups by name are by
/// name inside a parent, because names repeat (官桥镇 exists in 南安市 and in 安溪县).
public struct DivisionTable: Sendable {
    private final class Base: Sendable {
        let table: DivisionTable
        init(_ table: DivisionTable) { self.table = table }
    }

    /// What this table adds to; a division of its own hides the one with the same code.
    private let base: Base?
    private var byCode: [DivisionCode: Division] = [:]
    private var children: [DivisionCode: [DivisionCode]] = [:]
    private var byName: [String: [DivisionCode]] = [:]

    /// A table of the given divisions; a later one replaces an earlier one with the same code.
    public init(_ divisions: some Sequence<Division>) {
        base = nil
        for division in divisions { insert(division) }
    }

    /// A table that begins with everything in `base` and shares it: O(1), and so is what is added to it later.
    public init(over base: DivisionTable) { self.base = Base(base) }

    /// The national table (39 thousand towns and what lies above them, as of 30 June 2023), decoded at each call.
    ///
    /// Complexity: linear in the table, about 42 thousand entries; keep the value.
    public static func national() -> DivisionTable {
        DivisionTable(NationalDivisions.decode())
    }

    /// Number of divisions.
    public var count: Int {
        guard let base = base?.table else { return byCode.count }
        return base.count + byCode.keys.count { base[$0] == nil }
    }

    /// All divisions in the order of their codes.
    public var all: [Division] {
        let inherited = (base?.table.all ?? []).filter { byCode[$0.code] == nil }
        return (inherited + byCode.values).sorted { $0.code < $1.code }
    }

    /// Adds a division or replaces the one with its code.
    public mutating func insert(_ division: Division) {
        if let old = byCode.updateValue(division, forKey: division.code) {
            if let parent = old.parent { children[parent]?.removeAll { $0 == old.code } }
            byName[Self.key(old.name)]?.removeAll { $0 == old.code }
        }
        if let parent = division.parent { children[parent, default: []].append(division.code) }
        byName[Self.key(division.name), default: []].append(division.code)
    }

    /// The division with this code.
    public subscript(code: DivisionCode) -> Division? { byCode[code] ?? base?.table[code] }

    /// The codes of divisions with this key of a name, each once.
    private func codes(named key: String) -> [DivisionCode] {
        let inherited = (base?.table.codes(named: key) ?? []).filter { byCode[$0] == nil }
        return inherited + (byName[key] ?? [])
    }

    /// The name of a division, or its code where the table lacks it.
    public func name(of code: DivisionCode) -> String { self[code]?.name ?? code.prefix }

    /// The names from the county down, such as 南安市溪美街道后坪社区.
    public func path(of code: DivisionCode) -> String {
        var names: [String] = []
        for level in [DivisionCode.Level.county, .township, .village] where level <= code.level {
            if let division = self[code.containing(level)], division.level == level { names.append(division.name) }
        }
        return names.isEmpty ? name(of: code) : names.joined()
    }

    /// The divisions directly below `code`, in the order of their codes.
    public func children(of code: DivisionCode) -> [Division] {
        let inherited = (base?.table.children(of: code) ?? []).filter { byCode[$0.code] == nil }
        let own = (children[code] ?? []).compactMap { byCode[$0] }
        return (inherited + own).sorted { $0.code < $1.code }
    }

    /// The divisions named `name` that lie in `area` (everywhere where nil), in the order of their codes.
    ///
    /// Spaces and width do not matter; a name without its last syllable (南安 for 南安市) is found where no exact one is.
    public func named(_ name: some StringProtocol, in area: DivisionCode? = nil, level: DivisionCode.Level? = nil)
        -> [Division]
    {
        let key = Self.key(name)
        guard !key.isEmpty else { return [] }
        func filtered(_ codes: [DivisionCode]) -> [Division] {
            codes.compactMap { self[$0] }.filter { division in
                (area.map { self.lies(division, in: $0) } ?? true) && (level.map { division.level == $0 } ?? true)
            }.sorted { $0.code < $1.code }
        }
        let exact = filtered(codes(named: key))
        guard exact.isEmpty else { return exact }
        var found: [DivisionCode] = []
        for suffix in ["省", "市", "县", "区", "镇", "乡", "街道", "街道办事处", "村", "社区", "村委会", "居委会"] {
            found += codes(named: key + suffix)
            if key.hasSuffix(suffix), key.count > suffix.count + 1 {
                found += codes(named: String(key.dropLast(suffix.count)))
            }
        }
        return filtered(found)
    }

    /// The divisions that a joined name such as 南安市溪美街道后坪社区 may mean, most specific reading first.
    ///
    /// The text is split at every place where a division's whole name ends; each part must lie in the one before it.
    public func matching(path text: some StringProtocol, in area: DivisionCode? = nil) -> [Division] {
        let key = Self.key(text)
        guard !key.isEmpty else { return [] }
        var result: [Division] = named(key, in: area).filter { Self.key($0.name) == key }
        var end = key.index(before: key.endIndex)
        while end > key.startIndex {
            let head = String(key[..<end])
            let rest = String(key[end...])
            for parent in codes(named: head).compactMap({ self[$0] })
            where area.map({ lies(parent, in: $0) || parent.code.contains($0) }) ?? true {
                result += matching(path: rest, in: parent.code)
            }
            end = key.index(before: end)
        }
        if result.isEmpty { result = named(key, in: area) }
        var seen: Set<DivisionCode> = []
        return result.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
    }

    private func lies(_ division: Division, in area: DivisionCode) -> Bool {
        var current: Division? = division
        while let here = current {
            if area.contains(here.code) { return true }
            current = here.parent.flatMap { self[$0] }
        }
        return false
    }

    private static func key(_ name: some StringProtocol) -> String { PlainText.compact(name) }
}

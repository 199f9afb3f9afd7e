import Register
import Yams

/// The `tiers` section.
extension PackReader {
    /// Tiers by category, tier 1 first.
    func readTiers(_ place: PackPlace) throws(PackError) -> TierTable {
        let keys = ["list", "count_members", "without_category"]
        let fields = try fields(place, keys, required: keys)
        var names: [PackWords] = []
        var entries: [TierTable.Entry] = []
        let list = try items(field(fields, "list"))
        for (index, item) in list.enumerated() {
            let tierFields = try self.fields(
                item, ["names", "categories", "basis", "note"], required: ["names", "categories"])
            let table = try ground(tierFields)
            names.append(try words(field(tierFields, "names")))
            for categoryItem in try items(field(tierFields, "categories")) {
                entries.append(try readCategory(categoryItem, in: place, tier: index + 1, table, earlier: entries))
            }
        }
        let order = Dictionary(uniqueKeysWithValues: Category.allCases.enumerated().map { ($0.element, $0.offset) })
        entries.sort {
            ($0.tier.value, order[$0.category] ?? 0) < ($1.tier.value, order[$1.category] ?? 0)
        }
        let lowest = list.count
        return TierTable(
            names: names, entries: entries,
            countsMembers: try valued(field(fields, "count_members"), print: { "\($0)" }) {
                (inner) throws(PackError) in try bool(inner)
            },
            withoutCategory: try valued(
                field(fields, "without_category"), print: { (tier: Int?) in tier.map(String.init) ?? "hold" }
            ) { (inner) throws(PackError) in
                inner.node.scalar?.string == "hold" ? nil : try int(inner, 1...lowest)
            })
    }

    /// One category of a tier: its code, bare or with its own ground. Its path is `tiers.CODE`.
    private func readCategory(
        _ item: PackPlace, in section: PackPlace, tier: Int, _ table: Ground, earlier: [TierTable.Entry]
    ) throws(PackError) -> TierTable.Entry {
        var codePlace = item
        var ground = table
        if case .mapping = item.node {
            let fields = try fields(item, ["value", "basis", "note"], required: ["value"])
            let own = try self.ground(fields)
            ground.basis = own.basis ?? ground.basis
            ground.note = own.note ?? ground.note
            codePlace = try field(fields, "value")
        }
        let category: Category = try code(codePlace, "category")
        if let first = earlier.first(where: { $0.category == category }) {
            throw refuse(.categoryTwice, codePlace, category.rawValue, "\(first.tier.value)")
        }
        let place = section.part(category.rawValue, item.node)
        let basis = try required(ground, place)
        record(place.path, "\(tier)", basis, line: place.line, note: ground.note)
        return TierTable.Entry(
            category: category,
            tier: Valued(value: tier, basis: basis, path: place.path, line: place.line, note: ground.note))
    }
}

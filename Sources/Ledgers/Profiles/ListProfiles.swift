import Register

/// Rows of a near-relative register.
struct RelativeProfile: LedgerProfile {
    private var seen = SeenRows<NearRelative>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        let filer = row.residentID(.filer, missing: .reject, divisions: nil)
        let relative = row.residentID(.relative, missing: .reject, divisions: nil)
        guard let filer, let relative else { return .rejected }
        var entry = NearRelative(filer: filer, relative: relative)
        entry.filerKind = row.text(.filerKind)
        entry.filerName = row.personName(.filerName)
        entry.unit = row.text(.unit)
        entry.relativeName = row.personName(.relativeName)
        entry.relation = row.text(.relation)
        entry.filed = row.day(.listed)
        if row.isRejected { return .rejected }
        let key = "\(filer.number)\n\(relative.number)"
        return seen.isRepeated(key, entry, &row, .relative) ? .folded : .accepted(.relative(entry))
    }
}

/// Rows of an exclusion list.
struct ExclusionProfile: LedgerProfile {
    private var seen = SeenRows<Exclusion>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        guard let person = row.residentID(.id, missing: .reject, divisions: nil) else { return .rejected }
        var entry = Exclusion(person: person, list: row.text(.list) ?? listName(row, tools))
        entry.name = row.personName(.name)
        entry.listed = row.day(.listed)
        entry.reason = row.text(.reason) ?? row.text(.note)
        entry.until = row.day(.until, isEnd: true)
        row.checkOrder(entry.listed, entry.until)
        if row.isRejected { return .rejected }
        return seen.isRepeated("\(person.number)\n\(entry.list)", entry, &row, .id)
            ? .folded : .accepted(.exclusion(entry))
    }

    /// The list that a sheet is, where no column says it: its title, else its tab, else the file.
    private func listName(_ row: RowContext, _ tools: RowTools) -> String {
        if let title = row.map.title.first(where: { !$0.contains(":") && !$0.contains(":") }) { return title }
        if !row.sheet.isEmpty, !row.sheet.lowercased().hasPrefix("sheet") { return row.sheet }
        return tools.fileName.split(separator: ".").first.map(String.init) ?? tools.fileName
    }
}

/// Rows of a division table.
struct DivisionProfile: LedgerProfile {
    private var seen = SeenRows<Division>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        guard let code = DivisionCode(row.word(.code) ?? "") else {
            row.note(.divisionCode, .reject, .code)
            return .rejected
        }
        guard let name = row.word(.divisionName) else {
            row.note(.nameMissing, .reject, .divisionName)
            return .rejected
        }
        let level = level(&row) ?? code.level
        var parent = DivisionCode(row.word(.parent) ?? "")
        if parent == nil, level > .province {
            parent = Self.parent(of: code, level).flatMap {
                tools.divisions[$0] != nil || seen[$0.description] != nil ? $0 : nil
            }
        }
        if level > .province, parent.map({ tools.divisions[$0] == nil && seen[$0.description] == nil }) ?? true {
            row.note(.divisionParent, .reject, .parent)
        }
        var division = Division(code: code, name: name, parent: parent, level: level)
        division.isLocal = row.flag(.isLocal) ?? (level <= .county && tools.divisions[code] == nil)
        division.validFrom = row.day(.from)
        division.validTo = row.day(.until, isEnd: true)
        division.successor = DivisionCode(row.word(.successor) ?? "")
        row.checkOrder(division.validFrom, division.validTo)
        if row.isRejected { return .rejected }
        return seen.isRepeated(code.description, division, &row, .code) ? .folded : .accepted(.division(division))
    }

    private func level(_ row: inout RowContext) -> DivisionCode.Level? {
        guard let word = row.word(.level)?.lowercased() else { return nil }
        switch word {
        case "province", "省", "省级", "1": return .province
        case "prefecture", "city", "市", "地市", "市级", "地级", "2": return .prefecture
        case "county", "县", "区", "县区", "县级", "3": return .county
        case "township", "town", "乡镇", "乡镇街道", "镇", "乡", "街道", "乡级", "4": return .township
        case "village", "村", "村居", "村社区", "社区", "村级", "5": return .village
        default:
            row.note(.wordUnknown, .warn, .level)
            return nil
        }
    }

    private static func parent(of code: DivisionCode, _ level: DivisionCode.Level) -> DivisionCode? {
        DivisionCode.Level.allCases.last { $0 < level }.map { code.containing($0) }
    }
}

import Register

/// Rows of a list of villages and communities that organisations are to help.
struct CommunityProfile: LedgerProfile {
    private var seen = SeenRows<Community>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        guard let code = place(&row, tools) else { return .rejected }
        var community = Community(code: code)
        community.isMandatory = row.flag(.isMandatory) ?? false
        community.tags = row.parts(.tags).map { $0.hasPrefix("老区") || $0.hasPrefix("苏区") ? "old_area" : $0 }.sorted()
        community.priority = row.count(.priority, least: 1)
        community.households = row.count(.size)
        community.needs = tools.codes(&row, .needCode, tools.words.needs, unknown: .codeUnknown)
            .sorted { $0.rawValue < $1.rawValue }
        community.wanted = row.count(.capacity, least: 1) ?? 1
        if row.isRejected { return .rejected }
        return seen.isRepeated(code.description, community, &row, .code) ? .folded : .accepted(.community(community))
    }

    /// Its division: by its code, or by its names.
    private func place(_ row: inout RowContext, _ tools: RowTools) -> DivisionCode? {
        if let word = row.word(.code) {
            guard let code = DivisionCode(word), tools.divisions[code] != nil else {
                row.note(.divisionCode, .reject, .code)
                return nil
            }
            return code
        }
        switch tools.places.place(
            county: row.word(.county), town: row.word(.town), village: row.word(.village), hints: [])
        {
        case .found(let code, _, _): return code
        case .unknown(let field), .ambiguous(let field):
            row.note(.areaUnknown, .reject, field)
            return nil
        }
    }
}

extension Community: Repeatable {
    func state(in out: inout Statements) {
        out.add(isMandatory)
        out.add(list: tags)
        out.add(priority)
        out.add(households)
        out.add(list: needs)
        out.add(wanted)
    }
}

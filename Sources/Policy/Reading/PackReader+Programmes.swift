import Register

/// The `programmes` and `checks` sections.
extension PackReader {
    func readProgrammes(_ place: PackPlace?) throws(PackError) -> [Programme] {
        guard let place else { return [] }
        var programmes: [Programme] = []
        for item in try items(place) {
            let fields = try fields(
                item,
                [
                    "id", "names", "departments", "for", "forms", "duty", "from", "until", "when", "who", "held",
                    "amount", "advice", "basis", "note",
                ], required: ["id", "names", "departments", "for", "forms", "when", "advice"])
            let idPlace = try field(fields, "id")
            let id = try identifier(idPlace)
            guard !programmes.contains(where: { $0.id == id }) else { throw refuse(.duplicateID, idPlace, id) }
            programmes.append(try readProgramme(id, fields, PackPlace(node: item.node, path: "\(place.path).\(id)")))
        }
        return programmes
    }

    private func readProgramme(_ id: String, _ fields: PackFields, _ place: PackPlace) throws(PackError) -> Programme {
        func part(_ key: String) throws(PackError) -> PackPlace {
            PackPlace(node: try field(fields, key).node, path: "\(place.path).\(key)")
        }
        let beneficiary: Programme.Beneficiary = try code(part("for"), "household, member")
        var departments: [String] = []
        for item in try items(part("departments")) { departments.append(try string(item)) }
        var forms: [Programme.Form] = []
        for item in try items(part("forms")) {
            forms.append(try code(item, Programme.Form.allCases.map(\.rawValue).joined(separator: ", ")))
        }
        var duty: Programme.Duty?
        if fields["duty"] != nil {
            duty = try code(part("duty"), Programme.Duty.allCases.map(\.rawValue).joined(separator: ", "))
        }
        var from: CalendarDay?
        var until: CalendarDay?
        if let place = fields["from"] { from = try day(place) }
        if let place = fields["until"] {
            let last = try day(place)
            if let from, last < from { throw refuse(.datesReversed, place, from.description, last.description) }
            until = last
        }
        var who: Condition?
        if beneficiary == .member {
            who = try condition(part("who"), [.household, .member])
        } else if let place = fields["who"] {
            throw refuse(.unknownKey, place, "who")
        }
        var held: Condition?
        if fields["held"] != nil { held = try condition(part("held"), [.household]) }
        let ground = try ground(fields)
        let basis = try required(ground, place)
        record(place.path, departments.joined(separator: ", "), basis, line: place.line, note: ground.note)
        return Programme(
            id: id, names: try words(field(fields, "names")), departments: departments, beneficiary: beneficiary,
            forms: forms, duty: duty, from: from, until: until,
            condition: try condition(part("when"), [.household]), memberCondition: who, held: held,
            amount: fields["amount"] == nil ? nil : try readAmount(part("amount"), beneficiary),
            advice: try words(field(fields, "advice")), basis: basis, line: place.line, note: ground.note)
    }

    private func readAmount(
        _ place: PackPlace, _ beneficiary: Programme.Beneficiary
    ) throws(PackError) -> Programme.Amount {
        let fields = try fields(
            place, ["formula", "period", "at_least", "tolerance"], required: ["formula", "period"])
        let formulaPlace = try field(fields, "formula")
        let (formula, type) = try formula(
            formulaPlace, beneficiary == .member ? [.household, .member] : [.household])
        guard type == .money else { throw wrong(FigureType.money.rawValue, formulaPlace) }
        var isLeast = false
        if let place = fields["at_least"] { isLeast = try bool(place) }
        var tolerance: String?
        if let place = fields["tolerance"] {
            let parameter = try figureParameter(place)
            guard parameter.kind == .rate else { throw wrong("rate", place) }
            tolerance = parameter.id
        }
        return Programme.Amount(
            formula: formula, period: try code(field(fields, "period"), "once, month, year"), isLeast: isLeast,
            tolerance: tolerance)
    }

    /// Checks of the pack's own values; one of severity `error` that fails refuses the pack.
    func readChecks(_ place: PackPlace?, from first: CalendarDay, in area: DivisionCode) throws(PackError)
        -> [PackCheckRule]
    {
        guard let place else { return [] }
        var rules: [PackCheckRule] = []
        for item in try items(place) {
            let keys = ["id", "names", "left", "op", "right", "severity", "basis", "note"]
            let fields = try fields(
                item, keys, required: ["id", "names", "left", "op", "right", "severity", "basis"])
            let idPlace = try field(fields, "id")
            let id = try identifier(idPlace)
            guard !rules.contains(where: { $0.id == id }) else { throw refuse(.duplicateID, idPlace, id) }
            let rulePlace = PackPlace(node: item.node, path: "\(place.path).\(id)")
            let opPlace = try field(fields, "op")
            let op: Condition.Comparison = try code(opPlace, "=, !=, <, <=, >, >=")
            guard op != .isIn, op != .contains else {
                throw refuse(.operatorMismatch, opPlace, op.rawValue, id, "number")
            }
            let (left, type) = try formula(field(fields, "left"), [])
            let (right, other) = try formula(field(fields, "right"), [])
            guard type == other else { throw wrong(type.rawValue, try field(fields, "right")) }
            let ground = try ground(fields)
            let rule = PackCheckRule(
                id: id, names: try words(field(fields, "names")),
                severity: try code(field(fields, "severity"), "error, warning"), left: left, op: op, right: right,
                area: area, basis: try required(ground, rulePlace), line: item.line)
            record(
                rulePlace.path, "\(left.text) \(op.rawValue) \(right.text)", rule.basis, line: item.line,
                note: ground.note)
            if rule.severity == .error, let fault = failures(of: rule, from: first).first {
                throw refuse(.checkFailed, rulePlace, rule.id, fault.left, fault.right, fault.day.description)
            }
            rules.append(rule)
        }
        return rules
    }

    /// The days from which a check does not hold: looked at on the first day and whenever a value changes.
    func failures(of rule: PackCheckRule, from first: CalendarDay) -> [PackWarning] {
        let days = Set([first] + parameters.flatMap { $0.entries.compactMap(\.from) }).filter { $0 >= first }.sorted()
        var warnings: [PackWarning] = []
        var failed = false
        for day in days {
            let (outcome, left, right) = rule.outcome(PackFigures(parameters, calculators, on: day))
            if outcome == .fails, !failed {
                warnings.append(
                    PackWarning(
                        path: rule.path, names: rule.names, day: day, left: left, right: right, line: rule.line))
            }
            failed = outcome == .fails
        }
        return warnings
    }
}

import Register
import Yams

/// The `parameters` section: dated values with their grounds.
extension PackReader {
    func readParameters(_ place: PackPlace?) throws(PackError) {
        guard let place else { return }
        for entry in try entries(place).entries {
            let id = try identifier(PackPlace(node: entry.keyPlace.node, path: entry.keyPlace.path))
            parameters.append(try readParameter(id, entry.value))
        }
    }

    private func readParameter(_ id: String, _ place: PackPlace) throws(PackError) -> Parameter {
        let fields = try fields(
            place, ["names", "type", "unit", "note", "value", "basis", "values"], required: ["names", "type"])
        let kind: Parameter.Kind = try code(
            field(fields, "type"), Parameter.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        var note: PackWords?
        if let place = fields["note"] { note = try words(place) }
        var unit: PackWords?
        if let place = fields["unit"] { unit = try words(place) }
        var entries: [Parameter.Entry] = []
        var texts = Parameter(
            id: id, names: try words(field(fields, "names")), kind: kind, unit: unit, entries: [], line: place.line,
            note: note)
        if let list = fields["values"] {
            if let other = fields["value"] ?? fields["basis"] { throw refuse(.unknownKey, other, "value", "values") }
            for item in try items(list) { entries.append(try readEntry(item, of: texts, after: entries.last)) }
        } else if let content = fields["value"] {
            guard let basisPlace = fields["basis"] else { throw refuse(.missingBasis, place) }
            let basis = adopted(try basis(basisPlace, isDated: false), place.path)
            let value = try readContent(content, kind)
            record(place.path, texts.print(value), basis, line: place.line, note: note)
            entries = [
                Parameter.Entry(
                    from: nil, until: nil,
                    value: Valued(value: value, basis: basis, path: place.path, line: place.line, note: note))
            ]
        } else if let place = fields["basis"] {
            throw refuse(.missingKey, place, "value")
        } else {
            recordMissing(place.path, line: place.line, names: texts.names, note: note)
        }
        texts = Parameter(
            id: id, names: texts.names, kind: kind, unit: unit, entries: entries, line: place.line, note: note)
        return texts
    }

    private func readEntry(
        _ item: PackPlace, of parameter: Parameter, after earlier: Parameter.Entry?
    ) throws(PackError) -> Parameter.Entry {
        let fields = try fields(item, ["value", "from", "until", "basis", "note"], required: ["value", "basis"])
        var from: CalendarDay?
        var until: CalendarDay?
        if let place = fields["from"] { from = try day(place) }
        if let earlier {
            guard let place = fields["from"], let from else { throw refuse(.missingKey, item, "from") }
            if let last = earlier.from, from <= last {
                throw refuse(.wrongOrder, place, last.description, from.description)
            }
        }
        if let place = fields["until"] {
            let last = try day(place)
            if let from, last < from { throw refuse(.datesReversed, place, from.description, last.description) }
            until = last
        }
        let path = from.map { "\(parameter.path).\($0)" } ?? parameter.path
        let basis = adopted(try basis(field(fields, "basis"), isDated: true, from: from), path)
        var note: PackWords?
        if let place = fields["note"] { note = try words(place) }
        let value = try readContent(field(fields, "value"), parameter.kind)
        record(
            path, parameter.print(value) + (until.map { " (≤ \($0))" } ?? ""), basis, line: item.line,
            note: note ?? parameter.note)
        return Parameter.Entry(
            from: from, until: until,
            value: Valued(value: value, basis: basis, path: path, line: item.line, note: note ?? parameter.note))
    }

    private func readContent(_ place: PackPlace, _ kind: Parameter.Kind) throws(PackError) -> Parameter.Content {
        switch kind {
        case .money:
            guard let scalar = place.node.scalar, scalar.style == .plain, let money = Money(yuan: scalar.string) else {
                throw wrong("amount in yuan", place)
            }
            return .figure(Ratio(fen: money.fen))
        case .rate, .number:
            guard let scalar = place.node.scalar, scalar.style == .plain, let ratio = Ratio(decimal: scalar.string)
            else { throw wrong(kind == .rate ? "share such as 30%" : "number", place) }
            return .figure(ratio)
        case .int: return .figure(Ratio(try int(place, -1_000_000_000...1_000_000_000)))
        case .bool: return .bool(try bool(place))
        case .day: return .day(try day(place))
        case .text: return .texts([try string(place)])
        case .texts:
            var texts: [String] = []
            for item in try items(place) { texts.append(try string(item)) }
            return .texts(texts)
        }
    }
}

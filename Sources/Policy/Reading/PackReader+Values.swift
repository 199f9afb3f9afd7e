import Register
import Yams

/// Values with their grounds.
///
/// A value is written `{ value: …, basis: …, note: … }`, or bare in a table that has a `basis` of its own.
extension PackReader {
    /// The ground that a table gives to its bare values.
    struct Ground {
        var basis: Basis?
        var note: PackWords?
    }

    /// The ground of a mapping, where it states one.
    func ground(_ fields: PackFields) throws(PackError) -> Ground {
        var ground = Ground()
        if let place = fields["basis"] { ground.basis = try basis(place) }
        if let place = fields["note"] { ground.note = try words(place) }
        return ground
    }

    /// A ground: `default`, `{ document: KEY, article: TEXT }` or `{ body: TEXT, day: DAY, minute: TEXT }`.
    ///
    /// A document must be in force on the pack's first day, or for a dated value on the value's own.
    func basis(
        _ place: PackPlace, isDated: Bool = false, from: CalendarDay? = nil
    ) throws(PackError) -> Basis {
        if let scalar = place.node.scalar {
            guard scalar.string == "default" else { throw refuse(.unknownCode, place, scalar.string, "basis") }
            return .default
        }
        let fields = try fields(place, ["document", "article", "body", "day", "minute"])
        if let cited = fields["document"] {
            for key in ["body", "day", "minute"] where fields[key] != nil {
                throw refuse(.unknownKey, place.part(key, place.node), key, "document, article")
            }
            let key = try string(cited)
            guard let document = documents.first(where: { $0.key == key }) else {
                throw refuse(.unknownDocument, cited, key)
            }
            if isDated, let from {
                citedLater.insert(key)
                if let date = document.date, date > max(from, firstDay ?? from) {
                    throw refuse(.documentNotInForce, cited, key, date.description, from.description)
                }
            } else {
                citedAlways.insert(key)
            }
            return .document(document: key, article: try string(field(fields, "article")))
        }
        if fields["article"] != nil { throw refuse(.missingKey, place.part("document", place.node), "document") }
        return .decision(
            body: try string(field(fields, "body")), day: try day(field(fields, "day")),
            minute: try string(field(fields, "minute")))
    }

    /// The ground that holds for the value at `path`: the latest decision that covers it stands in place of a default.
    func adopted(_ basis: Basis, _ path: String) -> Basis {
        guard basis == .default, let decision = adoptions.last(where: { $0.covers(path) }) else { return basis }
        return .decision(body: decision.body, day: decision.day, minute: decision.minute)
    }

    /// The ground of a rule or table, which must have one.
    func required(_ ground: Ground, _ place: PackPlace) throws(PackError) -> Basis {
        guard let basis = ground.basis else { throw refuse(.missingBasis, place) }
        return adopted(basis, place.path)
    }

    /// A value with its ground, its own or that of the table around it; kept for `pack show` as `print` writes it.
    func valued<Value: Sendable>(
        _ place: PackPlace, in table: Ground = Ground(), print: (Value) -> String,
        read: (PackPlace) throws(PackError) -> Value
    ) throws(PackError) -> Valued<Value> {
        var ground = table
        var inner = place
        if case .mapping = place.node {
            let fields = try fields(place, ["value", "basis", "note"], required: ["value"])
            let own = try self.ground(fields)
            ground.basis = own.basis ?? ground.basis
            ground.note = own.note ?? ground.note
            inner = PackPlace(node: try field(fields, "value").node, path: place.path)
        }
        let value = try read(inner)
        let basis = try required(ground, place)
        record(place.path, print(value), basis, line: place.line, note: ground.note)
        return Valued(value: value, basis: basis, path: place.path, line: place.line, note: ground.note)
    }

    /// A whole number with its ground.
    func number(
        _ place: PackPlace, _ range: ClosedRange<Int>, in table: Ground = Ground()
    ) throws(PackError) -> Valued<Int> {
        try valued(place, in: table, print: { "\($0)" }) { (inner) throws(PackError) in try int(inner, range) }
    }

    /// Points 0...1000 with their ground.
    func points(_ fields: PackFields, _ key: String, in table: Ground) throws(PackError) -> Valued<Int> {
        try number(field(fields, key), 0...1000, in: table)
    }
}

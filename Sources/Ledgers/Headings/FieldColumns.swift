/// Which column holds which meaning: a table by the meaning's ordinal, because it is asked many times for each cell.
struct FieldColumns: Sendable {
    private var places = [Int32](repeating: -1, count: Field.allCases.count)

    /// How many meanings have a column.
    private(set) var count = 0

    /// The column of a meaning, from 0.
    subscript(field: Field) -> Int? {
        get {
            let place = places[Int(field.rawValue)]
            return place < 0 ? nil : Int(place)
        }
        set {
            let old = places[Int(field.rawValue)]
            places[Int(field.rawValue)] = newValue.map { Int32($0) } ?? -1
            count += (newValue == nil ? 0 : 1) - (old < 0 ? 0 : 1)
        }
    }

    /// The meanings that have a column.
    var fields: Set<Field> { Set(Field.allCases.filter { self[$0] != nil }) }
}

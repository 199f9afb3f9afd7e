import Policy
import Register

/// What the search for candidates reads of the helpers, read once: a structure of arrays.
struct HelperColumns: Sendable {
    /// What a matrix of the pack can give points for.
    struct TraitKey: Hashable, Sendable {
        var kind: HelperKind
        var isUnit: Bool
        var unitKind: HelperKind?
        var capabilities: [NeedCode]
        var strengths: [Strength]
    }
    /// What wishes ask for.
    struct PersonKey: Hashable, Sendable {
        var sex: Sex?
        var languages: [String]
    }

    /// Free places: capacity less pairs that run in the area less places taken elsewhere; nil where the capacity is
    /// unknown, negative where more run than the capacity says.
    private(set) var places: [Int32?] = []
    /// Places that are taken already: pairs that run in the area and places taken elsewhere.
    private(set) var taken: [Int32] = []
    /// Vetted for work with minors on the day.
    private(set) var isVetted: [Bool] = []
    /// Can give care, or is a unit; unknown where no capability is stated.
    private(set) var canCare: [Kleene] = []
    /// Where the helper is based; nil where unknown.
    private(set) var base: [DivisionCode?] = []
    private(set) var traitClass: [Int32] = []
    private(set) var personClass: [Int32] = []
    private(set) var traits = Interner<TraitKey>()
    private(set) var persons = Interner<PersonKey>()

    /// The columns of the snapshot's helpers.
    init(_ snapshot: RegisterSnapshot) {
        setPlaces(snapshot)
        for (position, helper) in snapshot.helpers.enumerated() {
            isVetted.append(helper.isVetted(on: snapshot.asOf))
            canCare.append(helper.canCare)
            base.append(helper.base)
            traitClass.append(
                traits.number(
                    of: TraitKey(
                        kind: helper.kind, isUnit: helper.isUnit, unitKind: helper.unitKind,
                        capabilities: helper.capabilities, strengths: helper.strengths), at: position))
            personClass.append(
                persons.number(of: PersonKey(sex: helper.sex, languages: helper.languages.sorted()), at: position))
        }
    }
}

extension HelperColumns {
    /// The same columns with the places of a snapshot of the same helpers, whose other facts are equal.
    func with(placesOf snapshot: RegisterSnapshot) -> HelperColumns {
        var columns = self
        columns.setPlaces(snapshot)
        return columns
    }

    private mutating func setPlaces(_ snapshot: RegisterSnapshot) {
        taken = snapshot.placesTakenElsewhere
        var last: RegisterSnapshot.Running?
        for running in snapshot.running where !running.isSetAside {
            if running.household != last?.household || running.helper != last?.helper {
                taken[Int(running.helper)] += 1
            }
            last = running
        }
        places = snapshot.helpers.indices.map { position in
            snapshot.helpers[position].capacity.map { Int32(clamping: $0) - taken[position] }
        }
    }
}

extension HelperFacts {
    /// True where the helper was vetted for work with minors by `day`.
    func isVetted(on day: CalendarDay) -> Bool { vetted.map { $0 <= day } ?? false }

    /// True where `day` lies within the helper's dates.
    func isAvailable(on day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }

    /// Whether the helper can give care, or is a unit (M78); unknown where no capability is stated.
    var canCare: Kleene {
        if isUnit || capabilities.contains(.care) { return .yes }
        return capabilities.isEmpty ? .unknown : .no
    }
}

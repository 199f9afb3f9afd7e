import Policy
import Register

/// Judges pairs by the hard rules: what depends on the helper alone once per helper, the rest per pair.
struct PairRules: Sendable {
    /// The rules.
    let hard: HardRules
    /// What the rules that look at the helper alone say, by helper.
    let ofHelper: [PairJudgement]
    /// Pairs that a rule blocks by name: near relatives and forbidden pairs.
    let blocked: BlockedPairs
    /// Whom the ties of communities admit.
    let ties: CommunityTies

    private let snapshot: RegisterSnapshot
    private let households: HouseholdColumns
    private let helpers: HelperColumns
    private let index: AreaIndex
    private let tree: AreaTree
    private let adultAge: Int
    private let vetting: Int?
    private let fullCare: Int?

    /// The rules of `lead` over the columns of a snapshot.
    init(
        _ lead: LeadPolicy, snapshot: RegisterSnapshot, households: HouseholdColumns, helpers: HelperColumns
    ) throws(MatchingError) {
        let tree = AreaTree(divisions: snapshot.divisions)
        try self.init(
            lead, hard: HardRules(lead), snapshot: snapshot, households: households, helpers: helpers, tree: tree,
            index: AreaIndex(helpers: snapshot.helpers, tree: tree))
    }

    /// The rules of the same `lead` as another's, over a snapshot with the same households, helpers and divisions: where
    /// helpers serve is taken over.
    init(
        _ lead: LeadPolicy, snapshot: RegisterSnapshot, helpers: HelperColumns, like other: PairRules
    ) throws(MatchingError) {
        try self.init(
            lead, hard: other.hard, snapshot: snapshot, households: other.households, helpers: helpers,
            tree: other.tree, index: other.index)
    }

    private init(
        _ lead: LeadPolicy, hard: HardRules, snapshot: RegisterSnapshot, households: HouseholdColumns,
        helpers: HelperColumns, tree: AreaTree, index: AreaIndex
    ) throws(MatchingError) {
        self.hard = hard
        self.snapshot = snapshot
        self.households = households
        self.helpers = helpers
        self.tree = tree
        self.index = index
        adultAge = lead.adultAge.value
        vetting = hard.number(of: .vettedForMinors)
        fullCare = hard.number(of: .fullCareCapability)
        blocked = BlockedPairs(snapshot, hard: hard)
        ties = CommunityTies(snapshot, tree: tree)
        let kinds = Set(lead.kinds.value)
        let level = lead.runLevel
        if let level, snapshot.area.level < level { throw MatchingError(.brokenRule, "lead.pair_rules.own_area") }
        ofHelper = snapshot.helpers.indices.map { number in
            let helper = snapshot.helpers[number]
            let places = helpers.places[number]
            var judgement = PairJudgement()
            func add(_ rule: BuiltInPairRule, _ holds: Kleene) {
                if let number = hard.number(of: rule) { judgement.add(number, holds: holds) }
            }
            add(.kind, Kleene(kinds.contains(helper.kind)))
            add(.capacityUnknown, places == nil ? .unknown : .yes)
            add(.noPlace, Kleene(places.map { $0 > 0 } ?? true))
            add(.dates, Kleene(helper.isAvailable(on: snapshot.asOf)))
            add(.unitWithoutPerson, Kleene(helper.namesPerson))
            if let level {
                let own = helper.division(at: level)
                add(.ownArea, own.map { Kleene($0 == snapshot.area.containing(level)) } ?? .unknown)
            }
            return judgement
        }
    }

    /// The helpers that serve `place`, ascending: all where the pack does not use the rule.
    func serving(_ place: DivisionCode) -> [Int32] {
        guard hard.number(of: .serviceArea) != nil else { return snapshot.helpers.indices.map { Int32($0) } }
        return index.serving(place)
    }

    /// What the rules say that look at the household's place alone, but for the service area: the ties of communities.
    func ofPlace(_ place: DivisionCode, helper: Int) -> PairJudgement {
        var judgement = PairJudgement()
        if let number = hard.number(of: .communityTie), !ties.isEmpty {
            judgement.add(number, holds: ties.admit(helper, at: place))
        }
        return judgement
    }

    /// The helpers of whom it is unknown whether they serve `place`, because only its town is known.
    func servingPart(of place: DivisionCode) -> [Int32] {
        guard hard.number(of: .serviceArea) != nil else { return [] }
        let whole = Set(index.serving(place))
        return index.servingPart(of: place).filter { !whole.contains($0) }
    }

    /// What the rules say that look at the two sides' columns: vetting and full care.
    func ofColumns(household: Int, helper: Int) -> PairJudgement {
        var judgement = PairJudgement()
        if let vetting, !helpers.isVetted[helper] {
            judgement.add(vetting, holds: !households.vetting[household])
        }
        if let fullCare, households.fullCare[household] != .no {
            judgement.add(fullCare, holds: Kleene.any([!households.fullCare[household], helpers.canCare[helper]]))
        }
        return judgement
    }

    /// How many classes of households ``columnClass(of:)`` tells apart.
    static let columnClasses = 9

    /// A number below `columnClasses`: households that share it are alike to ``ofColumns(household:helper:)``.
    func columnClass(of household: Int) -> Int {
        Int(households.vetting[household].rawValue) * 3 + Int(households.fullCare[household].rawValue)
    }

    /// True where rules may say something about this household that they do not say about others of its place and class.
    func hasOwn(_ household: Int) -> Bool { !hard.conditions.isEmpty || blocked.names(household) }

    /// What the rules say that look at this household alone: the pack's own conditions, and pairs blocked by name.
    func own(household: Int, helper: Int) -> PairJudgement {
        ofConditions(household: household, helper: helper) | blocked.judge(household: household, helper: helper)
    }

    /// What the pack's own conditions say. Linear in their size.
    func ofConditions(household: Int, helper: Int) -> PairJudgement {
        var judgement = PairJudgement()
        guard !hard.conditions.isEmpty else { return judgement }
        let context = context(household: household, helper: helper)
        for (number, condition) in hard.conditions {
            switch condition.evaluate(context) {
            case .true: judgement.add(number, holds: .no)
            case .false: break
            case .unknown: judgement.add(number, holds: .unknown)
            }
        }
        return judgement
    }

    /// Everything that the rules say about a pair. For explanations; the search puts the same parts together by index.
    func judge(household: Int, helper: Int) -> PairJudgement {
        var judgement = ofHelper[helper] | ofColumns(household: household, helper: helper)
        judgement = judgement | ofPlace(households.place[household], helper: helper)
        judgement = judgement | ofConditions(household: household, helper: helper)
        judgement = judgement | blocked.judge(household: household, helper: helper)
        if let number = hard.number(of: .serviceArea) {
            let place = households.place[household]
            judgement.add(number, holds: serves(helper, place, above: tree.ancestors(of: place)))
        }
        return judgement
    }

    /// Ids of the rules that a pair fails, and `unknown:FIELD` for those that cannot be told; in the order of the pack.
    func names(of judgement: PairJudgement, household: Int, helper: Int) -> [String] {
        var names: [String] = []
        for (number, entry) in hard.entries.enumerated() {
            if judgement.failed & 1 << UInt64(number) != 0 { names.append(entry.id) }
            if judgement.unknown & 1 << UInt64(number) != 0 {
                names += missing(rule: number, household: household, helper: helper).map { "unknown:" + $0 }
            }
        }
        return names
    }

    /// The facts that a rule which cannot be told lacks, sorted.
    func missing(rule number: Int, household: Int, helper: Int) -> [String] {
        switch hard.entries[number].test {
        case .builtIn(let rule): return HardRules.missing(rule, helper: snapshot.helpers[helper])
        case .refuseWhen(let condition):
            if case .unknown(let facts) = condition.evaluate(context(household: household, helper: helper)) {
                return facts
            }
            return []
        }
    }

    /// What the rules say about helpers and every household of a place and class, without what they say about one
    /// household alone.
    func judgements(of helpers: [Int32], at place: DivisionCode, like household: Int) -> [PairJudgement] {
        let above = tree.ancestors(of: place)
        let area = hard.number(of: .serviceArea)
        return helpers.map { helper in
            var judgement = ofHelper[Int(helper)] | ofColumns(household: household, helper: Int(helper))
            judgement = judgement | ofPlace(place, helper: Int(helper))
            if let area { judgement.add(area, holds: serves(Int(helper), place, above: above)) }
            return judgement
        }
    }

    private func serves(_ helper: Int, _ place: DivisionCode, above: [DivisionCode]) -> Kleene {
        let areas = snapshot.helpers[helper].serviceAreas
        guard !areas.isEmpty else { return .unknown }
        if areas.contains(where: { above.contains($0) }) { return .yes }
        return areas.contains { $0 != place && place.contains($0) } ? .unknown : .no
    }

    private func context(household: Int, helper: Int) -> FactContext {
        FactContext(
            day: snapshot.asOf, household: snapshot.households[household], helper: snapshot.helpers[helper],
            pair: blocked.facts(household: household, helper: helper), adultAge: adultAge)
    }
}

import Policy
import Register

/// What a result means for the duties of the area: towns short of places (M82), members without a household (M83),
/// households without body or person (M81).
struct LeadDuties {
    private let problem: LeadProblem
    private let leads: Leads

    /// The duties after a run.
    init(_ problem: LeadProblem, _ leads: Leads) {
        self.problem = problem
        self.leads = leads
    }

    /// Towns with uncovered households, by code: every uncovered household needs one place more than there is.
    func shortages(uncovered: [Int], inScope: [Int]) -> [PlaceShortage] {
        func town(_ household: Int) -> DivisionCode {
            problem.scope.places[household].containing(.township)
        }
        let missing = Dictionary(grouping: uncovered, by: town).mapValues(\.count)
        let scope = Dictionary(grouping: inScope, by: town).mapValues(\.count)
        return missing.sorted { $0.key < $1.key }.map {
            PlaceShortage(town: $0.key, places: $0.value, inScope: scope[$0.key] ?? 0)
        }
    }

    /// In-service party members, available on the day, who have no household anywhere and get none.
    func idleMembers() -> [RecordID] {
        var isBusy = problem.helpers.taken.map { $0 > 0 }
        for helper in leads.proposed.joined() { isBusy[Int(helper)] = true }
        // Whom this run lets go leads on until somebody approves it.
        for running in problem.snapshot.running where running.isSetAside { isBusy[Int(running.helper)] = true }
        return problem.snapshot.helpers.indices.compactMap { number in
            let helper = problem.snapshot.helpers[number]
            guard !isBusy[number], helper.isServingPartyMember, helper.isAvailable(on: problem.snapshot.asOf) else {
                return nil
            }
            return helper.record
        }
    }

    /// Households in scope of which no lead has a unit, or no lead names a person.
    func missingLinks(_ inScope: [Int]) -> [MissingLink] {
        inScope.compactMap { household in
            let helpers = (leads.running[household] + leads.proposed[household]).map {
                problem.snapshot.helpers[Int($0)]
            }
            let link = MissingLink(
                household: problem.snapshot.households[household].number,
                lacksBody: !helpers.contains { $0.unit != nil }, lacksPerson: !helpers.contains(where: \.namesPerson))
            return link.lacksBody || link.lacksPerson ? link : nil
        }
    }
}

extension HelperFacts {
    /// True for a party member in service, who must pair (S4 四(三); M83).
    var isServingPartyMember: Bool {
        kind == .partyMember && (politicalStatus == .member || politicalStatus == .probationary)
    }
}

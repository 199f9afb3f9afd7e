import Records
import Register
import Storage

/// What the register tells about a household that a month's list does not have, and what that speaks for.
struct MissingEvidence {
    /// What was found, by its stable code.
    enum Code: String {
        /// All of its people are recorded as dead.
        case allDied = "all_died"
        /// Its head is recorded as dead.
        case headDied = "head_died"
        /// Most of its people are in another household of the list's area.
        case membersInOther = "members_in_other"
        /// Most of its people are in a household outside the list's area.
        case membersElsewhere = "members_elsewhere"
        /// Its gradual exit has come to its end, or its status says so.
        case exiting
        /// None of its recognitions holds any more.
        case recognitionEnded = "recognition_ended"
        /// Nothing speaks for it that the household has gone.
        case noEvidence = "no_evidence"
    }

    var code: Code
    var outcome: WorkOutcome
    /// The household in which its people are.
    var other: String?

    /// The evidence for each of these households of a list of `area` on `day`, by number.
    static func of(
        _ households: [ScopeHousehold], _ area: DivisionCode, on day: CalendarDay, _ session: StoreSession
    ) throws -> [String: MissingEvidence] {
        let inmates = try session.inmates(of: households.map(\.id))
        let living = inmates.values.joined().filter { !$0.died }.compactMap(\.hash)
        let homes = try session.homes(ofHashes: Set(living))
        let missing = Set(households.map(\.number))
        var evidence: [String: MissingEvidence] = [:]
        for household in households {
            let people = inmates[household.id] ?? []
            evidence[household.number] = of(household, people, homes, missing, area, day)
        }
        return evidence
    }

    private static func of(
        _ household: ScopeHousehold, _ people: [Inmate],
        _ homes: [[UInt8]: [(number: String, area: DivisionCode)]], _ missing: Set<String>, _ area: DivisionCode,
        _ day: CalendarDay
    ) -> MissingEvidence {
        if !people.isEmpty, people.allSatisfy(\.died) { return MissingEvidence(code: .allDied, outcome: .died) }
        let living = people.filter { !$0.died }
        var others: [String: (count: Int, area: DivisionCode)] = [:]
        var moved = 0
        for person in living {
            let found = person.hash.flatMap { homes[$0] } ?? []
            let elsewhere = found.filter { $0.number != household.number && !missing.contains($0.number) }
            if !elsewhere.isEmpty { moved += 1 }
            for home in elsewhere { others[home.number, default: (0, home.area)].count += 1 }
        }
        if moved > 0, moved * 2 > living.count,
            let best = others.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }).first
        {
            return area.contains(best.value.area)
                ? MissingEvidence(code: .membersInOther, outcome: .joined, other: best.key)
                : MissingEvidence(code: .membersElsewhere, outcome: .moved, other: best.key)
        }
        if household.headDied || people.contains(where: { $0.isHead && $0.died }) {
            return MissingEvidence(code: .headDied, outcome: .died)
        }
        if household.status == .exiting { return MissingEvidence(code: .exiting, outcome: .exited) }
        if !household.categories.isEmpty, !household.isRecognised(on: day) {
            return MissingEvidence(code: .recognitionEnded, outcome: .exited)
        }
        return MissingEvidence(code: .noEvidence, outcome: .mistake)
    }
}

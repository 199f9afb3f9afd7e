public import Policy
public import Records
public import Register
import Storage
import Wording

/// A household that two packs treat differently (M165).
public struct PackServed: Sendable {
    /// What differs.
    public enum Subject: Sendable, Hashable {
        /// The tier.
        case tier
        /// Whether it takes part in `lead` runs.
        case standing
        /// A programme, by its id and names.
        case programme(String, PackWords)
    }

    /// The household number.
    public var household: String
    /// What differs.
    public var subject: Subject
    /// What the first pack says, as a code with its figures.
    public var first: String
    /// What the second pack says.
    public var second: String
}

/// How two packs differ, in their text and in whom they serve.
public struct PackComparison: Sendable {
    /// Differences of the texts, by path.
    public var differences: [PackDifference]
    /// Households of the area that were looked at; nil where no area was asked for.
    public var households: Int?
    /// How many households are treated differently.
    public var differing: Int
    /// The first of them, with what differs.
    public var served: [PackServed]
}

extension Office {
    /// How pack `second` differs from `first`; with `area` also which of its households would be served differently on a
    /// day. Complexity: households × programmes of both.
    public func comparePacks(
        _ first: String, _ second: String, area: DivisionCode?, on day: CalendarDay?, limit: Int, by caller: Principal
    ) async throws -> PackComparison {
        let day = day ?? now().day
        // Without an area only the texts are compared.
        let covered: DivisionCode? = area == nil ? nil : try reach(area, caller)
        return try await presenting {
            let (one, other) = try await store.read { session in
                (try findPack(first, session), try findPack(second, session))
            }
            var snapshot: RegisterSnapshot?
            if let covered {
                snapshot = try await store.read { session in
                    try session.snapshot(of: covered, kind: .lead, on: day) { covered.contains($0.area) }
                }
            }
            var comparison = PackComparison(
                differences: try one.differences(from: other), households: snapshot?.households.count, differing: 0,
                served: [])
            let (left, right) = (PackView(one, on: day), PackView(other, on: day))
            for household in snapshot?.households ?? [] {
                try Task.checkCancellation()
                let differing = left.differences(from: right, household)
                if !differing.isEmpty { comparison.differing += 1 }
                comparison.served += differing.prefix(max(0, limit - comparison.served.count))
            }
            return comparison
        }
    }
}

/// What a pack says about households on a day.
private struct PackView {
    let pack: PolicyPack
    let figures: PackFigures
    let day: CalendarDay

    init(_ pack: PolicyPack, on day: CalendarDay) {
        self.pack = pack
        self.day = day
        figures = pack.figures(on: day)
    }

    func differences(from other: PackView, _ household: HouseholdFacts) -> [PackServed] {
        var served: [PackServed] = []
        func compare(_ subject: PackServed.Subject, _ first: String, _ second: String) {
            guard first != second else { return }
            served.append(
                PackServed(household: household.number, subject: subject, first: first, second: second))
        }
        compare(.tier, tier(of: household), other.tier(of: household))
        compare(.standing, standing(of: household), other.standing(of: household))
        let (first, second) = (says(household), other.says(household))
        let ids = pack.programmes.map(\.id) + other.pack.programmes.map(\.id).filter { first[$0] == nil }
        for id in ids where isServed(first[id]) || isServed(second[id]) {
            let programme = (pack.programmes + other.pack.programmes).first { $0.id == id }
            compare(
                .programme(id, programme?.names ?? PackWords(zh: id, en: id)), first[id] ?? "absent",
                second[id] ?? "absent")
        }
        return served
    }

    /// True where a programme gives something: whether it refuses or cannot tell makes no difference to who is served.
    private func isServed(_ said: String?) -> Bool {
        said.map { $0.hasPrefix("eligible") || $0 == "held" } ?? false
    }

    private func tier(of household: HouseholdFacts) -> String {
        pack.tiers.tier(of: household, on: day).map { "\($0.tier)" } ?? "hold"
    }

    private func standing(of household: HouseholdFacts) -> String {
        switch pack.lead.standing(of: household, on: day) {
        case .inScope: "in_scope"
        case .held(let hits): "hold:" + hits.map(\.id).joined(separator: ",")
        case .outside(let hit): "outside:\(hit.id)"
        }
    }

    private func says(_ household: HouseholdFacts) -> [String: String] {
        let context = FactContext(
            day: day, household: household, adultAge: pack.lead.adultAge.value, figures: figures)
        var said: [String: String] = [:]
        for programme in pack.programmes {
            let finding = programme.finding(context)
            said[programme.id] =
                switch finding.state {
                case .eligible(let members):
                    (["eligible"] + (members.isEmpty ? [] : ["×\(members.count)"])
                        + (finding.sum.map { [$0.amount.description] } ?? [])).joined(separator: " ")
                case .held: "held"
                case .notEligible: "no"
                case .unknown: "unknown"
                case .outOfDates: "out_of_dates"
                case .stopped: "stopped"
                }
        }
        return said
    }
}

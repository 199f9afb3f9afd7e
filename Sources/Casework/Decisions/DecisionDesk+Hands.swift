import Matching
import Policy
import Records
import Register
import Storage
import Vault
import Wording

extension DecisionDesk {
    /// Proposes a pair by hand, under the rules of today; open proposals of the role for the household give way.
    ///
    /// - Parameters:
    ///   - leaving: households that go away from the helper by the same step.
    ///   - releasing: leads that end where the proposal becomes a pairing, by household.
    func propose(
        _ household: Kept<Household>, _ helper: Kept<Helper>, role: PairingRole, leaving: Set<String> = [],
        releasing: [String: RecordID] = [:]
    ) throws -> Proposal {
        let number = household.value.number
        let own = try requireProposable(household, helper, role: role, leaving: leaving)
        for open in own { try session.move(open.proposal, version: open.version, to: .superseded, origin) }

        let pack = try pack(household.value.area)
        let check = try check(household.value, [helper.id])
        let points = check.points(household: number, helper: helper.id) ?? []
        let tier = check.tier(of: number)
        let digest = Office.digest(of: "\(number)\n\(helper.id)\n\(role.rawValue)\n\(day)")
        let run = MatchRun(
            id: try session.nextRunID(), kind: .hand, area: household.value.area, asOf: day, pack: pack.id,
            packDigest: office.digest(of: pack), seed: 0, snapshot: digest, outcome: digest, actor: caller.actor,
            at: at,
            counts: RunCounts(
                inScope: 1, covered: 1, uncovered: 0, notClear: 0, outside: 0,
                tiers: tier.map { [$0: RunCounts.Tier(inScope: 1, covered: 1)] } ?? [:],
                score: Int64(points.reduce(0, +)), pairs: 1, running: 0))
        try office.keep(pack, session, actor: caller.actor, at: at)
        let proposal = Proposal(
            run: run.id, household: number, helper: helper.id, role: role, tier: tier ?? 0,
            score: points.reduce(0, +), parts: points)
        let parts = releasing.isEmpty ? [] : [RunPart(StoredRun.moves, try StoredRun.text(of: releasing))]
        try session.add(run, parts: parts, proposals: [proposal])
        return proposal
    }

    /// Everything that can stand against a proposal by hand; returns the open proposals that it would replace.
    @discardableResult
    func requireProposable(
        _ household: Kept<Household>, _ helper: Kept<Helper>, role: PairingRole, leaving: Set<String> = []
    ) throws -> [(proposal: Proposal, version: Int64)] {
        let number = household.value.number
        guard
            !(try session.runningPairings(ofHousehold: number, on: day)).contains(where: {
                $0.value.pairing.helper == helper.id && $0.value.pairing.role == role
            })
        else { throw CaseworkError("paired_already", DecisionWording.pairedAlready, field: "helper") }
        try requireAllowed(household.value, helper, role: role)
        let own = try session.proposals(for: number).filter {
            $0.proposal.role == role && ($0.proposal.state == .proposed || $0.proposal.state.isUnderWay)
        }
        guard !own.contains(where: { $0.proposal.state.isUnderWay }) else {
            throw CaseworkError(
                "under_way", DecisionWording.underWay, hint: DecisionWording.underWayHint, field: "household")
        }
        try requirePlace(helper, leaving: leaving.union([number]))
        return own
    }

    /// Two households exchange their leads: running ones at once, proposed ones as proposals by hand.
    func swap(_ first: String, _ second: String, because: String?) throws -> SwapLine {
        guard first != second else {
            throw CaseworkError("bad_parameter", DecisionWording.swapSame, field: "second")
        }
        let homes = [try household(first), try household(second)]
        var sides: [SwapSide] = []
        for home in homes { sides.append(try side(of: home)) }
        guard sides[0].pairing == nil && sides[1].pairing == nil || sides[0].pairing != nil && sides[1].pairing != nil
        else { throw CaseworkError("swap_mixed", DecisionWording.swapMixed, hint: DecisionWording.swapMixedHint) }
        guard sides[0].helper.id != sides[1].helper.id else {
            throw CaseworkError("bad_parameter", DecisionWording.sameHelper, field: "second")
        }
        var line = SwapLine()
        for place in 0..<2 {
            let (home, other) = (homes[place], sides[1 - place].helper)
            try requireAllowed(home.value, other, role: .lead)
            try requireUnconcerned(home, other)
            if sides[place].pairing != nil { try requireUnrelated(home, other) }
            let check = try check(home.value, sides.map(\.helper.id))
            let number = home.value.number
            line.sides.append(
                SwapLine.Side(
                    household: number, before: name(sides[place].helper), after: name(other),
                    scoreBefore: check.points(household: number, helper: sides[place].helper.id)
                        .map { Int64($0.reduce(0, +)) },
                    scoreAfter: check.points(household: number, helper: other.id).map { Int64($0.reduce(0, +)) }))
        }
        if sides[0].pairing != nil, try homes.contains(where: { try needsPublicity($0.value, .lead) }) {
            try announce(homes, sides, because, &line)
            return line
        }
        for place in 0..<2 {
            let (home, other) = (homes[place], sides[1 - place].helper)
            guard let kept = sides[place].pairing else {
                let proposal = try propose(home, other, role: .lead, leaving: [first, second])
                line.runs.append(proposal.run)
                continue
            }
            let decision = try end(kept, .replaced, on: day, because: because)
            line.decisions.append(decision)
            let id = try session.pairingID(
                household: home.value.number, helper: other.id, role: .lead, from: PartialDay(day), origin: decision)
            var next = Pairing(
                id: id, household: home.value.number, helper: other.id, role: .lead, from: PartialDay(day), until: nil,
                origin: "decision:\(decision)")
            next.before = kept.value.pairing.id
            try begin(PairingDetail(pairing: next))
        }
        return line
    }

    /// Where the pack wants publicity first, both sides are proposed and approved; the running leads go on until each is
    /// confirmed.
    private func announce(
        _ homes: [Kept<Household>], _ sides: [SwapSide], _ because: String?, _ line: inout SwapLine
    ) throws {
        let numbers = homes.map(\.value.number)
        let releasing = Dictionary(
            zip(numbers, sides.map(\.helper.id)), uniquingKeysWith: { first, _ in first })
        together = Set(numbers)
        defer { together = [] }
        for place in 0..<2 {
            let other = sides[1 - place].helper
            let approved = try announce(
                homes[place], other, releasing: releasing, leaving: Set(numbers), because: because)
            line.runs += [approved.run].compactMap { $0 }
            line.decisions += [approved.id].compactMap { $0 }
        }
    }

    /// Proposes a pair and approves it, so that its publicity begins; the leads of `releasing` end when it is confirmed.
    func announce(
        _ household: Kept<Household>, _ helper: Kept<Helper>, releasing: [String: RecordID], leaving: Set<String> = [],
        because: String?
    ) throws -> DecisionLine {
        let proposal = try propose(household, helper, role: .lead, leaving: leaving, releasing: releasing)
        var order = DecisionOrder(
            run: proposal.run, household: household.value.number, helper: helper.id.shortKey, action: .approve)
        order.because = because
        return try decide(order)
    }

    private struct SwapSide {
        var helper: Kept<Helper>
        var pairing: Kept<PairingDetail>?
    }

    /// Whom a household has as its lead, or is to have.
    private func side(of home: Kept<Household>) throws -> SwapSide {
        let running = try session.runningPairings(ofHousehold: home.value.number, on: day)
            .filter { $0.value.pairing.role == .lead }
        if let kept = running.first {
            guard running.count == 1 else {
                throw CaseworkError("pairing_not_unique", DecisionWording.severalPairings, field: "household")
            }
            return SwapSide(helper: try helper(kept.value.pairing.helper), pairing: kept)
        }
        let open = try session.proposals(for: home.value.number).first {
            $0.proposal.role == .lead && $0.proposal.state == .proposed
        }
        guard let open else {
            throw CaseworkError(
                "no_lead", DecisionWording.noLead(home.value.number), hint: DecisionWording.noLeadHint,
                field: "household")
        }
        return SwapSide(helper: try helper(open.proposal.helper), pairing: nil)
    }
}

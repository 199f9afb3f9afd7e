import Matching
import Policy
import Records
import Register
import Storage
import Vault
import Wording

/// One sitting of decisions within one transaction: who decides, on which day, with what was looked up already.
///
/// Each step checks everything before it writes anything, so that a refusal in the middle of many leaves the others whole.
/// The states and who may move them are those of ``ProposalState`` and ``PairingState``; this is where they are done.
final class DecisionDesk {
    let session: StoreSession
    let office: Office
    let caller: Principal
    let at: Instant
    let table: DivisionTable
    /// The area over which rules are looked up at once: that of the run for many decisions, else the household's own.
    private let wide: DivisionCode?
    private var checks: [DivisionCode: PairCheck] = [:]
    private var pairChecks: [[String]: PairCheck] = [:]
    private var packs: [DivisionCode: PolicyPack] = [:]
    private var released: [String: [String: RecordID]] = [:]
    /// What this sitting itself put in the way of pairs; the rules were looked up before.
    private(set) var made = Hindrances()
    /// The change by which this step is taken back as a whole; nil where each decision is taken back by itself.
    var writing: HandWriting?
    /// Households whose moves of one run are decided together: each frees the place that another one takes.
    var together: Set<String> = []

    /// Pairs, helpers and households that a refusal of this sitting keeps out.
    struct Hindrances {
        var pairs: Set<[String]> = []
        var helpers: Set<RecordID> = []
        var households: Set<String> = []
    }

    func forbid(_ household: String, _ helper: RecordID) { made.pairs.insert([household, helper.description]) }
    func pause(_ helper: RecordID) { made.helpers.insert(helper) }
    func leaveAlone(_ household: String) { made.households.insert(household) }

    /// Something was taken back: rules are looked up anew.
    func forget() {
        made = Hindrances()
        checks = [:]
        pairChecks = [:]
    }

    var day: CalendarDay { at.day }
    var origin: ChangeOrigin { ChangeOrigin(actor: caller.actor, at: at) }

    init(_ session: StoreSession, _ office: Office, _ caller: Principal, _ at: Instant, wide: DivisionCode? = nil)
        throws
    {
        self.session = session
        self.office = office
        self.caller = caller
        self.at = at
        self.wide = wide
        table = try office.divisions(session)
    }

    // MARK: records

    /// A household within the caller's area.
    func household(_ number: String) throws -> Kept<Household> {
        guard let kept = try session.household(number),
            office.mayReach(kept.value.area, caller)
                || (kept.value.occurrenceArea.map { office.mayReach($0, caller) } ?? false)
        else {
            throw CaseworkError.notFound(CaseworkWording.household, field: "household")
        }
        return kept
    }

    /// The one helper with this key, who works or may work in the caller's area.
    func helper(_ key: String, field: String = "helper") throws -> Kept<Helper> {
        let found = try session.helpers(shortKey: key.uppercased()).filter { office.mayReach($0.value, caller) }
        guard let first = found.first else { throw CaseworkError.notFound(CaseworkWording.helper, field: field) }
        guard found.count == 1 else {
            throw CaseworkError("helper_not_unique", DecisionWording.helperNotUnique, field: field)
        }
        return first
    }

    func helper(_ id: RecordID) throws -> Kept<Helper> {
        guard let kept = try session.helper(id) else {
            throw CaseworkError.notFound(CaseworkWording.helper, field: "helper")
        }
        return kept
    }

    func name(_ helper: Kept<Helper>) -> HelperName {
        let value = helper.value
        return HelperName(
            key: helper.id.shortKey, name: value.isUnit ? value.unit ?? value.name : value.name, unit: value.unit)
    }

    /// Refuses helpers who also work outside the caller's area: what is decided about the person holds everywhere.
    func requireWhole(_ helper: Kept<Helper>) throws {
        guard let own = caller.area else { return }
        let areas = helper.value.serviceAreas + [helper.value.base].compactMap { $0 }
        let isInside = try session.pairings(ofHelper: helper.id).filter { $0.state(on: day) == .active }.allSatisfy {
            try session.household($0.household).map { own.contains($0.value.area) } ?? true
        }
        guard isInside, areas.allSatisfy(own.contains) else {
            throw CaseworkError(
                "not_permitted", DecisionWording.helperBeyond, hint: DecisionWording.helperBeyondHint, field: "helper")
        }
    }

    /// The pack in force where the household lives.
    func pack(_ area: DivisionCode) throws -> PolicyPack {
        let county = area.containing(.county)
        if let known = packs[county] { return known }
        let pack = try office.pack(for: area, on: day, session)
        packs[county] = pack
        return pack
    }

    // MARK: rules

    /// The rules of the pack over the register as it is now, for a household and some helpers.
    ///
    /// Kept for the sitting: what a decision of the same sitting changes (places, prohibitions) is asked of the store. Of
    /// many decisions the whole area is read once; a single one reads what touches these few.
    func check(_ household: Household, _ helpers: [RecordID]) throws -> PairCheck {
        let pack = try pack(household.area)
        let place: DivisionCode
        if let scene = household.occurrenceArea, pack.lead.emergencyPlace?.value == .occurrence {
            place = scene
        } else {
            place = household.area
        }
        // One look for a county, not for more: another county may have another pack.
        let area = wide.map { $0.level >= .county ? $0 : place.containing(.county) }
        guard let area, area.contains(place) else {
            let key = [household.number] + helpers.map(\.description).sorted()
            if let known = pairChecks[key] { return known }
            let snapshot = try session.pairSnapshot(
                of: place, household: household.number, helpers: helpers, on: day, pack: pack, divisions: table)
            let check = try PairCheck(snapshot: snapshot, pack: pack)
            pairChecks[key] = check
            return check
        }
        if let known = checks[area] { return known }
        let snapshot = try session.runSnapshot(of: area, kind: .lead, on: day, pack: pack, divisions: table)
        let check = try PairCheck(snapshot: snapshot, pack: pack)
        checks[area] = check
        return check
    }

    /// Names of the hard rules that stand against a pair today; places apart.
    func broken(_ household: Household, _ helper: Kept<Helper>) throws -> [String] {
        try check(household, [helper.id]).broken(household: household.number, helper: helper.id)
    }

    /// Refuses a pair against which a hard rule stands.
    ///
    /// - Parameter role: rules on who may lead are for leads alone.
    func requireAllowed(_ household: Household, _ helper: Kept<Helper>, role: PairingRole) throws {
        var rules = try check(household, [helper.id]).hindrances(household.number) + broken(household, helper)
        if role != .lead { rules.removeAll { !Office.rulesOfAnyRole.contains($0) } }
        if made.pairs.contains([household.number, helper.id.description]) {
            rules.append(BuiltInPairRule.forbidden.rawValue)
        }
        if made.helpers.contains(helper.id), !rules.contains(PairCheck.helperPaused) {
            rules.append(PairCheck.helperPaused)
        }
        if made.households.contains(household.number) { rules.append("declines_helper") }
        guard rules != [PairCheck.helperPaused] else {
            throw CaseworkError(
                PairCheck.helperPaused, DecisionWording.helperPaused(household.number, helper.id.shortKey),
                hint: DecisionWording.helperPausedHint(helper.id.shortKey), field: "helper")
        }
        guard rules.isEmpty else {
            let pack = try pack(household.area)
            let names = rules.map { rule in
                let own = pack.lead.pairRules.first { $0.id == rule }?.names
                let words = own ?? pack.lead.householdRules.first { $0.id == rule }?.names
                return words.map { Phrase(zh: $0.zh, en: $0.en) } ?? DecisionWording.ruleName(rule)
            }
            throw CaseworkError(
                "pair_not_allowed", DecisionWording.notAllowed(household.number, helper.id.shortKey, names),
                hint: DecisionWording.notAllowedHint, field: "helper")
        }
        if role != .lead { try requireQuota(helper, role, household) }
    }

    /// Refuses a helper whose places for the service in that area are taken (M96).
    private func requireQuota(_ helper: Kept<Helper>, _ role: PairingRole, _ household: Household) throws {
        guard !helper.value.quotas.isEmpty else { return }
        var account = QuotaAccount(helper.value.quotas)
        for work in try session.work(of: helper.id, on: day, apartFrom: household.number) where work.role != .lead {
            account.take(work.role, at: work.place)
        }
        guard account.hasPlace(role, at: household.area) else {
            throw CaseworkError(
                "quota_full", DecisionWording.quotaFull(helper.id.shortKey), hint: DecisionWording.quotaFullHint,
                field: "helper")
        }
    }

    /// Refuses a helper without a free place.
    ///
    /// - Parameters:
    ///   - leaving: households that go away from the helper by the same decision.
    ///   - household: the one whose own proposal holds its place already.
    func requirePlace(_ helper: Kept<Helper>, leaving: Set<String> = [], apartFrom household: String? = nil) throws {
        guard let capacity = helper.value.capacity else { return }
        let running = try session.pairings(ofHelper: helper.id).filter {
            $0.counts(on: day) && !leaving.contains($0.household)
        }
        let promised = try session.proposalsUnderWay(of: [helper.id]).count {
            !leaving.contains($0.household) && $0.household != household
        }
        guard running.count + promised < capacity else {
            throw CaseworkError(
                "helper_full", DecisionWording.full(helper.id.shortKey, capacity), hint: DecisionWording.fullHint,
                field: "helper")
        }
    }

    /// The households whose lead a run lets go within its budget of moves, with that lead.
    func released(by run: String) throws -> [String: RecordID] {
        if let known = released[run] { return known }
        let moves = try StoredRun.moves(of: run, session)
        released[run] = moves
        return moves
    }

    /// Whether the caller, or the one for whom the caller acts, made this decision.
    func isOwn(_ decision: Decision) -> Bool {
        let own = [caller.actor, caller.standsFor].compactMap { $0 }
        return [decision.actor, decision.standsFor].compactMap { $0 }.contains(where: own.contains)
    }

    // MARK: pairings

    /// Puts `detail` in the place of a pairing.
    func put(_ detail: PairingDetail, at kept: Kept<PairingDetail>) throws {
        guard let writing else {
            try session.replace(detail, version: kept.version, origin)
            return
        }
        guard let home = try session.household(detail.pairing.household) else {
            throw StorageError(.notFound, "household")
        }
        try writing.change(kept, in: home.id, to: detail)
    }

    /// Begins a pairing.
    func begin(_ detail: PairingDetail) throws {
        if let writing { try writing.begin(detail) } else { try session.begin(detail, origin) }
    }

    /// Whether a pair in this role is shown to the public before it begins.
    func needsPublicity(_ household: Household, _ role: PairingRole) throws -> Bool {
        try role == .lead && pack(household.area).decisions.publicity.value == .required
    }

    // MARK: near relatives (M110)

    /// Refuses a step to somebody who is concerned.
    func requireUnconcerned(_ household: Kept<Household>, _ helper: Kept<Helper>) throws {
        guard try isConcerned(household, helper) != true else {
            throw CaseworkError("reviewer_concerned", DecisionWording.concerned, hint: DecisionWording.concernedHint)
        }
    }

    /// Refuses a pair of near relatives where it would begin without a second person.
    func requireUnrelated(_ household: Kept<Household>, _ helper: Kept<Helper>) throws {
        guard try !isRelative(household, helper) else {
            throw CaseworkError(
                "second_needed", DecisionWording.needsSecond, hint: DecisionWording.secondNeededHint, field: "helper")
        }
    }

    /// Whether the caller, or whoever the caller stands for, is concerned: a member of the household, the helper, or a
    /// filed near relative of one of them. Nil where the caller's own identity number is not on file.
    func isConcerned(_ household: Kept<Household>, _ helper: Kept<Helper>) throws -> Bool? {
        for hash in caller.personHashes {
            guard let person = RecordID(bytes: hash) else { continue }
            if try session.isConcerned(person, household: household.id, helper: helper.id) { return true }
        }
        let isUnknown = caller.personHash == nil || (caller.standsFor != nil && caller.standsForHash == nil)
        return isUnknown ? nil : false
    }

    /// Whether the helper is a member of the household or a filed near relative of one.
    func isRelative(_ household: Kept<Household>, _ helper: Kept<Helper>) throws -> Bool {
        try session.isRelative(helper: helper.id, household: household.id)
    }
}

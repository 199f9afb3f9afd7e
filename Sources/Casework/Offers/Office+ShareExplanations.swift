import Matching
public import Records
public import Register
import Storage
public import Wording

/// Why a household got what it got of a run over offers.
public struct HouseholdShares: Sendable {
    /// One need.
    public struct NeedLine: Sendable {
        /// What is needed.
        public var code: NeedCode
        /// What it wanted, in yuan or its unit; nil where nobody knows.
        public var wanted: String?
        /// What it gets of it.
        public var given: String
        /// Whether it has all it wants, with this run or without.
        public var isMet: Bool
        /// What it gets: offer, amount, kind, score per lot, its parts.
        public var shares: [(offer: String, amount: Int64, kind: OfferKind, score: Int32, parts: [(String, Int32)])]
        /// Offers of the code that may meet it, and those that each rule removed.
        public var eligible: Int
        /// What each rule removed.
        public var removed: [(rule: String, count: Int)]
        /// The offer that fails one rule alone, and the rule.
        public var nearest: (offer: String, rule: String)?
        /// Why it waits.
        public var held: String?
    }

    /// The household's number.
    public var household: String
    /// Its needs that hold on the day.
    public var needs: [NeedLine]
    /// What is to be said.
    public var sentences: [Phrase]
}

/// Why an offer went where it went, and why the rest stayed.
public struct OfferShares: Sendable {
    /// The offer.
    public var offer: String
    /// What it consists of.
    public var kind: OfferKind
    /// What was free (nil = unknown), given and stays.
    public var free: Int64?
    /// What was given of it.
    public var given: Int64
    /// What stays.
    public var left: Int64?
    /// Households that get something, needs that it may meet, needs that each rule removed.
    public var households: Int
    /// How many may be matched.
    public var eligible: Int
    /// What each rule removed.
    public var removed: [(rule: String, count: Int)]
    /// What is to be said.
    public var sentences: [Phrase]
}

extension Office {
    /// Why a household got what it got of a run over offers.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `other_kind`.
    public func explainShares(
        ofHousehold number: String, run id: String, by caller: Principal
    ) async throws -> HouseholdShares {
        let opened = try await opened(OffersRun.self, id, by: caller)
        guard let place = opened.snapshot.position(ofHousehold: number),
            mayReach(opened.snapshot.households[place].area, caller)
        else { throw CaseworkError.notFound(CaseworkWording.household, field: "household") }
        let facts = opened.snapshot.households[place]
        let parts = ["urgency", "item_fit", "nearness", "hardship", "expiry", "favoured_area"]
        let shares = opened.outcome.shares.filter { $0.household == number }
        let unmet = opened.outcome.unmet.filter { $0.household == number }
        let held = opened.outcome.held.filter { $0.household == number }
        let kinds = Dictionary(
            opened.inputs.offers.map { ($0.number, $0.kind) }, uniquingKeysWith: { first, _ in first })
        var lines: [HouseholdShares.NeedLine] = []
        for (index, need) in facts.needs.enumerated() where need.holds(on: opened.run.asOf) {
            let own = shares.filter { $0.need == index }
            let miss = unmet.first { $0.need == index }
            let waits = held.first { $0.need == index }?.reason
            let isMoney = miss?.isMoney ?? own.contains { kinds[$0.offer] == .funds }
            func text(_ amount: Int64) -> String { OfferAmount.text(amount, isMoney ? .funds : .goods) }
            let given = own.reduce(0) { $0 + $1.amount }
            lines.append(
                .init(
                    code: need.code,
                    wanted: miss.map { $0.wanted > 0 ? text($0.wanted) : nil } ?? (given > 0 ? text(given) : nil),
                    given: text(given), isMet: miss == nil && waits == nil,
                    shares: own.map {
                        ($0.offer, $0.amount, kinds[$0.offer] ?? .goods, $0.score, Array(zip(parts, $0.parts)))
                    }, eligible: miss?.eligible ?? 0,
                    removed: (miss?.removed ?? [:]).sorted { ($0.value, $1.key) > ($1.value, $0.key) }
                        .map { ($0.key, $0.value) },
                    nearest: miss?.nearest.map { ($0.offer, $0.rule) },
                    held: waits))
        }
        var sentences: [Phrase] = []
        if lines.isEmpty { sentences.append(ResourceWording.noNeeds(number)) }
        for line in lines {
            if let reason = line.held {
                sentences.append(ResourceWording.waits(line.code.phrase, OfferWording.held(reason)))
            } else if line.isMet {
                if line.shares.isEmpty { sentences.append(ResourceWording.metBefore(line.code.phrase)) }
            } else if line.eligible == 0 {
                sentences.append(
                    line.removed.isEmpty
                        ? OfferWording.noOfferOfKind(line.code.phrase) : ResourceWording.noOfferFits(line.code.phrase))
                if let nearest = line.nearest {
                    sentences.append(ResourceWording.wouldFit(nearest.offer, OfferWording.rule(nearest.rule)))
                }
            } else {
                sentences.append(
                    ResourceWording.notEnough(line.code.phrase, given: line.given, wanted: line.wanted, line.eligible))
            }
        }
        return HouseholdShares(household: number, needs: lines, sentences: sentences)
    }

    /// Why an offer went where it went in a run, and why the rest stayed.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `other_kind`.
    public func explainOffer(_ number: String, run id: String, by caller: Principal) async throws -> OfferShares {
        let opened = try await opened(OffersRun.self, id, by: caller)
        guard let line = opened.outcome.offers.first(where: { $0.offer == number }),
            let facts = opened.inputs.offers.first(where: { $0.number == number })
        else { throw CaseworkError.notFound(OfferWording.offer, field: "offer") }
        func text(_ amount: Int64) -> String { OfferAmount.text(amount, facts.kind) }
        var sentences: [Phrase] = []
        if let free = line.free, let left = line.left {
            sentences.append(
                ResourceWording.given(
                    text(line.given), of: text(free), left: text(left), unit: facts.unit ?? "",
                    households: line.households))
            if left > 0 {
                sentences.append(
                    line.eligible == 0
                        ? line.removed.isEmpty
                            ? OfferWording.nobodyNeeds(facts.need.phrase)
                            : ResourceWording.nobodyFits(facts.need.phrase)
                        : line.unmet == 0
                            ? ResourceWording.allServed(facts.need.phrase, line.eligible)
                            : ResourceWording.cannotTakeMore(facts.need.phrase, unmet: line.unmet, of: line.eligible))
            } else {
                sentences.append(ResourceWording.allGiven)
                if line.unmet > 0 {
                    sentences.append(ResourceWording.unmet(facts.need.phrase, line.unmet, of: line.eligible))
                }
            }
        } else {
            sentences.append(ResourceWording.stockUnknown)
        }
        return OfferShares(
            offer: number, kind: facts.kind, free: line.free, given: line.given, left: line.left,
            households: line.households, eligible: line.eligible,
            removed: line.removed.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) },
            sentences: sentences)
    }
}

extension NeedCode {
    var phrase: Phrase { Phrase(zh: term.zh, en: term.en) }
}

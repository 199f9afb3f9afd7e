import Matching
import Policy
import Records
import Register
import Storage
import Wording

extension Office {
    /// What a run over needs, communities or offers left without anybody, or holds back; read from what it kept.
    ///
    /// - Throws: ``CaseworkError`` `other_kind` for what lies outside such a run: it is counted, not listed.
    func leftOfNeeds(
        _ record: MatchRun, _ list: LeftList, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<LeftLine> {
        guard list != .outside else { throw CaseworkError.otherKind(record, wanted: .lead) }
        let snapshot: RegisterSnapshot
        let pack: PolicyPack
        let entries: [LeftEntry]
        switch record.kind {
        case .support:
            let kept = try await opened(ManyHelpOne.self, record.id, by: caller)
            (snapshot, pack) = (kept.snapshot, kept.pack)
            entries =
                list == .uncovered
                ? kept.outcome.unmet.map {
                    LeftEntry(
                        subject: $0.household, need: $0.need, code: $0.code, tier: $0.tier, eligible: $0.eligible,
                        removed: $0.removed)
                } : kept.outcome.held.map { LeftEntry(subject: $0.key, held: $0.value) }
        case .community:
            let kept = try await opened(OrganisationsRun.self, record.id, by: caller)
            (snapshot, pack) = (kept.snapshot, kept.pack)
            entries =
                list == .uncovered
                ? kept.outcome.uncovered.map {
                    LeftEntry(
                        subject: $0.community.description, tier: $0.isMandatory ? 1 : 2, eligible: $0.eligible,
                        removed: $0.removed)
                } : []
        default:
            let kept = try await opened(OffersRun.self, record.id, by: caller)
            (snapshot, pack) = (kept.snapshot, kept.pack)
            entries =
                list == .uncovered
                ? kept.outcome.unmet.map { unmet in
                    func text(_ amount: Int64) -> String { OfferAmount.text(amount, unmet.isMoney ? .funds : .goods) }
                    return LeftEntry(
                        subject: unmet.household, need: unmet.need, code: unmet.code, tier: unmet.tier,
                        eligible: unmet.eligible, removed: unmet.removed,
                        reason: unmet.eligible == 0
                            ? ResourceWording.noOfferFits(unmet.code.phrase)
                            : ResourceWording.notEnough(
                                unmet.code.phrase, given: text(unmet.given),
                                wanted: unmet.wanted > 0 ? text(unmet.wanted) : nil, unmet.eligible))
                }
                : kept.outcome.held.map {
                    LeftEntry(
                        subject: $0.household, need: $0.need, code: $0.code, held: $0.reason,
                        reason: ResourceWording.waits($0.code.phrase, OfferWording.held($0.reason)))
                }
        }
        let sorted = entries.filter { mayReach($0.area(in: snapshot, record), caller) }.sorted { $0.key < $1.key }
        return try await store.read { session in
            let names = RunNames(session, over: nationalDivisions, snapshot)
            let narrator = HelpNarrator(
                narrator: Narrator(pack: pack, day: record.asOf, names: names),
                object: record.kind == .community ? .communities : .needs, weights: pack.support.weights, parts: [],
                area: { DivisionCode($0) ?? record.area })
            let page = Self.page(sorted, by: \.key, limit: limit, cursor: cursor) { entry in
                entry.line(record, snapshot, narrator)
            }
            if let failure = names.failure { throw failure }
            return page
        }
    }
}

/// Something that a run left, before it is put in words.
private struct LeftEntry: Sendable {
    /// The household's number, or the community's code.
    var subject: String
    /// Index of the need.
    var need: Int?
    /// What is needed.
    var code: NeedCode?
    var tier: Int?
    var eligible = 0
    var removed: [String: Int] = [:]
    /// Why it waits.
    var held: String?
    /// The reason, where it is not that of helpers.
    var reason: Phrase?

    /// Sorts as the lists do: by subject, then need.
    var key: String {
        guard let need else { return subject }
        let digits = String(need)
        return "\(subject)/\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    func area(in snapshot: RegisterSnapshot, _ record: MatchRun) -> DivisionCode {
        guard record.kind != .community else { return DivisionCode(subject) ?? record.area }
        return snapshot.position(ofHousehold: subject).map { snapshot.households[$0].area } ?? record.area
    }

    func line(_ record: MatchRun, _ snapshot: RegisterSnapshot, _ narrator: HelpNarrator) -> LeftLine {
        let names = narrator.narrator.names
        let area = area(in: snapshot, record)
        let isCommunity = record.kind == .community
        let path = names.path(area)
        let head = code?.phrase ?? (isCommunity ? Phrase(zh: path, en: path) : HelpWording.what)
        let words =
            reason
            ?? held.map { HelpWording.held(head, narrator.reason($0)) }
            ?? narrator.unmet(head, eligible: eligible, removed: removed)
        return LeftLine(
            household: subject, headName: isCommunity ? nil : names.head(subject), area: area, areaName: path,
            tier: tier, code: held ?? (eligible > 0 ? "places_taken" : "no_candidate"), reason: words,
            removed: record.kind == .offers
                ? removed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                    .map { ($0.key, OfferWording.rule($0.key), $0.value) } : narrator.removed(removed),
            nearest: [], repairs: [], group: nil, need: code)
    }
}

import Policy
import Records
import Register

extension LeadOutcome {
    /// The outcome as bytes that depend on its content alone: what `runs repeat` compares.
    ///
    /// UTF-8 lines of tab-separated fields, the first of them the kind of line; the form is versioned by its first line.
    public func canonicalBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        canonicalBytes { bytes += $0 }
        return bytes
    }

    /// The same bytes piece by piece, each of about 1 MiB: no second copy of a large outcome is in memory.
    public func canonicalBytes(to emit: ([UInt8]) throws -> Void) rethrows {
        typealias Form = CanonicalText
        var out = CanonicalText()
        out.line("jiedui-lead-outcome", "1")
        out.line("run", area.description, asOf.description, Form.text(pack), Form.number(seed))
        out.line(
            "counts", Form.number(counts.inScope), Form.number(counts.covered), Form.number(counts.uncovered),
            Form.number(counts.notClear), Form.number(counts.outside), Form.number(counts.pairs),
            Form.number(counts.running))
        out.line("value", Form.number(coverageWeight), Form.number(counts.score))
        for (tier, count) in counts.tiers.sorted(by: { $0.key < $1.key }) {
            out.line("tier", Form.number(tier), Form.number(count.inScope), Form.number(count.covered))
        }
        for pair in proposals {
            out.line(
                "proposal", Form.text(pair.household), pair.helper.description, Form.number(pair.tier),
                Form.number(pair.score), Form.list(pair.parts.map { String($0) }), Self.form(pair.firstTasks))
            try out.handOut(emit)
        }
        for lead in running {
            out.line(
                "running", Form.text(lead.household), lead.helper.description, Form.number(lead.tier),
                Form.list(lead.broken))
        }
        for home in uncovered {
            Self.write(home, to: &out)
            try out.handOut(emit)
        }
        for group in hallGroups {
            out.line(
                "hall", Form.list(group.households), Form.list(group.helpers.map(\.description)),
                Form.number(group.places))
        }
        try writeRest(to: &out, emit)
        try out.handOut(emit, atLeast: 1)
    }

    private func writeRest(to out: inout CanonicalText, _ emit: ([UInt8]) throws -> Void) rethrows {
        typealias Form = CanonicalText
        for home in outside {
            let lists = home.exclusions.map { "\($0.list)@\($0.listed?.description ?? "-")" }
            out.line(
                "outside", Form.text(home.household), home.isHeld ? "held" : "outside", Self.form(home.hits),
                Form.list(lists), Form.text(home.running?.description))
            try out.handOut(emit)
        }
        for home in unclear {
            out.line(
                "unclear", Form.text(home.household), Self.form(home.hits), home.isCovered ? "covered" : "open",
                home.isHeld ? "held" : "free")
        }
        for town in shortages {
            out.line("shortage", town.town.description, Form.number(town.places), Form.number(town.inScope))
        }
        for member in idleMembers { out.line("idle", member.description) }
        for link in missingLinks {
            out.line(
                "link", Form.text(link.household), link.lacksBody ? "body" : "-", link.lacksPerson ? "person" : "-")
        }
        for price in prices {
            out.line("price", price.helper.description, Form.number(price.coverage), Form.number(price.score))
        }
    }

    private static func write(_ home: UncoveredHousehold, to out: inout CanonicalText) {
        typealias Form = CanonicalText
        out.line(
            "uncovered", Form.text(home.household), Form.number(home.tier), home.place.description,
            home.reason.rawValue, Form.number(home.candidates),
            Form.list(home.removed.map { "\($0.rule)=\($0.count)" }),
            Form.list(home.nearest.map { "\($0.rule)@\($0.helper)" }), Form.number(home.hallGroup),
            Form.list(home.repairs.map(form)))
    }

    private static func form(_ hits: [RuleHit]) -> String {
        CanonicalText.list(hits.map { $0.id + $0.missing.map { "?" + $0 }.joined() })
    }

    private static func form(_ repair: Repair) -> String {
        switch repair {
        case .onePlace(let helper): "place@\(helper)"
        case .relax(let rule, let helper): "relax:\(rule)@\(helper)"
        case .fillHelper(let field, let helper): "fill:\(field)@\(helper)"
        case .fillHousehold(let field): "fill:\(field)"
        case .newHelper(let area): "new@\(area)"
        }
    }
}

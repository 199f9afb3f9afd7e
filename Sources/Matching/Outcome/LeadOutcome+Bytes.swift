import Policy
import Records
import Register

extension LeadOutcome {
    /// The outcome as bytes that depend on its content alone, piece by piece, each of about 1 MiB: what `runs repeat`
    /// compares. In the present form these are the compact bytes that are kept; in the first one they are a text.
    public func canonicalBytes(to emit: @escaping ([UInt8]) throws -> Void) throws {
        switch form {
        case .ownGroups: try text(to: emit)
        case .sharedGroups: try encode(to: emit)
        }
    }

    /// UTF-8 lines of tab-separated fields, the first of them the kind of line; the form is versioned by its first line.
    private func text(to emit: ([UInt8]) throws -> Void) rethrows {
        var out = CanonicalText()
        out.line("jiedui-lead-outcome") { $0.number(form.rawValue) }
        out.line("run") {
            $0.area(area)
            $0.word(asOf.description)
            $0.text(pack)
            $0.number(seed)
        }
        out.line("counts") { out in
            for count in [
                counts.inScope, counts.covered, counts.uncovered, counts.notClear, counts.outside, counts.pairs,
                counts.running,
            ] {
                out.number(count)
            }
        }
        out.line("value") {
            $0.number(coverageWeight)
            $0.number(counts.score)
        }
        for (tier, count) in counts.tiers.sorted(by: { $0.key < $1.key }) {
            out.line("tier") {
                $0.number(tier)
                $0.number(count.inScope)
                $0.number(count.covered)
            }
        }
        for pair in proposals {
            Self.write(pair, to: &out)
            try out.handOut(emit)
        }
        for lead in running {
            out.line("running") {
                $0.text(lead.household)
                $0.id(lead.helper)
                $0.number(lead.tier)
                $0.list(lead.broken) { $1.item($0) }
            }
        }
        for home in uncovered {
            Self.write(home, to: &out)
            try out.handOut(emit)
        }
        for group in hallGroups {
            out.line("hall") {
                $0.list(group.households) { $1.item($0) }
                $0.list(group.helpers) { $1.append($0) }
                $0.number(group.places)
            }
            try out.handOut(emit)
        }
        try writeRest(to: &out, emit)
        try out.handOut(emit, atLeast: 1)
    }

    private func writeRest(to out: inout CanonicalText, _ emit: ([UInt8]) throws -> Void) rethrows {
        for home in outside {
            Self.write(home, to: &out)
            try out.handOut(emit)
        }
        for home in unclear {
            out.line("unclear") {
                $0.text(home.household)
                Self.write(home.hits, to: &$0)
                $0.word(home.isCovered ? "covered" : "open")
                $0.word(home.isHeld ? "held" : "free")
            }
            try out.handOut(emit)
        }
        for town in shortages {
            out.line("shortage") {
                $0.area(town.town)
                $0.number(town.places)
                $0.number(town.inScope)
            }
        }
        for member in idleMembers { out.line("idle") { $0.id(member) } }
        for link in missingLinks {
            out.line("link") {
                $0.text(link.household)
                $0.word(link.lacksBody ? "body" : "-")
                $0.word(link.lacksPerson ? "person" : "-")
            }
            try out.handOut(emit)
        }
        for price in prices {
            out.line("price") {
                $0.id(price.helper)
                $0.number(price.coverage)
                $0.number(price.score)
            }
        }
    }

    private static func write(_ pair: LeadProposal, to out: inout CanonicalText) {
        out.line("proposal") {
            $0.text(pair.household)
            $0.id(pair.helper)
            $0.number(pair.tier)
            $0.number(pair.score)
            $0.list(pair.parts) { $1.digits($0) }
            write(pair.firstTasks, to: &$0)
        }
    }

    private static func write(_ home: UncoveredHousehold, to out: inout CanonicalText) {
        out.line("uncovered") {
            $0.text(home.household)
            $0.number(home.tier)
            $0.area(home.place)
            $0.word(home.reason.rawValue)
            $0.number(home.candidates)
            $0.list(home.removed) { count, out in
                out.append(count.rule)
                out.append("=")
                out.digits(count.count)
            }
            $0.list(home.nearest) { miss, out in
                out.append(miss.rule)
                out.append("@")
                out.append(miss.helper)
            }
            $0.number(home.hallGroup)
            $0.list(home.repairs) { write($0, to: &$1) }
        }
    }

    private static func write(_ home: OutsideHousehold, to out: inout CanonicalText) {
        out.line("outside") {
            $0.text(home.household)
            $0.word(home.isHeld ? "held" : "outside")
            write(home.hits, to: &$0)
            $0.list(home.exclusions) { $1.append("\($0.list)@\($0.listed?.description ?? "-")") }
            $0.id(home.running)
        }
    }

    private static func write(_ hits: [RuleHit], to out: inout CanonicalText) {
        out.list(hits) { hit, out in
            guard !hit.missing.isEmpty else { return out.item(hit.id) }
            out.append(hit.id)
            for fact in hit.missing {
                out.append("?")
                out.append(fact)
            }
        }
    }

    private static func write(_ repair: Repair, to out: inout CanonicalText) {
        switch repair {
        case .onePlace(let helper):
            out.append("place@")
            out.append(helper)
        case .relax(let rule, let helper):
            out.append("relax:")
            out.append(rule)
            out.append("@")
            out.append(helper)
        case .fillHelper(let field, let helper):
            out.append("fill:")
            out.append(field)
            out.append("@")
            out.append(helper)
        case .fillHousehold(let field):
            out.append("fill:")
            out.append(field)
        case .newHelper(let area):
            out.append("new@")
            out.append(area)
        }
    }
}

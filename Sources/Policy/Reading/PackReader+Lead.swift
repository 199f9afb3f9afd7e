import Register

/// The `lead` section.
extension PackReader {
    /// What holds for `lead` runs.
    func readLead(_ place: PackPlace) throws(PackError) -> LeadPolicy {
        let keys = [
            "household_rules", "kinds", "pair_rules", "leads", "adult_age", "clarify_days", "place_penalties", "score",
        ]
        let fields = try fields(place, keys + ["emergency_place"], required: keys)
        let householdRules = try readHouseholdRules(field(fields, "household_rules"))
        let kinds = try readKinds(field(fields, "kinds"))
        let pairRules = try readPairRules(field(fields, "pair_rules"))
        let leads = try self.fields(field(fields, "leads"), ["min", "max", "basis", "note"], required: ["min", "max"])
        let leadsGround = try ground(leads)
        let least = try number(field(leads, "min"), 1...5, in: leadsGround)
        let most = try number(field(leads, "max"), 1...5, in: leadsGround)
        guard least.value <= most.value else {
            throw refuse(.wrongOrder, try field(leads, "max"), "\(least.value)", "\(most.value)")
        }
        let adultAge = try number(field(fields, "adult_age"), 14...21)
        let clarifyDays = try number(field(fields, "clarify_days"), 1...365)
        let penalties = try readPenalties(field(fields, "place_penalties"))
        var emergencyPlace: Valued<EmergencyPlace>?
        if let place = fields["emergency_place"] {
            emergencyPlace = try valued(place, print: \.rawValue) { (inner) throws(PackError) in
                try code(inner, "residence, occurrence")
            }
        }
        return LeadPolicy(
            householdRules: householdRules, kinds: kinds, pairRules: pairRules, minLeads: least, maxLeads: most,
            adultAge: adultAge, clarifyDays: clarifyDays, emergencyPlace: emergencyPlace,
            placePenalties: penalties,
            score: try readScore(field(fields, "score"), kinds: kinds.value))
    }

    private func readKinds(_ place: PackPlace) throws(PackError) -> Valued<[HelperKind]> {
        try valued(place, print: { $0.map(\.rawValue).joined(separator: ", ") }) { (inner) throws(PackError) in
            var kinds: [HelperKind] = []
            for item in try items(inner) {
                let kind: HelperKind = try code(item, "helper_kind")
                guard !kinds.contains(kind) else { throw refuse(.duplicateID, item, kind.rawValue) }
                kinds.append(kind)
            }
            return HelperKind.allCases.filter(kinds.contains)
        }
    }

    private func readPenalties(_ place: PackPlace) throws(PackError) -> Valued<[Int]> {
        try valued(place, print: { $0.map(String.init).joined(separator: ", ") }) { (inner) throws(PackError) in
            var points: [Int] = []
            for item in try items(inner) {
                let next = try int(item, 0...1000)
                if let last = points.last, next < last { throw refuse(.wrongOrder, item, "\(last)", "\(next)") }
                points.append(next)
            }
            return points
        }
    }

    private func readHouseholdRules(_ place: PackPlace) throws(PackError) -> [HouseholdRule] {
        var rules: [HouseholdRule] = []
        for item in try items(place) {
            let fields = try fields(
                item, ["id", "names", "effect", "if_unknown", "when", "basis", "note"],
                required: ["id", "names", "effect", "when"])
            let id = try identifier(field(fields, "id"))
            guard !rules.contains(where: { $0.id == id }) else {
                throw refuse(.duplicateID, try field(fields, "id"), id)
            }
            let rulePlace = PackPlace(node: item.node, path: "\(place.path).\(id)")
            let ground = try ground(fields)
            let effect: HouseholdRule.Effect = try code(field(fields, "effect"), "outside, hold, keep, pair")
            var ifUnknown = HouseholdRule.Unknown.hold
            if let place = fields["if_unknown"] { ifUnknown = try code(place, "hold, pair, ignore") }
            let basis = try required(ground, rulePlace)
            record(rulePlace.path, effect.rawValue, basis, line: item.line, note: ground.note)
            rules.append(
                HouseholdRule(
                    id: id, names: try words(field(fields, "names")), effect: effect, ifUnknown: ifUnknown,
                    condition: try condition(
                        PackPlace(node: field(fields, "when").node, path: rulePlace.path + ".when"), [.household]),
                    basis: basis, path: rulePlace.path, line: item.line, note: ground.note))
        }
        return rules
    }

    private func readPairRules(_ place: PackPlace) throws(PackError) -> [PairRule] {
        var rules: [PairRule] = []
        for item in try items(place) {
            let fields = try fields(
                item, ["id", "names", "mode", "level", "refuse_when", "basis", "note"], required: ["id", "mode"])
            let idPlace = try field(fields, "id")
            let id = try identifier(idPlace)
            guard !rules.contains(where: { $0.id == id }) else { throw refuse(.duplicateID, idPlace, id) }
            rules.append(try readPairRule(id, fields, PackPlace(node: item.node, path: "\(place.path).\(id)")))
        }
        for builtIn in BuiltInPairRule.allCases
        where !builtIn.isOptional && !rules.contains(where: { $0.id == builtIn.rawValue }) {
            throw refuse(.missingKey, place.part(builtIn.rawValue, place.node), builtIn.rawValue)
        }
        return rules
    }

    private func readPairRule(_ id: String, _ fields: PackFields, _ place: PackPlace) throws(PackError) -> PairRule {
        let modePlace = try field(fields, "mode")
        let mode: PairRule.Mode = try code(modePlace, "hard, soft, off")
        let ground = try ground(fields)
        var names: PackWords?
        if let place = fields["names"] { names = try words(place) }
        let test: PairRule.Test
        let modes: [PairRule.Mode]
        if let when = fields["refuse_when"] {
            guard BuiltInPairRule(rawValue: id) == nil else { throw refuse(.duplicateID, try field(fields, "id"), id) }
            test = .refuseWhen(
                try condition(
                    PackPlace(node: when.node, path: place.path + ".refuse_when"), [.household, .helper, .pair]))
            modes = [.hard, .off]
            if names == nil { _ = try field(fields, "names") }
        } else {
            guard let builtIn = BuiltInPairRule(rawValue: id) else {
                let known = BuiltInPairRule.allCases.map(\.rawValue).joined(separator: ", ")
                throw refuse(.unknownRule, try field(fields, "id"), id, known)
            }
            test = .builtIn(builtIn)
            modes = builtIn.modes
            names = names ?? builtIn.names
        }
        guard modes.contains(mode) else {
            throw refuse(.ruleMode, modePlace, mode.rawValue, id, modes.map(\.rawValue).joined(separator: ", "))
        }
        var level: DivisionCode.Level?
        if test == .builtIn(.ownArea) {
            level = try code(field(fields, "level"), "prefecture, county, township")
        } else if let place = fields["level"] {
            throw refuse(.unknownKey, place, "level")
        }
        let basis = try required(ground, place)
        record(
            place.path, level.map { "\(mode.rawValue), \($0.rawValue)" } ?? mode.rawValue, basis, line: place.line,
            note: ground.note)
        return PairRule(
            id: id, names: names ?? PackWords(zh: id, en: id), mode: mode, level: level, test: test, basis: basis,
            path: place.path,
            line: place.line, note: ground.note)
    }
}

import Ledgers
public import Records
import Register
import Storage
import Wording

extension Office {
    /// Enters a helper: a person, or a unit that helps itself.
    public func addHelper(_ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let row = try desk.row(.helpers, order, isNew: true)
            let helper = try desk.value(.helpers) { $0.newHelper(row) }
            try desk.checkReach(helper)
            let isKnown =
                try helper.id.map { try !desk.session.helpers(id: $0).isEmpty } ?? false
                || desk.session.helper(desk.writing.newID(of: helper)) != nil
            guard !isKnown else {
                throw CaseworkError(
                    "helper_exists", HandWording.helperExists, hint: HandWording.helperExistsHint,
                    field: helper.id == nil ? "unit" : "id")
            }
            let id = try desk.writing.add(helper)
            try desk.noteDuplicates(of: helper, id)
            return try desk.finish(
                HandNote("helper_add", key: id.shortKey, areas: helper.areas, because: order.because), record: id,
                version: ("helper", id))
        }
    }

    /// Changes fields of a helper.
    public func editHelper(_ key: String, _ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let kept = try desk.helper(key)
            try desk.check(order, kept.version)
            let row = try desk.row(.helpers, order, isNew: false)
            let helper = try desk.value(.helpers) { $0.helper(row, onto: kept.value) }
            try desk.checkReach(helper)
            if let id = helper.id, id != kept.value.id,
                try desk.session.helpers(id: id).contains(where: { $0.id != kept.id })
            {
                throw CaseworkError(
                    "helper_exists", HandWording.helperExists, hint: HandWording.helperExistsHint, field: "id")
            }
            try desk.writing.change(kept, to: helper)
            if helper.id != kept.value.id || helper.name != kept.value.name {
                try desk.noteDuplicates(of: helper, kept.id)
            }
            return try desk.finish(
                HandNote(
                    "helper_edit", key: kept.id.shortKey, areas: kept.value.areas + helper.areas, because: because),
                record: kept.id, version: ("helper", kept.id))
        }
    }

    /// Enters a filed relation between a helper, official or donor's manager and another person (M110).
    public func addRelative(_ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let row = try desk.row(.relatives, order, isNew: true)
            let stated = try desk.value(.relatives) { $0.relative(row) }
            let areas = try desk.areas(ofFiler: stated.filer, relative: stated.relative)
            let id: RecordID
            if let known = try desk.session.nearRelative(stated.filer, stated.relative) {
                guard known.value.ended != nil else {
                    throw CaseworkError("relative_exists", HandWording.relativeExists, field: "relative")
                }
                try desk.writing.change(known, to: stated)
                id = known.id
            } else {
                id = try desk.writing.add(stated)
            }
            return try desk.finish(
                HandNote("relative_add", key: id.shortKey, areas: areas, because: order.because), record: id,
                version: ("near_relative", id))
        }
    }

    /// Notes that a filed relation counts no more, from the day after `order.day`.
    ///
    /// - Parameter order: the fields `filer` and `relative` name it by the two identity numbers.
    public func endRelative(_ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let day = try desk.day(order)
            let row = try desk.row(.relatives, order, isNew: true)
            let stated = try desk.value(.relatives) { $0.relative(row) }
            let areas = try desk.areas(ofFiler: stated.filer, relative: stated.relative)
            guard let known = try desk.session.nearRelative(stated.filer, stated.relative), known.value.ended == nil
            else { throw CaseworkError.notFound(HandWording.relative, field: "relative") }
            try desk.check(order, known.version)
            var value = known.value
            value.ended = day
            try desk.writing.change(known, to: value)
            return try desk.finish(
                HandNote("relative_end", key: known.id.shortKey, areas: areas, because: because), record: known.id,
                version: ("near_relative", known.id))
        }
    }
}

extension Helper {
    /// Where the helper is based and serves.
    var areas: [DivisionCode] { serviceAreas + [base].compactMap { $0 } }
}

extension HandDesk {
    /// Refuses a helper who is based and serves outside the caller's area.
    func checkReach(_ helper: Helper) throws {
        guard let own = caller.area, !office.mayReach(helper, caller) else { return }
        throw CaseworkError.outsideArea(own)
    }

    /// Where the two people of a relation are known: as helper, and as member of a household. The caller must reach one of
    /// them, where anybody knows them.
    func areas(ofFiler filer: ResidentID, relative: ResidentID) throws -> [DivisionCode] {
        var areas: [DivisionCode] = []
        for helper in try session.helpers(id: filer) { areas += helper.value.areas }
        let homes = try session.homes(ofMember: relative) + session.homes(ofMember: filer)
        areas += try session.areas(ofHouseholds: Set(homes.map(\.number)))
        if let own = caller.area, !areas.isEmpty, !areas.contains(where: { office.meets($0, caller) }) {
            throw CaseworkError.outsideArea(own)
        }
        return areas
    }
}

extension Office {
    /// Whether an area lies in the caller's, or the caller's in it.
    func meets(_ area: DivisionCode, _ caller: Principal) -> Bool {
        caller.area.map { $0.contains(area) || area.contains($0) } ?? true
    }
}

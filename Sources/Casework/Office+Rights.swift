import Records
import Register
import Wording

extension Office {
    /// The area that a list or run covers: what was asked for, or the caller's own; nil = everywhere.
    ///
    /// - Throws: ``CaseworkError`` `not_permitted` where the asked area reaches beyond the caller's.
    func reach(_ asked: DivisionCode?, _ caller: Principal) throws(CaseworkError) -> DivisionCode? {
        guard let own = caller.area else { return asked }
        guard let asked else { return own }
        guard own.contains(asked) else { throw .outsideArea(own) }
        return asked
    }

    /// Whether a record of `area` is within the caller's area.
    func mayReach(_ area: DivisionCode, _ caller: Principal) -> Bool {
        caller.area?.contains(area) ?? true
    }
}

extension CaseworkError {
    /// The caller's rights end at `area`.
    static func outsideArea(_ area: DivisionCode) -> CaseworkError {
        CaseworkError(
            "not_permitted", CaseworkWording.outsideArea(area.prefix), hint: CaseworkWording.outsideAreaHint,
            field: "area")
    }

    /// No such record; the same answer whether it does not exist or lies outside the caller's area.
    static func notFound(_ what: Phrase, field: String) -> CaseworkError {
        CaseworkError("not_found", CaseworkWording.notFound(what), field: field)
    }
}

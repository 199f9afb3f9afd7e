public import Records
public import Register

/// What a standing check looks at.
extension StoreSession {
    /// Counties of `area` in which pairings run on `day` or proposals are open, in the order of the codes.
    public func countiesAtWork(in area: DivisionCode?, on day: CalendarDay) throws -> [DivisionCode] {
        let (first, end) = Self.range(area)
        let areas = try sql.all(
            """
            SELECT DISTINCT h.area FROM household h WHERE h.area >= $1 AND h.area < $2 AND (EXISTS
            (SELECT 1 FROM pairing p WHERE p.household_id = h.id AND \(Self.counts("p", "$3"))) OR EXISTS
            (SELECT 1 FROM proposal p WHERE p.household_id = h.id AND p.state IN ('proposed', 'seconding', 'publicity')))
            """, [.int(first), .int(end), .day(day)]
        ) { try $0.area() }
        return Set(areas.map { $0.containing(.county) }).sorted()
    }

    /// Pairings of households of `area` that count on `day`, by household number and id.
    public func pairingsAtWork(in area: DivisionCode, on day: CalendarDay) throws -> [Pairing] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT h.number, \(PairingRow.selection("p", sealed: false))
            FROM pairing p JOIN household h ON h.id = p.household_id
            WHERE h.area >= $1 AND h.area < $2 AND \(Self.counts("p", "$3")) ORDER BY h.number, p.id
            """, [.int(first), .int(end), .day(day)]
        ) { try PairingRow(&$0, household: try $0.text(), nil).value.pairing }
    }

    /// Undecided proposals, and those under way, for households of `area`, by household number.
    public func proposalsWithoutEnd(in area: DivisionCode) throws -> [Proposal] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT \(Self.proposalColumns)
            FROM proposal p JOIN household h ON h.id = p.household_id
            WHERE h.area >= $1 AND h.area < $2 AND p.state IN ('proposed', 'seconding', 'publicity')
            ORDER BY h.number, p.helper_id, p.role, p.run
            """, [.int(first), .int(end)], decode: Self.proposal)
    }

    /// Households of `area` whose gradual exit ends on `last` or before, with that day, by number (M40).
    public func exitsEnding(by last: CalendarDay, in area: DivisionCode?) throws -> [Exit] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT number, area, exit_until FROM household
            WHERE status = 'exiting' AND exit_until <= $3 AND area >= $1 AND area < $2 ORDER BY number
            """, [.int(first), .int(end), .day(last)]
        ) { Exit(household: try $0.text(), area: try $0.area(), until: try $0.day()) }
    }

    /// A household in gradual exit.
    public struct Exit: Sendable {
        /// Its number.
        public var household: String
        /// Where it lives.
        public var area: DivisionCode
        /// The last day.
        public var until: CalendarDay
    }
}

public import Register
public import Wording

/// What changed since a day, on one page.
public struct SinceReport: Sendable {
    /// A sort of change.
    public enum Section: String, Sendable, Hashable, CaseIterable {
        /// Households that came onto the register.
        case new
        /// Households that left it.
        case gone
        /// Households that go on under another number and head.
        case headChanged = "head_changed"
        /// Helpers who left.
        case helperLeft = "helper_left"
        /// Households that had a lead and have none now.
        case uncovered
        /// Pairings and proposals against which a rule stands now.
        case ruleBroken = "rule_broken"
        /// Households of which the status changed.
        case statusChanged = "status_changed"
        /// What else waits on the worklist.
        case openWork = "open_work"
    }

    /// One change, with what to do about it.
    public struct Line: Sendable {
        /// The household's number.
        public var household: String?
        /// The helper's short key.
        public var helper: String?
        /// The item of the worklist.
        public var item: String?
        /// When.
        public var day: CalendarDay
        /// What happened, in a sentence.
        public var sentence: Phrase
        /// The one command that deals with it.
        public var command: String
    }

    /// Since when.
    public var since: CalendarDay
    /// Where; nil = everywhere.
    public var area: DivisionCode?
    /// The sections that have any line, in the order of ``Section``; of a long one the first lines, with the whole count.
    public var sections: [(section: Section, total: Int, lines: [Line])]
}

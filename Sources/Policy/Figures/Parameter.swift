public import Register

/// A number, day or text of the policy that changes with time: each value with its first day and its ground.
public struct Parameter: Sendable {
    /// What a parameter is, which decides where it may stand.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An amount in yuan with at most two decimals.
        case money
        /// A share, written `0.30` or `30%`.
        case rate
        /// A number, at most six decimals.
        case number
        /// A whole number.
        case int
        /// `true` or `false`.
        case bool
        /// A day.
        case day
        /// A text.
        case text
        /// Several texts.
        case texts

        /// The type in formulas; nil for what cannot be computed with.
        var figure: FigureType? {
            switch self {
            case .money: .money
            case .rate, .number, .int: .number
            case .bool, .day, .text, .texts: nil
            }
        }
    }

    /// A value as the pack states it.
    public enum Content: Sendable, Hashable {
        /// A number or an amount in yuan.
        case figure(Ratio)
        /// `true` or `false`.
        case bool(Bool)
        /// A day.
        case day(CalendarDay)
        /// Texts; a single one is a list of one.
        case texts([String])
    }

    /// One value with the days on which it holds: from its first day until the day before the next begins.
    public struct Entry: Sendable {
        /// First day; nil = since ever.
        public let from: CalendarDay?
        /// Last day, where the value ends without a successor.
        public let until: CalendarDay?
        /// The value with its ground.
        public let value: Valued<Content>
    }

    /// Its id, the last part of its path.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// What it is.
    public let kind: Kind
    /// The unit in words, such as 元/人·月.
    public let unit: PackWords?
    /// Its values by first day; empty where no document at hand states one and the office must enter it.
    public let entries: [Entry]
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers.
    public let note: PackWords?

    /// The path, `parameters.ID`.
    public var path: String { "parameters.\(id)" }

    /// The entry in force on `day`; nil where there is none.
    public func entry(on day: CalendarDay) -> Entry? {
        guard let last = entries.last(where: { $0.from.map { $0 <= day } ?? true }) else { return nil }
        return last.until.map { $0 < day } ?? false ? nil : last
    }

    /// A value as people read it.
    public func print(_ content: Content) -> String {
        switch content {
        case .figure(let ratio):
            switch kind {
            case .money: ratio.moneyText
            case .rate: ratio.percentText
            default: ratio.numberText
            }
        case .bool(let value): "\(value)"
        case .day(let day): day.description
        case .texts(let texts): texts.joined(separator: ", ")
        }
    }
}

/// A unit of the division tree (行政区划).
public struct Division: Sendable, Hashable, Codable {
    /// Its code.
    public var code: DivisionCode
    /// Its name, such as 南安市.
    public var name: String
    /// The division above it; nil for a province.
    public var parent: DivisionCode?
    /// Its level as the table states it.
    public var level: DivisionCode.Level
    /// True for a local extension without a national code (台商区).
    public var isLocal: Bool
    /// First day on which the code is in force; nil = always so far.
    public var validFrom: CalendarDay?
    /// Last day on which the code was in force; nil = still.
    public var validTo: CalendarDay?
    /// The code that took its place after a merger.
    public var successor: DivisionCode?

    /// A division of the tree.
    public init(
        code: DivisionCode, name: String, parent: DivisionCode?, level: DivisionCode.Level, isLocal: Bool = false,
        validFrom: CalendarDay? = nil, validTo: CalendarDay? = nil, successor: DivisionCode? = nil
    ) {
        self.code = code
        self.name = name
        self.parent = parent
        self.level = level
        self.isLocal = isLocal
        self.validFrom = validFrom
        self.validTo = validTo
        self.successor = successor
    }
}

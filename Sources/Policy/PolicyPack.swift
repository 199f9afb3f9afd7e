public import Register

/// The policy of one area from one day: tiers, rules, score and deadlines, each value with its ground.
///
/// A pack is a value read from YAML text; the text itself is kept, stored by content and taken into every run, so that a
/// run can be repeated with exactly the pack it used. Grammar: `docs/policy-packs.md`.
public struct PolicyPack: Sendable {
    /// Stable identifier, such as `fujian-2020`.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// The area to which it is bound.
    public let area: DivisionCode
    /// First day on which it holds.
    public let from: CalendarDay
    /// Last day on which it holds; nil = open.
    public let until: CalendarDay?
    /// The documents it cites, in the order of the text.
    public let documents: [PolicyDocument]
    /// The YAML text from which it was read.
    public let text: String
    /// Tiers by category.
    public let tiers: TierTable
    /// What holds for `lead` runs.
    public let lead: LeadPolicy
    /// Decisions by which the office made defaults its own, in the order of the text.
    public let adoptions: [Adoption]
    /// Every value with its ground, in the order of the grammar.
    public let values: [PackValue]

    /// Reads a pack; `name` names it in errors (its file name, say).
    ///
    /// Strict: whatever the grammar does not know is refused with key path, line and column.
    /// - Throws: ``PackError``.
    public init(yaml: String, name: String) throws(PackError) {
        throw PackError(.syntax, pack: name)
    }

    /// True where the pack holds on `day`.
    public func holds(on day: CalendarDay) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

    /// The most urgent tier among `categories`, 1 first; nil where none of them is listed.
    public func tier(of categories: [Category]) -> Int? { tiers.tier(of: categories) }

    /// The document with `key`.
    public func document(_ key: String) -> PolicyDocument? { documents.first { $0.key == key } }

    /// The ground of the value at `path`, or of the value that `path` is a part of (a cell of a matrix); nil where the
    /// pack has no such value.
    public func basis(of path: String) -> Basis? {
        values.first { path == $0.path || path.hasPrefix($0.path + ".") }?.basis
    }

    /// True where the value at `path`, the value it is a part of, or any value below it is a product default that the
    /// office has not adopted (产品缺省值,未经本单位决定).
    public func isDefault(_ path: String) -> Bool {
        values.contains { value in
            value.basis == .default
                && (value.path == path || value.path.hasPrefix(path + ".") || path.hasPrefix(value.path + "."))
        }
    }

    /// A pack with a further decision in its text, by which the defaults at `paths` become the office's own.
    ///
    /// The text changes, and so does its content digest. A path may also name a section: all defaults below it are
    /// adopted. Values that stand on a document keep it.
    /// - Throws: ``PackError`` where a path names no value, or a text is empty or holds control characters.
    public func adopting(
        body: String, day: CalendarDay, minute: String, paths: [String]
    ) throws(PackError) -> PolicyPack {
        throw PackError(.adoptionPath, pack: id)
    }
}

public import Register

/// The packs that an office has: those embedded in the product, and its own.
public struct PackLibrary: Sendable {
    /// The packs, sorted by id, then by first day.
    public let packs: [PolicyPack]

    /// A library of packs; of two with the same id and first day the later in the list stands.
    public init(_ packs: [PolicyPack]) {
        self.packs = packs
    }

    /// The packs that come with the product.
    public static func embedded() throws(PackError) -> PackLibrary { PackLibrary([]) }

    /// The pack with `id`; of several with that id the one with the latest first day.
    public func pack(_ id: String) throws(PackError) -> PolicyPack {
        guard let pack = packs.last(where: { $0.id == id }) else {
            throw PackError(.unknownPack, pack: "", arguments: [id])
        }
        return pack
    }

    /// The pack for a run over `area` on `day`: among those whose area contains it and whose dates cover the day the
    /// most specific area, then the latest first day.
    /// - Throws: ``PackError`` with `.noPack`, or `.conflict` where two packs have equal claim.
    public func choose(area: DivisionCode, day: CalendarDay) throws(PackError) -> PolicyPack {
        throw PackError(.noPack, pack: "", arguments: [area.description, day.description])
    }
}

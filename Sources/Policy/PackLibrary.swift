public import Register

/// The packs that an office has: those embedded in the product, and its own.
public struct PackLibrary: Sendable {
    /// The packs, sorted by id, then by first day.
    public let packs: [PolicyPack]

    /// A library of packs; of two with the same id and first day the later in the list stands, so that an office's own
    /// (adopted) text replaces the embedded one.
    public init(_ packs: [PolicyPack]) {
        var kept: [PolicyPack] = []
        for pack in packs {
            kept.removeAll { $0.id == pack.id && $0.from == pack.from }
            kept.append(pack)
        }
        self.packs = kept.sorted { ($0.id, $0.from) < ($1.id, $1.from) }
    }

    /// The texts that come with the product, by file name, sorted.
    public static var embeddedTexts: [(name: String, yaml: String)] {
        [
            ("fujian-2020.yaml", String(decoding: PackageResources.fujian_2020_yaml, as: UTF8.self)),
            ("fujian-2022.yaml", String(decoding: PackageResources.fujian_2022_yaml, as: UTF8.self)),
            ("fuzhou-2020.yaml", String(decoding: PackageResources.fuzhou_2020_yaml, as: UTF8.self)),
            ("yunyang-2019.yaml", String(decoding: PackageResources.yunyang_2019_yaml, as: UTF8.self)),
            ("yuquan-2021.yaml", String(decoding: PackageResources.yuquan_2021_yaml, as: UTF8.self)),
        ]
    }

    /// The packs that come with the product; read once.
    public static func embedded() throws(PackError) -> PackLibrary { try product.get() }

    private static let product: Result<PackLibrary, PackError> = {
        do throws(PackError) {
            return .success(PackLibrary(try PolicyPack.read(embeddedTexts)))
        } catch {
            return .failure(error)
        }
    }()

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
        let claims = packs.filter { $0.area.contains(area) && $0.holds(on: day) }
            .sorted { ($1.area.level, $1.from, $0.id) < ($0.area.level, $0.from, $1.id) }
        guard let best = claims.first else {
            throw PackError(.noPack, pack: "", arguments: [area.description, day.description])
        }
        if claims.count > 1, claims[1].area == best.area, claims[1].from == best.from {
            throw PackError(.conflict, pack: "", arguments: [best.id, claims[1].id, best.area.description])
        }
        return best
    }
}

import Policy
import Register

/// Which helpers the ties of communities admit: two layers before the pair itself (部门包社区，干部包户; S4 四(三), M84).
///
/// A household whose village or community has been taken on is led by somebody of a unit that has taken it on, or by the
/// community's own cadre.
struct CommunityTies: Sendable {
    /// Who has taken on a community.
    private struct Units: Sendable {
        var names: Set<String> = []
        var records: Set<RecordID> = []
    }

    private var units: [DivisionCode: Units] = [:]
    /// The divisions above a community that has been taken on.
    private var above: Set<DivisionCode> = []
    private var unitOfHelper: [String?] = []
    private let helpers: [HelperFacts]
    private let tree: AreaTree

    /// The ties of a snapshot.
    init(_ snapshot: RegisterSnapshot, tree: AreaTree) {
        self.tree = tree
        guard !snapshot.ties.isEmpty else {
            helpers = []
            return
        }
        helpers = snapshot.helpers
        for tie in snapshot.ties {
            if !tie.unit.isEmpty { units[tie.community, default: Units()].names.insert(tie.unit) }
            units[tie.community, default: Units()].records.insert(tie.helper)
            above.formUnion(tree.ancestors(of: tie.community).filter { $0 != tie.community })
        }
        unitOfHelper = helpers.map { $0.unit.map { PlainText.nameKey($0) } }
    }

    /// True where no community has been taken on.
    var isEmpty: Bool { units.isEmpty }

    /// Whether the ties admit a helper for households at a place. O(1) but for the helper's service areas.
    func admit(_ helper: Int, at place: DivisionCode) -> Kleene {
        guard !units.isEmpty else { return .yes }
        guard let community = tree.ancestors(of: place).first(where: { units[$0] != nil }) else {
            return above.contains(place) ? .unknown : .yes
        }
        let facts = helpers[helper]
        guard let taken = units[community] else { return .yes }
        if taken.records.contains(facts.record) { return .yes }
        if let unit = unitOfHelper[helper], taken.names.contains(unit) { return .yes }
        return Kleene(Self.isOwn(facts, of: community))
    }

    /// Whether a helper is a cadre of the community itself: by kind, based or serving there.
    private static func isOwn(_ helper: HelperFacts, of community: DivisionCode) -> Bool {
        switch helper.kind {
        case .villageCadre, .residentCadre, .gridWorker, .civilAssistant, .villageCommittee:
            helper.base.map { community.contains($0) } ?? false
                || helper.serviceAreas.contains { community.contains($0) }
        default: false
        }
    }
}

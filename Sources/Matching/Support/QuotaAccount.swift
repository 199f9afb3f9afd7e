public import Register

/// What is left of a helper's quotas per service and area (M96).
///
/// A pairing knows its role, not the service, so one that runs takes a place of the first quota of its role that covers the
/// household's place and has one left: over the services of one role the sum is right.
public struct QuotaAccount: Sendable {
    /// The quotas.
    public let quotas: [ServiceQuota]
    /// Places left of each, 0 or more.
    public private(set) var left: [Int]

    /// Nothing is taken yet.
    public init(_ quotas: [ServiceQuota]) {
        self.quotas = quotas
        left = quotas.map(\.places)
    }

    /// A pairing in this role with a household at this place runs.
    public mutating func take(_ role: PairingRole, at place: DivisionCode) {
        let own = quotas.indices.filter { quotas[$0].service.role == role && quotas[$0].covers(quotas[$0].service, at: place) }
        guard let first = own.first(where: { left[$0] > 0 }) else { return }
        left[first] -= 1
    }

    /// So many places are taken outside `area`, nobody knows by which service: every quota that reaches beyond it loses them.
    public mutating func take(_ places: Int, outside area: DivisionCode) {
        for number in quotas.indices where quotas[number].area.map({ !area.contains($0) }) ?? true {
            left[number] = max(0, left[number] - places)
        }
    }

    /// Whether one more household at this place can be taken in this role.
    public func hasPlace(_ role: PairingRole, at place: DivisionCode) -> Bool {
        quotas.indices.contains {
            quotas[$0].service.role == role && quotas[$0].covers(quotas[$0].service, at: place) && left[$0] > 0
        }
    }
}

public import Register

/// What is left of a helper's quotas per service and area (M96).
///
/// A pairing knows its role, and each service has its own: one that runs takes a place of the quota that counts at the
/// household's place.
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
        guard let number = index(role, place) else { return }
        left[number] = max(0, left[number] - 1)
    }

    /// So many places are taken outside `area`, nobody knows by which service: every quota that reaches beyond it loses them.
    public mutating func take(_ places: Int, outside area: DivisionCode) {
        for number in quotas.indices where quotas[number].area.map({ !area.contains($0) }) ?? true {
            left[number] = max(0, left[number] - places)
        }
    }

    /// Whether one more household at this place can be taken in this role.
    public func hasPlace(_ role: PairingRole, at place: DivisionCode) -> Bool {
        index(role, place).map { left[$0] > 0 } ?? false
    }

    private func index(_ role: PairingRole, _ place: DivisionCode) -> Int? {
        quotas.first { $0.service.role == role }.flatMap { quotas.index(of: $0.service, at: place) }
    }
}

/// How many needs of one service a helper takes on in an area: the terms on which services are bought (S4 三(三), M96).
///
/// A helper that states quotas takes on no more of each service, in each area, than they say, and no service that they do
/// not name; its capacity stays the sum over all of them.
public struct ServiceQuota: Sendable, Hashable, Comparable, Codable {
    /// The service.
    public var service: NeedCode
    /// Where; nil = wherever the helper serves.
    public var area: DivisionCode?
    /// Needs at a time, 0 or more.
    public var places: Int

    /// A quota.
    public init(service: NeedCode, area: DivisionCode?, places: Int) {
        self.service = service
        self.area = area
        self.places = places
    }

    /// Whether the quota is for this service at this place.
    public func covers(_ service: NeedCode, at place: DivisionCode) -> Bool {
        self.service == service && (area.map { $0.contains(place) } ?? true)
    }

    /// The form that is stored: `SVC-CARE@350583000000=40`, without `@` and area where it holds everywhere.
    public var text: String { service.rawValue + (area.map { "@\($0)" } ?? "") + "=\(places)" }

    /// Reads ``text``; nil for anything else.
    public init?(text: String) {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, let places = Int(sides[1]), places >= 0 else { return nil }
        let terms = sides[0].split(separator: "@", omittingEmptySubsequences: false)
        guard (1...2).contains(terms.count), let service = NeedCode(rawValue: String(terms[0])) else { return nil }
        var area: DivisionCode?
        if terms.count == 2 {
            guard let code = DivisionCode(String(terms[1])) else { return nil }
            area = code
        }
        self.init(service: service, area: area, places: places)
    }

    /// Orders by service, then area, everywhere first, then places.
    public static func < (left: ServiceQuota, right: ServiceQuota) -> Bool {
        (left.service.rawValue, left.area?.value ?? 0, left.places)
            < (right.service.rawValue, right.area?.value ?? 0, right.places)
    }
}

extension [ServiceQuota] {
    /// The place in the list of the quota on which a service at a place counts: that of the smallest area; nil where none
    /// covers it.
    public func index(of service: NeedCode, at place: DivisionCode) -> Int? {
        indices.filter { self[$0].covers(service, at: place) }
            .max { (self[$0].area?.level.digits ?? 0, $1) < (self[$1].area?.level.digits ?? 0, $0) }
    }
}

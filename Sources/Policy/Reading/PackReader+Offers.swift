import Register

/// The `offers` section, which may be left out.
extension PackReader {
    /// What holds for charity offers; product defaults for what is not written.
    func readOffers(_ place: PackPlace?) throws(PackError) -> OfferPolicy {
        let keys = [
            "lot_yuan", "from_state", "expiry_margin_days", "expiry_soon_days", "unclear_needs", "weights",
            "favoured_areas",
        ]
        let fields = try place.map { (place) throws(PackError) in try self.fields(place, keys, required: []) }
        func number(_ key: String, _ range: ClosedRange<Int>, _ usual: Int) throws(PackError) -> Valued<Int> {
            if let place = fields?[key] { return try self.number(place, range) }
            return assumed("offers.\(key)", usual, "\(usual)")
        }
        let fromState: Valued<OfferPolicy.FromState>
        if let place = fields?["from_state"] {
            fromState = try valued(place, print: \.rawValue) { (inner) throws(PackError) in
                try code(inner, "pledged, signed, received")
            }
        } else {
            fromState = assumed("offers.from_state", .pledged, "pledged")
        }
        let unclear: Valued<Bool>
        if let place = fields?["unclear_needs"] {
            unclear = try valued(place, print: { "\($0)" }) { (inner) throws(PackError) in try bool(inner) }
        } else {
            unclear = assumed("offers.unclear_needs", true, "true")
        }
        return OfferPolicy(
            lotYuan: try number("lot_yuan", 1...1_000_000, 100), fromState: fromState,
            expiryMarginDays: try number("expiry_margin_days", 0...365, 0),
            expirySoonDays: try number("expiry_soon_days", 0...365, 90), unclearNeeds: unclear,
            weights: try partWeights(
                fields?["weights"], "offers.weights", OfferPolicy.Part.self, usual: [350, 150, 200, 150, 100, 50]),
            favouredAreas: try favouredAreas(fields?["favoured_areas"]))
    }

    private func favouredAreas(_ place: PackPlace?) throws(PackError) -> Valued<[String]> {
        guard let place else { return assumed("offers.favoured_areas", [], "[]") }
        return try valued(place, print: { $0.joined(separator: ", ") }) { (inner) throws(PackError) in
            var areas: [String] = []
            for item in try items(inner) { areas.append(try area(item).prefix) }
            return areas
        }
    }

    /// A value that the text does not state: the product's default, unless the office adopted it.
    func assumed<Value: Sendable>(_ path: String, _ value: Value, _ printed: String) -> Valued<Value> {
        let basis = adopted(.default, path)
        record(path, printed, basis, line: 0, note: nil)
        return Valued(value: value, basis: basis, path: path, line: 0)
    }
}

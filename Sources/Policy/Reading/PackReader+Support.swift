import Register

/// The `support` and `community` sections, which may be left out.
extension PackReader {
    /// What holds for `support` runs; product defaults for what is not written.
    func readSupport(_ place: PackPlace?) throws(PackError) -> SupportPolicy {
        let fields = try place.map { (place) throws(PackError) in
            try self.fields(place, ["weights", "most_per_household", "school_own_pupils"], required: [])
        }
        let most: Valued<Int>
        if let place = fields?["most_per_household"] {
            most = try number(place, 1...12)
        } else {
            most = assumed("support.most_per_household", 12, "12")
        }
        let own: Valued<Bool>
        if let place = fields?["school_own_pupils"] {
            own = try valued(place, print: { "\($0)" }) { (inner) throws(PackError) in try bool(inner) }
        } else {
            own = assumed("support.school_own_pupils", true, "true")
        }
        return SupportPolicy(
            weights: try partWeights(
                fields?["weights"], "support.weights", SupportPolicy.Part.self, usual: [400, 200, 150, 100, 100, 50]),
            mostPerHousehold: most, schoolOwnPupils: own)
    }

    /// What holds for `community` runs; product defaults for what is not written.
    func readCommunity(_ place: PackPlace?) throws(PackError) -> CommunityPolicy {
        let fields = try place.map { (place) throws(PackError) in
            try self.fields(place, ["weights", "places"], required: [])
        }
        let places: Valued<Int>
        if let place = fields?["places"] {
            places = try number(place, 1...1000)
        } else {
            places = assumed("community.places", 1, "1")
        }
        return CommunityPolicy(
            weights: try partWeights(
                fields?["weights"], "community.weights", CommunityPolicy.Part.self, usual: [500, 250, 150, 100]),
            places: places)
    }

    /// Weights of parts that sum to 1000, in the order of the parts.
    func partWeights<Part: CaseIterable & RawRepresentable<String>>(
        _ place: PackPlace?, _ path: String, _: Part.Type, usual: [Int]
    ) throws(PackError) -> Valued<[Int]> {
        let parts = Part.allCases.map(\.rawValue)
        func printed(_ weights: [Int]) -> String {
            zip(parts, weights).map { "\($0) \($1)" }.joined(separator: ", ")
        }
        guard let place else { return assumed(path, usual, printed(usual)) }
        let fields = try fields(place, ["basis", "note"] + parts, required: parts)
        let ground = try ground(fields)
        var weights: [Int] = []
        for part in parts { weights.append(try int(field(fields, part), 0...1000)) }
        let sum = weights.reduce(0, +)
        guard sum == 1000 else { throw refuse(.weightsSum, place, "\(sum)") }
        let basis = try required(ground, place)
        record(place.path, printed(weights), basis, line: place.line, note: ground.note)
        return Valued(value: weights, basis: basis, path: place.path, line: place.line, note: ground.note)
    }
}

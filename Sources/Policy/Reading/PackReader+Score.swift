import Register

/// The `lead.score` section.
extension PackReader {
    /// Weights and the parameters of each part. A part without a weight, or with weight 0, may be left out.
    func readScore(_ place: PackPlace, kinds: [HelperKind]) throws(PackError) -> ScorePolicy {
        let parts = ScorePart.allCases.filter { $0 != .communityTie }.map(\.rawValue)
        let fields = try fields(place, ["weights"] + parts, required: ["weights"])
        let weights = try readWeights(field(fields, "weights"))
        func part(_ part: ScorePart) throws(PackError) -> PackPlace? {
            guard fields[part.rawValue] == nil else { return fields[part.rawValue] }
            if weights.contains(where: { $0.part == part && $0.weight.value > 0 }) {
                _ = try field(fields, part.rawValue)
            }
            return nil
        }
        return ScorePolicy(
            weights: weights, causeFit: try readCauseFit(part(.causeFit)), needFit: try readNeedFit(part(.needFit)),
            abilityFit: try readAbilityFit(part(.abilityFit)), nearness: try readNearness(part(.nearness)),
            wishFit: try readWishFit(part(.wishFit)), roleFit: try readRoleFit(part(.roleFit), kinds: kinds),
            minorFit: try readMinorFit(part(.minorFit)), continuity: try readContinuity(part(.continuity)))
    }

    private func readWeights(_ place: PackPlace) throws(PackError) -> [ScorePolicy.Weight] {
        let fields = try entries(place)
        var table = Ground()
        if let basisPlace = fields["basis"] { table.basis = try basis(basisPlace) }
        if let notePlace = fields["note"] { table.note = try words(notePlace) }
        var weights: [ScorePolicy.Weight] = []
        for entry in fields.entries where entry.key != "basis" && entry.key != "note" {
            guard let part = ScorePart(rawValue: entry.key) else {
                let known = ScorePart.allCases.map(\.rawValue).joined(separator: ", ")
                throw refuse(.unknownPart, entry.keyPlace, entry.key, known)
            }
            weights.append(.init(part: part, weight: try number(entry.value, 0...1000, in: table)))
        }
        let sum = weights.reduce(0) { $0 + $1.weight.value }
        guard sum == 1000 else { throw refuse(.weightsSum, place, "\(sum)") }
        return weights.sorted { $0.part < $1.part }
    }

    /// The fields of a part with its ground; nil where the part is not used.
    private func table(
        _ place: PackPlace?, _ keys: [String]
    ) throws(PackError) -> (fields: PackFields, ground: Ground)? {
        guard let place else { return nil }
        let fields = try fields(place, keys + ["basis", "note"], required: keys)
        return (fields, try ground(fields))
    }

    /// A value of a part that is not used: 0, on no ground but the product's.
    private func unused(_ part: ScorePart) -> Valued<Int> {
        Valued(value: 0, basis: .default, path: "lead.score.\(part.rawValue)", line: 0)
    }

    private func readMatrix<Row: CodedTerm>(
        _ place: PackPlace, _ list: String, in table: Ground, _: Row.Type = Row.self
    ) throws(PackError) -> Valued<FitMatrix<Row>> {
        var cells: [FitMatrix<Row>.Cell] = []
        guard let tableBasis = table.basis else { throw refuse(.missingBasis, place) }
        for rowEntry in try entries(place).entries {
            guard let row = Row(rawValue: rowEntry.key) else {
                throw refuse(.unknownCode, rowEntry.keyPlace, rowEntry.key, list)
            }
            var printed: [String] = []
            for cell in try entries(rowEntry.value).entries {
                guard let trait = HelperTrait(cell.key) else {
                    throw refuse(.unknownCode, cell.keyPlace, cell.key, "trait")
                }
                let points = try int(cell.value, 0...1000)
                cells.append(.init(row: row, trait: trait, points: points, path: cell.value.path))
                printed.append("\(cell.key) \(points)")
            }
            record(
                rowEntry.value.path, printed.joined(separator: ", "), adopted(tableBasis, rowEntry.value.path),
                line: rowEntry.keyPlace.line, note: nil)
        }
        return Valued(
            value: FitMatrix(cells), basis: adopted(tableBasis, place.path), path: place.path, line: place.line)
    }

    private func noMatrix<Row: CodedTerm>(_ part: ScorePart) -> Valued<FitMatrix<Row>> {
        Valued(value: FitMatrix([]), basis: .default, path: "lead.score.\(part.rawValue)", line: 0)
    }

    private func readCauseFit(_ place: PackPlace?) throws(PackError) -> CauseFit {
        let keys = ["matrix", "main_share", "unknown_cause", "unknown_helper"]
        guard let (fields, ground) = try table(place, keys) else {
            let none = unused(.causeFit)
            return CauseFit(matrix: noMatrix(.causeFit), mainShare: none, unknownCause: none, unknownHelper: none)
        }
        return CauseFit(
            matrix: try readMatrix(field(fields, "matrix"), "cause", in: ground),
            mainShare: try number(field(fields, "main_share"), 500...1000, in: ground),
            unknownCause: try points(fields, "unknown_cause", in: ground),
            unknownHelper: try points(fields, "unknown_helper", in: ground))
    }

    private func readNeedFit(_ place: PackPlace?) throws(PackError) -> NeedFit {
        let keys = ["matrix", "urgent_weight", "normal_weight", "no_need", "unknown_need", "unknown_helper"]
        guard let (fields, ground) = try table(place, keys) else {
            let none = unused(.needFit)
            return NeedFit(
                matrix: noMatrix(.needFit), urgentWeight: none, normalWeight: none, noNeed: none, unknownNeed: none,
                unknownHelper: none)
        }
        return NeedFit(
            matrix: try readMatrix(field(fields, "matrix"), "need", in: ground),
            urgentWeight: try number(field(fields, "urgent_weight"), 1...100, in: ground),
            normalWeight: try number(field(fields, "normal_weight"), 1...100, in: ground),
            noNeed: try points(fields, "no_need", in: ground),
            unknownNeed: try points(fields, "unknown_need", in: ground),
            unknownHelper: try points(fields, "unknown_helper", in: ground))
    }

    private func readAbilityFit(_ place: PackPlace?) throws(PackError) -> AbilityFit {
        guard let (fields, ground) = try table(place, ["self_care", "labour", "self_care_share", "unknown"]) else {
            let none = unused(.abilityFit)
            return AbilityFit(
                selfCare: noMatrix(.abilityFit), labour: noMatrix(.abilityFit), selfCareShare: none, unknown: none)
        }
        return AbilityFit(
            selfCare: try readMatrix(field(fields, "self_care"), "self_care", in: ground),
            labour: try readMatrix(field(fields, "labour"), "labour", in: ground),
            selfCareShare: try points(fields, "self_care_share", in: ground),
            unknown: try points(fields, "unknown", in: ground))
    }

    private func readNearness(_ place: PackPlace?) throws(PackError) -> Nearness {
        let keys = ["same_village", "same_town", "same_county", "wider", "unknown"]
        guard let (fields, ground) = try table(place, keys) else {
            let none = unused(.nearness)
            return Nearness(sameVillage: none, sameTown: none, sameCounty: none, wider: none, unknown: none)
        }
        return Nearness(
            sameVillage: try points(fields, "same_village", in: ground),
            sameTown: try points(fields, "same_town", in: ground),
            sameCounty: try points(fields, "same_county", in: ground),
            wider: try points(fields, "wider", in: ground), unknown: try points(fields, "unknown", in: ground))
    }

    private func readWishFit(_ place: PackPlace?) throws(PackError) -> WishFit {
        guard let (fields, ground) = try table(place, ["met", "unmet", "unknown"]) else {
            let none = unused(.wishFit)
            return WishFit(met: none, unmet: none, unknown: none)
        }
        return WishFit(
            met: try points(fields, "met", in: ground), unmet: try points(fields, "unmet", in: ground),
            unknown: try points(fields, "unknown", in: ground))
    }

    private func readRoleFit(_ place: PackPlace?, kinds: [HelperKind]) throws(PackError) -> RoleFit {
        guard let place else { return RoleFit(entries: []) }
        let known = HelperKind.allCases.map(\.rawValue)
        let fields = try fields(place, known + ["basis", "note"], required: kinds.map(\.rawValue))
        let ground = try ground(fields)
        var entries: [RoleFit.Entry] = []
        for kind in HelperKind.allCases where fields[kind.rawValue] != nil {
            entries.append(.init(kind: kind, points: try points(fields, kind.rawValue, in: ground)))
        }
        return RoleFit(entries: entries)
    }

    private func readMinorFit(_ place: PackPlace?) throws(PackError) -> MinorFit {
        guard let (fields, ground) = try table(place, ["vetted", "not_vetted", "unknown"]) else {
            let none = unused(.minorFit)
            return MinorFit(vetted: none, notVetted: none, unknown: none)
        }
        return MinorFit(
            vetted: try points(fields, "vetted", in: ground), notVetted: try points(fields, "not_vetted", in: ground),
            unknown: try points(fields, "unknown", in: ground))
    }

    private func readContinuity(_ place: PackPlace?) throws(PackError) -> Continuity {
        guard let (fields, ground) = try table(place, ["earlier", "none"]) else {
            let none = unused(.continuity)
            return Continuity(earlier: none, none: none)
        }
        return Continuity(
            earlier: try points(fields, "earlier", in: ground), none: try points(fields, "none", in: ground))
    }
}

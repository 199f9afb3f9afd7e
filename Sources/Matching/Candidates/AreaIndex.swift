import Register

/// Finds the helpers whose service area contains a place, by the tree of divisions and never by scanning all pairs.
///
/// A place is contained in few divisions (village, town, county, prefecture, province and, for a local extension, what
/// the division table names above it), so a lookup joins a handful of sorted lists. Built once per run in
/// O(areas · log areas); a lookup costs the length of its answer.
struct AreaIndex: Sendable {
    private var helpersByArea: [DivisionCode: [Int32]] = [:]
    private var byCode: [(code: UInt64, helper: Int32)] = []
    private let tree: AreaTree

    /// The index of `helpers`, numbered by their position.
    init(helpers: [HelperFacts], tree: AreaTree) {
        self.tree = tree
        for (number, helper) in helpers.enumerated() {
            for area in helper.serviceAreas {
                helpersByArea[area, default: []].append(Int32(number))
                byCode.append((area.value, Int32(number)))
            }
        }
        byCode.sort { ($0.code, $0.helper) < ($1.code, $1.helper) }
    }

    /// The helpers with a service area that contains `place`, ascending, each once.
    func serving(_ place: DivisionCode) -> [Int32] {
        var found: [Int32] = []
        for area in tree.ancestors(of: place) {
            if let helpers = helpersByArea[area] { found += helpers }
        }
        return Self.distinct(found)
    }

    /// The helpers with a service area strictly inside `place`, ascending, each once: for a household of which only the
    /// town is known it is unknown whether these serve it.
    func servingPart(of place: DivisionCode) -> [Int32] {
        var found: [Int32] = []
        var position = firstPosition(notBelow: place.value + 1)
        while position < byCode.count, byCode[position].code < place.rangeEnd {
            found.append(byCode[position].helper)
            position += 1
        }
        return Self.distinct(found)
    }

    private func firstPosition(notBelow code: UInt64) -> Int {
        var low = 0
        var high = byCode.count
        while low < high {
            let middle = (low + high) / 2
            if byCode[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func distinct(_ helpers: [Int32]) -> [Int32] {
        let sorted = helpers.sorted()
        var result: [Int32] = []
        result.reserveCapacity(sorted.count)
        for helper in sorted where helper != result.last { result.append(helper) }
        return result
    }
}

import Register

/// Which divisions contain a place: by the prefixes of its code, and by the table where an extension code has a parent
/// that its digits do not show.
struct AreaTree: Sendable {
    private var strangeParents: [DivisionCode: DivisionCode] = [:]

    /// The tree of the divisions that a snapshot names.
    init(divisions: [Division]) {
        for division in divisions {
            if let parent = division.parent, !parent.contains(division.code) {
                strangeParents[division.code] = parent
            }
        }
    }

    /// The place itself and every division above it, each once, the smallest first.
    func ancestors(of place: DivisionCode) -> [DivisionCode] {
        var result: [DivisionCode] = []
        var next: DivisionCode? = place
        while let start = next {
            next = nil
            for level in DivisionCode.Level.allCases.reversed() {
                let area = start.containing(level)
                guard !result.contains(area) else { continue }
                result.append(area)
                if let parent = strangeParents[area] { next = parent }
            }
        }
        return result
    }

}

import Wording

/// A bar for a share of households: the covered part filled, the rest hatched, so that it reads in black and white too.
struct CoverageBar: Sendable {
    /// Households with somebody.
    var covered: Int
    /// Households in scope.
    var inScope: Int
    /// What a screen reader says.
    var text: String
    /// Width in pixels.
    var width = 96
    /// Height in pixels.
    var height = 10
    /// True where the page stretches it to the width that there is.
    var isStretched = false

    /// Width of the filled part in pixels: 0 only for none, the full width only for all.
    var filled: Int {
        guard inScope > 0, covered > 0 else { return 0 }
        guard covered < inScope else { return width }
        return min(max(covered * width / inScope, 1), width - 2)
    }

    /// The bar as inline SVG; nothing where there is nothing to share. Uses the pattern of ``patterns``.
    var markup: Markup {
        guard inScope > 0 else { return "" }
        let rest: Markup =
            filled < width
            ? "<rect class=\"rest\" x=\"\(filled)\" width=\"\(width - filled)\" height=\"\(height)\"/>" : ""
        let done: Markup = filled > 0 ? "<rect class=\"done\" width=\"\(filled)\" height=\"\(height)\"/>" : ""
        let stretch: Markup = isStretched ? " preserveAspectRatio=\"none\"" : ""
        return """
            <svg class="bar"\(stretch) role="img" aria-label="\(text)" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)">\(rest)\(done)</svg>
            """
    }

    /// The hatching, to be put once into a page.
    static let patterns: Markup = """
        <svg width="0" height="0" class="defs" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" \
        patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="hatch-ground"/>\
        <rect width="2.2" height="5" class="hatch-line"/></pattern></defs></svg>
        """
}

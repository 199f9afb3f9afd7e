import Wording

/// The distribution of the scores as inline SVG: a bar per interval, axes with round numbers, a line at the median.
struct HistogramChart: Sendable {
    /// What is drawn.
    var histogram: ScoreHistogram
    /// The language of its words.
    var language: Language

    private static let left = 56
    private static let top = 26
    private static let plotWidth = 760
    private static let plotHeight = 190

    /// The chart; nothing without pairs.
    var markup: Markup {
        guard histogram.total > 0 else { return "" }
        let (left, top, width, height) = (Self.left, Self.top, Self.plotWidth, Self.plotHeight)
        let total = ReportWording.histogramText(pairs: histogram.total)(language)
        return """
            <svg class="histogram" role="img" aria-label="\(total)" viewBox="0 0 \(left + width + 24) \
            \(top + height + 48)">\(gridlines)\(bars)\(axis)\(median)\
            <text class="axis-name" x="\(left)" y="\(top - 12)">\(ReportWording.word("scoresCount")(language))</text>\
            <text class="axis-name end" x="\(left + width)" y="\(top + height + 40)">\
            \(ReportWording.word("scoresAxis")(language))</text></svg>
            """
    }

    /// The upper end of the vertical axis and the distance of its lines: 1, 2 or 5 times a power of ten.
    static func scale(for largest: Int) -> (end: Int, step: Int) {
        var step = 1
        var factor = 0
        while step * 5 < largest {
            step = [2, 5, 10][factor % 3] * step / [1, 2, 5][factor % 3]
            factor += 1
        }
        return (max((largest + step - 1) / step * step, step), step)
    }

    private var scale: (end: Int, step: Int) { Self.scale(for: histogram.counts.max() ?? 0) }

    private func x(ofScore score: Int) -> Int { Self.left + score * Self.plotWidth / ScoreHistogram.largestScore }

    private func y(ofCount count: Int) -> Int { Self.top + Self.plotHeight - count * Self.plotHeight / scale.end }

    private var gridlines: Markup {
        Markup(
            joining: stride(from: 0, through: scale.end, by: scale.step).map { count -> Markup in
                """
                <line class="grid" x1="\(Self.left)" x2="\(Self.left + Self.plotWidth)" y1="\(y(ofCount: count))" \
                y2="\(y(ofCount: count))"/><text class="tick end" x="\(Self.left - 8)" \
                y="\(y(ofCount: count) + 4)">\(Numerals.grouped(count))</text>
                """
            })
    }

    private var bars: Markup {
        Markup(
            joining: histogram.counts.indices.map { index -> Markup in
                let count = histogram.counts[index]
                guard count > 0 else { return "" }
                let from = x(ofScore: index * histogram.width)
                let to = x(ofScore: min((index + 1) * histogram.width, ScoreHistogram.largestScore))
                let top = min(y(ofCount: count), Self.top + Self.plotHeight - 1)
                let text = ReportWording.bar(interval: histogram.interval(index), pairs: count)
                return """
                    <rect class="column" x="\(from + 2)" y="\(top)" width="\(max(to - from - 4, 1))" \
                    height="\(Self.top + Self.plotHeight - top)"><title>\(text(language))</title></rect>
                    """
            })
    }

    private var axis: Markup {
        let base = Self.top + Self.plotHeight
        let ticks = stride(from: 0, through: ScoreHistogram.largestScore, by: 100_000).map { score -> Markup in
            "<text class=\"tick middle\" x=\"\(x(ofScore: score))\" y=\"\(base + 20)\">\(score / 1000)</text>"
        }
        return """
            <line class="base" x1="\(Self.left)" x2="\(Self.left + Self.plotWidth)" y1="\(base)" y2="\(base)"/>\
            \(Markup(joining: ticks))
            """
    }

    private var median: Markup {
        guard let score = histogram.median else { return "" }
        let (at, text) = (x(ofScore: score), ReportWording.word("median")(language))
        let anchor = score > ScoreHistogram.largestScore * 4 / 5 ? "end" : "start"
        return """
            <line class="median" x1="\(at)" x2="\(at)" y1="\(Self.top - 8)" y2="\(Self.top + Self.plotHeight)"/>\
            <text class="median-text \(anchor)" x="\(anchor == "end" ? at - 6 : at + 6)" y="\(Self.top)">\
            \(text) \(Numerals.points(Int64(score)))</text>
            """
    }
}

extension ScoreHistogram {
    /// The bounds of an interval in points: 700–750.
    func interval(_ index: Int) -> String {
        let upper = min((index + 1) * width, Self.largestScore)
        return "\(Numerals.points(Int64(index * width)))–\(Numerals.points(Int64(upper)))"
    }
}

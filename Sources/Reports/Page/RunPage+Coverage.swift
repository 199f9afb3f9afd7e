import Records
import Wording

extension RunPage {
    /// Coverage per county and tier, with the sums.
    var coverage: [String: PageValue] {
        let tiers = Set(report.counties.flatMap(\.tiers.keys)).union(report.counts.tiers.keys).sorted()
        let counties = report.counties.sorted { ($0.code, $0.name) < ($1.code, $1.name) }
        let sums = tiers.map { tier in
            report.counts.tiers[tier] ?? sum(counties.compactMap { $0.tiers[tier] })
        }
        return [
            "tierHeads": .list(
                tiers.map { .group(["tierNumber": .text(String($0)), "tierTitle": .text(tierName($0))]) }),
            "counties": .list(
                counties.map { county in
                    .group([
                        "countyName": own(county.name),
                        "cells": .list((tiers.map { county.tiers[$0] } + [county.total]).map(cell)),
                    ])
                }),
            "countySums": .list((sums + [sum(sums)]).map(cell)),
            "hasCounties": .flag(!counties.isEmpty),
        ]
    }

    private func sum(_ tiers: [RunCounts.Tier]) -> RunCounts.Tier {
        tiers.reduce(into: RunCounts.Tier(inScope: 0, covered: 0)) { sum, tier in
            sum.inScope += tier.inScope
            sum.covered += tier.covered
        }
    }

    private func cell(_ tier: RunCounts.Tier?) -> PageValue {
        guard let tier, tier.inScope > 0 else { return .group(["isEmpty": .flag(true)]) }
        let (covered, inScope) = (Numerals.grouped(tier.covered), Numerals.grouped(tier.inScope))
        let text = ReportWording.share(covered: covered, of: inScope)(language)
        return .group([
            "isEmpty": .flag(false),
            "isShort": .flag(tier.covered < tier.inScope),
            "cellBar": .markup(CoverageBar(covered: tier.covered, inScope: tier.inScope, text: text).markup),
            "cellCovered": .text(covered),
            "cellInScope": .text(inScope),
            "cellShare": .text(Numerals.percent(tier.covered, of: tier.inScope)),
        ])
    }

    /// Places per town: first those that lack some, the others behind a fold.
    var towns: [String: PageValue] {
        let towns = report.towns.sorted { ($0.place.code, $0.place.path) < ($1.place.code, $1.place.path) }
        let short = towns.filter { $0.missing > 0 }
        let places = short.reduce(0) { $0 + $1.missing }
        return [
            "hasTowns": .flag(!towns.isEmpty),
            "hasShortTowns": .flag(!short.isEmpty),
            "shortTownCount": .number(short.count),
            "shortSentence": .text(ReportWording.townsShort(short.count, places: places)(language)),
            "shortTowns": .list(short.map(town)),
            "allTowns": .list(towns.map(town)),
            "allTownCount": .number(towns.count),
        ]
    }

    private func town(_ town: TownPlaces) -> PageValue {
        .group([
            "townCounty": own(town.place.county),
            "townName": own(town.place.town.isEmpty ? town.place.county : town.place.town),
            "needed": .number(town.needed),
            "present": town.present.map(PageValue.number) ?? .text(ReportWording.word("unknown")(language)),
            "townUncovered": .number(town.uncovered),
            "missingPlaces": .number(town.missing),
            "isShortTown": .flag(town.missing > 0),
            "unknownCapacity": .number(town.capacityUnknown),
        ])
    }

    /// The distribution of the scores as a chart and as a table.
    var scores: [String: PageValue] {
        let histogram = report.histogram
        var spread = ""
        if let lowest = histogram.lowest, let median = histogram.median, let highest = histogram.highest {
            spread =
                ReportWording.spread(
                    lowest: Numerals.points(Int64(lowest)), median: Numerals.points(Int64(median)),
                    highest: Numerals.points(Int64(highest)))(language)
        }
        return [
            "hasScores": .flag(histogram.total > 0),
            "spread": .text(spread),
            "chart": .markup(HistogramChart(histogram: histogram, language: language).markup),
            "bins": .list(
                histogram.counts.indices.map { index in
                    .group([
                        "binInterval": .text(histogram.interval(index)),
                        "binCount": .number(histogram.counts[index]),
                    ])
                }),
        ]
    }
}

import Foundation
import Matching
import Policy
import Records
import Register

/// What the run between organisations and villages costs: 1000 to 1000 (阳光1+1), and 900 for 1000 of which 114 must be
/// covered (M85, M86).
struct CommunityTimes {
    /// Prints CPU milliseconds of a whole run each, candidates, optimum, lottery, prices and proof; the least of three.
    func show() throws {
        let pack = try PackLibrary.embedded().pack("fujian-2020")
        guard let day = CalendarDay(iso: "2020-04-30") else { return }
        print("\norganisations  villages  mandatory  covered  of these mandatory  CPU ms")
        for (organisations, mandatory) in [(1000, 0), (900, 114)] {
            let snapshot = Self.snapshot(organisations: organisations, mandatory: mandatory)
            var least = Double.infinity
            var counts = ""
            for _ in 0..<3 {
                let begun = Meter.cpu()
                let run = try CommunityRun.evaluate(snapshot, on: day, divisions: [], pack: pack, seed: 1)
                least = min(least, Meter.cpu() - begun)
                counts = "\(run.outcome.counts.covered)  \(run.outcome.counts.tiers[1]?.covered ?? 0)"
            }
            print("\(organisations)  1000  \(mandatory)  \(counts)  \(String(format: "%.0f", least * 1000))")
        }
    }

    private static func snapshot(organisations: Int, mandatory: Int) -> CommunitySnapshot {
        var chance = Chance(seed: 11)
        let needs = NeedCode.allCases
        var snapshot = CommunitySnapshot()
        for number in 0..<1000 {
            guard let code = DivisionCode("\(350_583_100 + number / 40)\(200 + number % 40)") else { continue }
            var village = Community(code: code)
            village.isMandatory =
                mandatory > 0 && number % (1000 / mandatory) == 0 && number / (1000 / mandatory) < mandatory
            village.needs = [needs[chance.below(needs.count)]]
            snapshot.communities.append(village)
        }
        for number in 0..<organisations {
            var helper = Helper(kind: .association, name: "")
            helper.unit = "U\(number)"
            helper.capacity = 1
            let area = number % 3 == 0 ? "350583" : "\(350_583_100 + chance.below(25))"
            helper.serviceAreas = [area].compactMap { DivisionCode($0) }
            helper.base = helper.serviceAreas.first
            helper.capabilities = [needs[chance.below(needs.count)]]
            snapshot.helpers.append(HelperFacts(helper, record: RecordID(high: UInt64(number + 1), low: 1)))
        }
        return snapshot
    }
}

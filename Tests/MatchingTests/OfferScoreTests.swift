import Register
import Testing

@testable import Matching

/// The part of a score that divides amounts holds for every amount that a record may have.
@Suite struct OfferScoreTests {
    @Test(
        arguments: [
            (0, 1, 0), (-5, 1, 0), (1, 3, 333), (1, 1, 1000), (2, 1, 1000), (999, 1000, 999),
            (Int64.max, Int64.max, 1000), (Int64.max - 1, Int64.max, 999), (Int64.max / 2, Int64.max, 499),
            (1 << 62, Int64.max, 500), (1, Int64.max, 0), (Int64.max, 1, 1000), (Int64.min, Int64.max, 0),
        ] as [(Int64, Int64, Int)])
    func thousandthsAreExactAndNeverTrap(_ part: Int64, _ whole: Int64, _ permille: Int) {
        #expect(OfferScore.permille(part, of: whole) == permille)
    }

    /// One slip of the keys must not end the run, and with it the daemon.
    @Test(arguments: [Int64.max, 900_000_000_000_000_000, 92_233_720_368_547_758])
    func aRunGoesOnOverAnyAmount(_ fen: Int64) throws {
        var town = Town(try #require(CalendarDay(iso: "2020-04-30")))
        town.home("A", "350103001001", category: .minimumLiving)
        town.need("A", .funds, item: .treatment, yuan: 100)
        let home = town.snapshot.households.count - 1
        town.snapshot.households[home].income = Money(fen: 10_000)
        town.snapshot.households[home].rigidSpending = Money(fen: fen)
        town.offer("F1", .funds, .funds, "互助医疗金", stock: 1_000_000, areas: [try #require(DivisionCode("350103"))])
        #expect(try town.run().outcome.shares.count == 1)
        town.snapshot.households[home].income = Money(fen: fen)
        town.snapshot.households[home].size = 9
        #expect(try town.run().outcome.shares.count == 1)
    }
}

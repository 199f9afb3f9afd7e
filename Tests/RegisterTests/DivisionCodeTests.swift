import Foundation
import Register
import TestSupport
import Testing

@Suite struct DivisionCodeTests {
    @Test(arguments: [
        ("35", "350000000000", DivisionCode.Level.province), ("3505", "350500000000", .prefecture),
        ("350502", "350502000000", .county),
        ("350502001", "350502001000", .township), ("350502001003", "350502001003", .village),
        ("350500000000", "350500000000", .prefecture),
    ]) func prefixIsFilledWithZerosAndTellsItsLevel(_ text: String, _ full: String, _ level: DivisionCode.Level) throws
    {
        let code = try place(text)
        #expect(code.description == full)
        #expect(code.level == level)
        #expect(code.prefix == String(full.prefix(level.digits)))
    }

    @Test(arguments: [
        "", "3", "350", "35050", "3505021", "35050200", "3505020011", "35050200100", "3505020010033", "35a5", "３５",
        " 35", "+5", "000000000000",
    ])
    func otherLengthsAndSignsAreNoCode(_ text: String) {
        #expect(DivisionCode(text) == nil)
    }

    @Test(.mechanism(136)) func scopeIsAPrefixThatRespectsTheLevels() throws {
        let village = try place("350583001203")
        for scope in ["35", "3505", "350583", "350583001", "350583001203"] {
            #expect(try place(scope).contains(village), "\(scope)")
        }
        for other in ["36", "3501", "350582", "350583002", "350583001204", "350583001"] where other != "350583001" {
            #expect(try !place(other).contains(village), "\(other)")
        }
        // 350500 is a prefecture and not a county whose digits happen to end with zeros.
        #expect(try place("350500").contains(village))
        // The smaller never contains the larger.
        #expect(try !village.contains(place("350583001")))
        #expect(try !place("350583").contains(place("3505")))
    }

    @Test func rangeHoldsExactlyTheCodesInside() throws {
        var generator = SeededGenerator(seed: 2260)
        for _ in 0..<2000 {
            let digits = generator.pick([2, 4, 6, 9, 12])
            let prefix = (0..<digits).map { index in String(generator.int(index == 0 ? 1...2 : 0...2)) }.joined()
            let inner = (0..<12).map { index in String(generator.int(index == 0 ? 1...2 : 0...2)) }.joined()
            let area = try place(prefix)
            let code = try place(inner)
            let inRange = (area.value..<area.rangeEnd).contains(code.value)
            #expect(area.contains(code) == inRange, "seed \(generator.seed): \(prefix), \(inner)")
            #expect(area.contains(code) == inner.hasPrefix(area.prefix), "seed \(generator.seed): \(prefix), \(inner)")
        }
    }

    @Test func containingClimbsAndNeverDescends() throws {
        let village = try place("350583001203")
        #expect(village.containing(.township).description == "350583001000")
        #expect(village.containing(.county).description == "350583000000")
        #expect(village.containing(.prefecture).description == "350500000000")
        #expect(village.containing(.province).description == "350000000000")
        let prefecture = try place("3505")
        #expect(prefecture.containing(.village) == prefecture)
        #expect(prefecture.containing(.prefecture) == prefecture)
    }

    @Test func levelsGoFromTheLargestAreaToTheSmallest() {
        #expect(DivisionCode.Level.allCases.sorted() == [.province, .prefecture, .county, .township, .village])
        #expect(DivisionCode.Level.allCases.map(\.digits) == [2, 4, 6, 9, 12])
    }

    @Test func jsonIsTwelveDigits() throws {
        let code = try place("3505")
        let bytes = try JSONEncoder().encode([code])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["350500000000"]"#)
        #expect(try JSONDecoder().decode([DivisionCode].self, from: bytes) == [code])
    }
}

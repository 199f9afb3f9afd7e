import Foundation
import Register
import TestSupport
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("1064", Int64(106_400)), ("1064.00", 106_400), ("1,064.5", 106_450), ("0", 0), ("-3.5", -350), ("+2", 200),
        (".5", 50),
        ("0.94", 94), ("5.", 500), ("12.340", 1234), ("-0.01", -1), ("92233720368547758", 9_223_372_036_854_775_800),
        ("9999999999999999.99", 999_999_999_999_999_999),
    ]) func yuanBecomeFenExactly(_ text: String, _ fen: Int64) {
        #expect(Money(yuan: text)?.fen == fen)
    }

    @Test(arguments: [
        "", "-", ".", "无", "—", "/", "12.345", "1e5", "1 000", "12..5", "1-2", "0x10", "92233720368547759",
        "999999999999999999",
        "1000000000000000000000",
    ]) func otherTextAndAmountsOutOfRangeAreUnknownAndNotZero(_ text: String) {
        #expect(Money(yuan: text) == nil)
    }

    @Test func everyAmountComesBackFromItsText() {
        var generator = SeededGenerator(seed: 94)
        for _ in 0..<500 {
            let money = Money(fen: Int64(generator.int(-999_999_999_999...999_999_999_999)))
            #expect(Money(yuan: money.description) == money, "seed \(generator.seed)")
        }
    }

    @Test func textHasTwoDecimalsAndTheSign() {
        #expect(Money(fen: 106_400).description == "1064.00")
        #expect(Money(fen: -5).description == "-0.05")
        #expect(Money(fen: .min).description == "-92233720368547758.08")
    }

    @Test func jsonNamesFen() throws {
        let bytes = try JSONEncoder().encode(Money(fen: 123_400))
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"fen":123400}"#)
        #expect(try JSONDecoder().decode(Money.self, from: bytes) == Money(fen: 123_400))
    }
}

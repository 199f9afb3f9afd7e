import Foundation
import Records
import Register
import TestSupport
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z", "1970-01-01"), (1_588_175_999_999_999, "2020-04-29T15:59:59Z", "2020-04-29"),
        (1_588_176_000_000_000, "2020-04-29T16:00:00Z", "2020-04-30"), (-1, "1969-12-31T23:59:59Z", "1970-01-01"),
        (-86_400_000_001, "1969-12-30T23:59:59Z", "1969-12-31"),
    ]) func textIsUTCAndTheDayIsShanghais(_ microseconds: Int64, _ text: String, _ day: String) {
        let instant = Instant(microseconds: microseconds)
        #expect(instant.description == text)
        #expect(instant.day.description == day)
    }

    @Test func textAgreesWithFoundation() {
        var generator = SeededGenerator(seed: 3339)
        for _ in 0..<200 {
            let seconds = generator.int(-2_000_000_000...4_000_000_000)
            let date = Date(timeIntervalSince1970: Double(seconds))
            #expect(
                Instant(microseconds: Int64(seconds) * 1_000_000 + 999_999).description == date.ISO8601Format(),
                "seed \(generator.seed)")
        }
    }
}

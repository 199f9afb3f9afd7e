import TestSupport
import Testing

/// The guard that other tests rely on must find what it is there for.
@Suite struct PersonalDataTests {
    @Test func numbersOfPeopleAreFoundWhereverTheyStand() {
        var generator = SeededGenerator(seed: 45)
        for _ in 0..<200 {
            let number = SyntheticNumbers.residentID(&generator)
            let phone = SyntheticNumbers.phone(generator.int(0...99_999_999))
            for text in [
                number, "{\"id\":\"\(number)\"}", "身份证\(number)号", "\(number)11", "\(number)11B1",
                String(number.dropLast()),
            ] {
                #expect(personalData(in: text).count == 1, "seed \(generator.seed)")
            }
            #expect(personalData(in: "电话:\(phone)/\(phone)。").count == 2, "seed \(generator.seed)")
        }
    }

    @Test func keysDigestsSeedsAndMasksAreNoPersonalData() {
        let texts = [
            "350583001201", "2020-04-30T12:00:00Z", "18446744073709551615", "9223372036854775808", "350502********0019",
            String(repeating: "0", count: 64), "1a2b3c4d5e6f708192a3b4c5d6e7f809", "20012345678", "100000000019",
        ]
        for text in texts { expectNoPersonalData(in: text) }
    }
}

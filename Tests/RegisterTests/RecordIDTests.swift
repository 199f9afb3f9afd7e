import Foundation
import Register
import TestSupport
import Testing

@Suite struct RecordIDTests {
    @Test func textIs32HexadecimalDigitsAndComesBack() throws {
        let id = RecordID(high: 0x0123_4567_89AB_CDEF, low: 0x2A)
        #expect(id.description == "0123456789abcdef000000000000002a")
        #expect(RecordID("0123456789ABCDEF000000000000002A") == id)
        let bytes = try JSONEncoder().encode([id])
        #expect(try JSONDecoder().decode([RecordID].self, from: bytes) == [id])
    }

    @Test(arguments: [
        "", "0123", "0123456789abcdef000000000000002g", "+123456789abcdef000000000000002a",
        "0123456789abcdef000000000000002a0",
    ])
    func otherTextIsNoID(_ text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test func shortKeyHas12CharactersOfTheUpper60Bits() {
        #expect(RecordID(high: 0, low: .max).shortKey == "000000000000")
        #expect(RecordID(high: .max, low: 0).shortKey == "ZZZZZZZZZZZZ")
        // 60 bits from the top: five at a time, the last four bits of the half are not used.
        #expect(RecordID(high: 0b00001_00010_00011 << 49, low: 0).shortKey == "123000000000")
        #expect(RecordID(high: 0x10, low: 0).shortKey == "000000000001")
        #expect(RecordID(high: 0xF, low: 0).shortKey == "000000000000")
    }

    @Test func shortKeysOrderAsTheIDsDo() {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<300 {
            let left = RecordID(high: generator.next(), low: generator.next())
            let right = RecordID(high: generator.next(), low: generator.next())
            guard left.high >> 4 != right.high >> 4 else { continue }
            #expect((left < right) == (left.shortKey < right.shortKey), "seed \(generator.seed)")
            #expect((left < right) == (left.description < right.description), "seed \(generator.seed)")
        }
    }
}

import Register
import TestSupport
import Testing

@Suite struct ByteCodingTests {
    private func bytes(_ write: (inout ByteWriter) -> Void) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try withoutActuallyEscaping({ (piece: [UInt8]) in bytes += piece }) { emit in
            var writer = ByteWriter(emit: emit)
            write(&writer)
            try writer.finish()
        }
        return bytes
    }

    @Test func numbersOfEverySizeComeBack() throws {
        var generator = SeededGenerator(seed: 5)
        var numbers: [Int64] = [0, 1, -1, 63, 64, -64, -65, .max, .min, .min + 1]
        for _ in 0..<500 { numbers.append(Int64(bitPattern: generator.next() >> UInt64(generator.int(0...63)))) }
        let written = try bytes { out in
            for number in numbers {
                out.number(UInt64(bitPattern: number))
                out.signed(number)
                out.signed(Optional(number))
                out.signed(Int64?.none)
            }
        }
        var reader = ByteReader(written)
        for number in numbers {
            #expect(try reader.number() == UInt64(bitPattern: number))
            #expect(try reader.signed() == number)
            #expect(try reader.optionalSigned() == number)
            #expect(try reader.optionalSigned() as Int64? == nil)
        }
        #expect(try reader.isAtEnd())
    }

    @Test func aNumberHasOneForm() {
        for form in [[0x80, 0x00], [0xFF, 0x80, 0x00]] as [[UInt8]] {
            var reader = ByteReader(form)
            #expect(throws: CodingFault(.range)) { try reader.number() }
        }
        var reader = ByteReader([UInt8](repeating: 0x80, count: 9) + [2])
        #expect(throws: CodingFault(.range)) { try reader.number() }
        var narrow = ByteReader([0x80, 0x80, 0x80, 0x80, 0x10])
        #expect(throws: CodingFault(.range)) { try narrow.signed() as Int16 }
    }

    @Test func wordsThatRecurAreWrittenOnce() throws {
        let words = ["低保", nil, "低保", "特困", "低保", "", "特困"]
        let written = try bytes { out in for word in words { out.word(word) } }
        #expect(written.count == (2 + 6) + 1 + 1 + (2 + 6) + 1 + 2 + 1)
        var reader = ByteReader(written)
        #expect(try words.map { _ in try reader.optionalWord() } == words)
        var other = ByteReader([3])
        #expect(throws: CodingFault(.range)) { try other.optionalWord() }
    }

    @Test func moreWordsThanAreRememberedComeBackToo() throws {
        let words = (0..<70_000).map { "w\($0)" } + (0..<70_000).map { "w\($0)" }
        let written = try bytes { out in for word in words { out.word(word) } }
        var reader = ByteReader(written)
        #expect(try words.allSatisfy { try reader.optionalWord() == $0 })
    }

    @Test func keysShareTheirBeginnings() throws {
        let keys = ["3505830010001", "3505830010002", "350583002", "", "甲乙", "甲丙"]
        let written = try bytes { out in for key in keys { out.key(key) } }
        #expect(written.count < keys.reduce(0) { $0 + $1.utf8.count })
        var reader = ByteReader(written)
        #expect(try keys.map { _ in try reader.key() } == keys)
        var damaged = ByteReader([1, 0])
        #expect(throws: CodingFault(.range)) { try damaged.key() }
    }
}

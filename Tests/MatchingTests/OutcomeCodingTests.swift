import Matching
import Register
import TestSupport
import Testing

@Suite struct OutcomeCodingTests {
    private func bytes(_ outcome: LeadOutcome) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try withoutActuallyEscaping({ (piece: [UInt8]) in bytes += piece }) { try outcome.encode(to: $0) }
        return bytes
    }

    @Test(arguments: GeneratedTown.allCases) func anOutcomeReadsBackAsItWas(shape: GeneratedTown) throws {
        var random = SeededGenerator(seed: 81)
        let outcome = try shape.make(&random, households: 60).run(seed: 3).outcome
        let coded = try bytes(outcome)
        #expect(try LeadOutcome(from: ByteReader(coded)) == outcome)
        #expect(try bytes(LeadOutcome(from: ByteReader(coded))) == coded)
        var damagedRefused = 0
        for _ in 0..<400 {
            var damaged = coded
            damaged[random.int(0...damaged.count - 1)] = UInt8(random.int(0...255))
            do {
                _ = try LeadOutcome(from: ByteReader(damaged))
            } catch is CodingFault {
                damagedRefused += 1
            }
        }
        #expect(damagedRefused > 50)
        #expect(throws: CodingFault(.cut)) { try LeadOutcome(from: ByteReader(Array(coded.dropLast()))) }
    }

    @Test func theTextFormInPiecesIsTheWhole() throws {
        var random = SeededGenerator(seed: 82)
        let outcome = try GeneratedTown.scarce.make(&random, households: 60).run(seed: 3).outcome
        var pieces: [UInt8] = []
        outcome.canonicalBytes { pieces += $0 }
        #expect(pieces == outcome.canonicalBytes())
    }
}

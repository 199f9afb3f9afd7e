import Matching
import Register
import TestSupport
import Testing

@Suite struct OutcomeCodingTests {
    private func bytes(_ outcome: LeadOutcome) throws -> [UInt8] { try collected { try outcome.encode(to: $0) } }

    @Test(arguments: GeneratedTown.allCases, [LeadForm.ownGroups, .sharedGroups])
    func anOutcomeReadsBackAsItWas(shape: GeneratedTown, form: LeadForm) throws {
        var random = SeededGenerator(seed: 81)
        let town = shape.make(&random, households: 60)
        let outcome = try town.run(seed: 3, options: LeadOptions(form: form)).outcome
        #expect(outcome.form == form)
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

    @Test func theBytesTellTheirForm() throws {
        var random = SeededGenerator(seed: 82)
        let town = GeneratedTown.scarce.make(&random, households: 60)
        for form in [LeadForm.ownGroups, .sharedGroups] {
            let coded = try bytes(town.run(seed: 3, options: LeadOptions(form: form)).outcome)
            #expect(LeadOutcome.form(of: coded) == form)
        }
        #expect(LeadOutcome.form(of: Array("{".utf8)) == nil)
        #expect(throws: CodingFault(.form)) { try LeadOutcome(from: ByteReader(Array("JDLO".utf8) + [3])) }
    }

    /// The sum (FNV-1a) is that of the text which version 0.1 compared for this town: runs that it kept are repeated with it.
    @Test func theFirstFormIsAsItWas() throws {
        var random = SeededGenerator(seed: 82)
        let town = GeneratedTown.scarce.make(&random, households: 60)
        let outcome = try town.run(seed: 3, options: LeadOptions(form: .ownGroups)).outcome
        #expect(outcome.uncovered.count > 5)
        let bytes = try outcome.canonicalBytes()
        let sum = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        #expect(bytes.count == 10_524 && String(sum, radix: 16) == "a76d09ef8099a882")
    }
}

import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("coded snapshot")
struct SnapshotCodingTests {
    private let day = CalendarDay(iso: "2020-04-30")!

    /// A snapshot with every kind of fact, from a real store.
    private func snapshot(seed: UInt64) async throws -> RegisterSnapshot {
        let register = SmallRegister(seed: seed)
        var snapshot: RegisterSnapshot?
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            snapshot = try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day) }
        }
        var found = try #require(snapshot)
        found.divisions = [
            Division(code: quanzhou, name: "泉州市", parent: DivisionCode("35"), level: .prefecture),
            Division(
                code: DivisionCode("350599100")!, name: "台商区", parent: nil, level: .township, isLocal: true,
                validFrom: day, validTo: day, successor: DivisionCode("350583")),
        ]
        found.forbidden = [.init(household: 3, helper: 1), .init(household: 7, helper: 0)]
        found.running = [.init(household: 2, helper: 5, role: .lead)]
        found.placesTakenElsewhere[1] = 3
        return found
    }

    @Test(arguments: [71, 72, 73] as [UInt64])
    func itReadsBackAsItWasWhateverThePieces(_ seed: UInt64) async throws {
        let snapshot = try await snapshot(seed: seed)
        let bytes = try bytes(of: snapshot)
        #expect(try RegisterSnapshot(from: ByteReader(bytes)) == snapshot)
        var generator = SeededGenerator(seed: seed)
        var pieces: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + generator.int(1...97))
            pieces += [Array(bytes[start..<end]), []]
            start = end
        }
        pieces.reverse()
        #expect(try RegisterSnapshot(from: ByteReader { pieces.popLast() }) == snapshot)
    }

    @Test func damagedBytesAreRefusedOrReadAndNeverEndTheProgram() async throws {
        let bytes = try bytes(of: try await snapshot(seed: 74))
        var generator = SeededGenerator(seed: 75)
        var refused = 0
        for _ in 0..<3_000 {
            var damaged = bytes
            for _ in 0..<generator.int(1...3) {
                damaged[generator.int(0...damaged.count - 1)] = UInt8(generator.int(0...255))
            }
            if generator.chance(1, in: 4) { damaged.removeLast(generator.int(1...damaged.count - 1)) }
            do {
                _ = try RegisterSnapshot(from: ByteReader(damaged))
            } catch is CodingFault {
                refused += 1
            }
        }
        #expect(refused > 1_000)
        for length in [0, 1, 4, 5, 20, bytes.count - 1] {
            #expect(throws: CodingFault.self) { try RegisterSnapshot(from: ByteReader(Array(bytes.prefix(length)))) }
        }
        #expect(throws: CodingFault(.surplus)) { try RegisterSnapshot(from: ByteReader(bytes + [0])) }
        #expect(throws: CodingFault(.form)) {
            try RegisterSnapshot(from: ByteReader(Array(bytes.prefix(4)) + [9] + bytes.dropFirst(5)))
        }
    }
}

/// The lottery between assignments of equal coverage and score: a rule on keys, independent of any algorithm.
///
/// Every pair draws a number r from a seed and the key texts of its two sides, and among all optima the one with the
/// largest Σ quantity · r is taken. With S(k0, k1, m) = SipHash-2-4 of message m, and each key's UTF-8 bytes:
///
///     a = S(seed, 0x6A69_6564_7569_0001, household key)
///     b = S(seed, 0x6A69_6564_7569_0002, helper key)
///     r = S(seed, 0x6A69_6564_7569_0003, a ‖ b) >> 24         a and b as 8 bytes each, lowest first
///
/// so r is a number of 40 bits. Two optima tie with a chance of about 2⁻⁴⁰ per pair in question. The order of rows
/// and the numbering play no part.
public struct Lottery: Sendable {
    /// The seed.
    public let seed: UInt64
    private let householdTickets: [UInt64]
    private let helperTickets: [UInt64]
    /// The first household that draws nothing (0 with every helper), as all after it: aids of a model, which are no choice
    /// of anybody's.
    private let quietFrom: Int
    /// Helpers with whom nobody draws anything: aids of a model, too.
    private let quietHelpers: Range<Int>

    private static let householdKey: UInt64 = 0x6A69_6564_7569_0001
    private static let helperKey: UInt64 = 0x6A69_6564_7569_0002
    private static let pairKey: UInt64 = 0x6A69_6564_7569_0003

    /// The largest number that a pair can draw.
    public static let largestDraw: Int64 = 1 << 40 - 1

    /// A lottery over the households and helpers with these key texts, in the numbering of the instance.
    ///
    /// - Parameters:
    ///   - quietFrom: the first household that draws 0 with every helper, as all after it.
    ///   - quietHelpers: helpers with whom every household draws 0.
    public init(
        seed: UInt64, households: [String], helpers: [String], quietFrom: Int = .max, quietHelpers: Range<Int> = 0..<0
    ) {
        self.init(
            seed: seed, householdTickets: households.map { Self.householdTicket($0.utf8, seed: seed) },
            helperTickets: helpers.map { Self.helperTicket($0.utf8, seed: seed) }, quietFrom: quietFrom,
            quietHelpers: quietHelpers)
    }

    /// A lottery over tickets that were made before, for callers that hold keys as bytes.
    public init(
        seed: UInt64, householdTickets: [UInt64], helperTickets: [UInt64], quietFrom: Int = .max,
        quietHelpers: Range<Int> = 0..<0
    ) {
        self.seed = seed
        self.quietFrom = quietFrom
        self.quietHelpers = quietHelpers
        self.householdTickets = householdTickets
        self.helperTickets = helperTickets
    }

    /// The ticket *a* of a household key, given as UTF-8 bytes.
    public static func householdTicket(_ key: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        ticket(key, k0: seed, k1: householdKey)
    }

    /// The ticket *b* of a helper key, given as UTF-8 bytes.
    public static func helperTicket(_ key: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        ticket(key, k0: seed, k1: helperKey)
    }

    /// The number *r* that a pair draws, in 0…2⁴⁰ − 1.
    public func draw(household: Int, helper: Int) -> Int64 {
        guard household < quietFrom, !quietHelpers.contains(helper) else { return 0 }
        var hash = SipHash(k0: seed, k1: Self.pairKey)
        hash.append(householdTickets[household])
        hash.append(helperTickets[helper])
        return Int64(hash.finish() >> 24)
    }

    /// Whether there is a ticket for each household and helper.
    func fits(_ instance: Instance) -> Bool {
        householdTickets.count == instance.householdCount && helperTickets.count == instance.helperCount
    }

    private static func ticket(_ key: some Sequence<UInt8>, k0: UInt64, k1: UInt64) -> UInt64 {
        var hash = SipHash(k0: k0, k1: k1)
        for byte in key { hash.append(byte) }
        return hash.finish()
    }
}

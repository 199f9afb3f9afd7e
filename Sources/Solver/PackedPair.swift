/// A pair as one 64-bit word: 40 bits of score above 24 bits of helper, so that words sort by score.
///
/// 40 bits hold a score of the instance (20 bits) as well as a number drawn in the lottery (40 bits), so that one
/// engine serves both. Eight bytes a pair keep a household's row in a few cache lines.
struct PackedPair: BitwiseCopyable, Comparable {
    let word: UInt64

    /// Helpers and households are below this index.
    static let indexLimit = 1 << 24

    init(score: Int64, helper: Int32) {
        word = UInt64(bitPattern: score) << 24 | UInt64(UInt32(bitPattern: helper))
    }

    var score: Int64 { Int64(bitPattern: word >> 24) }

    var helper: Int32 { Int32(truncatingIfNeeded: word & 0xFF_FFFF) }

    static func < (left: PackedPair, right: PackedPair) -> Bool { left.word < right.word }
}

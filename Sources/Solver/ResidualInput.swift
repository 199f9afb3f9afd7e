/// What a residual network is made of: one assignment problem in single 64-bit values.
///
/// The instance itself (`Instance+Residual`) and the lottery between its optima (`LotteryFace`) both take this form.
struct ResidualInput: ~Copyable {
    /// Bounds of each household's row of pairs.
    var pairStart: Column<Int32>
    /// The pairs, each row by falling score.
    var pair: Column<PackedPair>
    /// Units that a pair may carry; empty where every pair carries one.
    var pairLimit: Column<Int32>
    /// Units that a household can take: at most what its pairs carry, and at most one more than its helpers have places
    /// for, so that where the true need exceeds this it is never met.
    var need: Column<Int32>
    /// Value of a household's first unit beside the score.
    var firstWeight: Column<Int64>
    /// Bounds of each household's row in `furtherWeight`; empty where there are none.
    var furtherStart: Column<Int32>
    /// Values of the second, third, … unit, never rising; 0 beyond the row.
    var furtherWeight: Column<Int64>
    /// Places of a helper. Where the true capacity exceeds what its pairs can carry it is that number and one more,
    /// so that it is never full.
    var capacity: Column<Int32>
    /// Bounds of each helper's row in `penalty`; empty where there are none.
    var penaltyStart: Column<Int32>
    /// What the first, second, … place costs, never falling; the last one repeats.
    var penalty: Column<Int64>
}

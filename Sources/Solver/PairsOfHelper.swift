/// The positions of each helper's pairs.
struct PairsOfHelper: Sendable {
    private var start: [Int32]
    private var pair: [Int32]

    init(_ instance: Instance) {
        start = [Int32](repeating: 0, count: instance.helperCount + 1)
        for helper in instance.pairHelper { start[Int(helper) + 1] += 1 }
        for helper in 0..<instance.helperCount { start[helper + 1] += start[helper] }
        var next = start
        pair = [Int32](repeating: 0, count: instance.pairCount)
        for position in 0..<instance.pairCount {
            let helper = Int(instance.pairHelper[position])
            pair[Int(next[helper])] = Int32(position)
            next[helper] += 1
        }
    }

    func pairs(of helper: Int) -> ArraySlice<Int32> { pair[Int(start[helper])..<Int(start[helper + 1])] }
}

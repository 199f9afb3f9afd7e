/// A place in a sheet, as `C12` names it.
struct CellReference: Hashable {
    /// From 0.
    var column: Int
    /// From 1.
    var row: Int

    /// The place that `text` names; `nil` when it names none. Dollar signs are ignored.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte | 0x20 {
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 100_000:
                column = column * 26 + Int(byte | 0x20) - 0x60
            case 0x30...0x39 where column > 0 && row < 100_000_000:
                row = row * 10 + Int(byte | 0x20) - 0x30
            default: return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        self.column = column - 1
        self.row = row
    }
}

/// Ranges that are merged downwards: which cells take their value from the first one above.
struct MergedColumns {
    private var ranges: [Int: [ClosedRange<Int>]] = [:]

    /// The downward ranges among references such as `A2:A3`; only their first column is kept.
    init(_ references: [String]) {
        for reference in references {
            let ends = reference.split(separator: ":").compactMap { CellReference($0) }
            guard ends.count == 2, ends[0].row < ends[1].row else { continue }
            ranges[ends[0].column, default: []].append(ends[0].row...ends[1].row)
        }
        for column in ranges.keys { ranges[column]?.sort { $0.lowerBound < $1.lowerBound } }
        columns = ranges.keys.sorted()
    }

    /// Columns that have such a range, ascending.
    private(set) var columns: [Int] = []

    /// The range that covers `row` in `column`. O(log n).
    func range(column: Int, row: Int) -> ClosedRange<Int>? {
        guard let list = ranges[column] else { return nil }
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].lowerBound <= row { low = middle + 1 } else { high = middle }
        }
        guard low > 0, list[low - 1].contains(row) else { return nil }
        return list[low - 1]
    }
}

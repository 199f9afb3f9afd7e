/// A fixed-length column of plain numbers in one block of memory: the one place of this module that is unsafe.
///
/// The solver's inner loops read and write dozens of columns at random positions; `Array` costs a uniqueness check
/// per write and a retain per column there. A `Column` is owned by exactly one value (it cannot be copied), so that
/// no two parts can write the same memory; every element is initialised on creation, trivially copied and never
/// needs destruction; and every access is checked against the length. Under these three conditions the pointer is
/// always valid, so the type as a whole is safe to use.
@safe
struct Column<Element: BitwiseCopyable>: ~Copyable {
    private let base: UnsafeMutablePointer<Element>

    /// The number of elements.
    let count: Int

    /// A column of `count` equal elements.
    init(repeating value: Element, count: Int) {
        unsafe base = .allocate(capacity: Swift.max(count, 1))
        unsafe base.initialize(repeating: value, count: count)
        self.count = count
    }

    /// A column with the elements of an array.
    init(_ elements: [Element]) {
        let base = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(elements.count, 1))
        unsafe elements.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { unsafe base.initialize(from: start, count: source.count) }
        }
        unsafe self.base = unsafe base
        self.count = elements.count
    }

    deinit { unsafe base.deallocate() }

    /// The element at a position; traps outside the column.
    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside a column")
            return unsafe base[index]
        }
        nonmutating _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside a column")
            yield unsafe &base[index]
        }
    }

    /// The element at a position; traps outside the column.
    @inline(__always)
    subscript(index: Int32) -> Element {
        get { self[Int(index)] }
        nonmutating _modify { yield &self[Int(index)] }
    }

    /// Sets every element.
    func fill(_ value: Element) {
        unsafe base.update(repeating: value, count: count)
    }

    /// The elements as an array.
    func array() -> [Element] {
        unsafe Array(UnsafeBufferPointer(start: base, count: count))
    }
}

// Unchecked, because the elements are plain memory without a lock. Threads that share a column write disjoint positions and read none that another writes: each works on the rows of
// its own block of households (`Workers`).
extension Column: @unchecked Sendable {}

extension Column where Element == Int32 {
    /// How many of the first `length` elements are above a value. A plain loop that the compiler turns into vectors.
    @inline(__always)
    func countAbove(_ value: Int32, first length: Int) -> Int {
        precondition(length >= 0 && length <= count, "range outside a column")
        var above: Int32 = 0
        var index = 0
        while index < length {
            above &+= unsafe base[index] > value ? 1 : 0
            index &+= 1
        }
        return Int(above)
    }
}

extension Column where Element: Comparable {
    /// Sorts a range, largest first.
    func sortDescending(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside a column")
        var part = unsafe UnsafeMutableBufferPointer(start: base + range.lowerBound, count: range.count)
        unsafe part.sort { $0 > $1 }
    }

    /// Moves the `kept` largest elements of a range to its front, in any order (Hoare's selection). Linear on average.
    func selectLargest(_ kept: Int, of range: Range<Int>) {
        var low = range.lowerBound
        var high = range.upperBound - 1
        let target = range.lowerBound + kept - 1
        while low < high {
            let pivot = self[low + (high - low) / 2]
            var left = low
            var right = high
            while left <= right {
                while self[left] > pivot { left += 1 }
                while self[right] < pivot { right -= 1 }
                if left <= right {
                    let element = self[left]
                    self[left] = self[right]
                    self[right] = element
                    left += 1
                    right -= 1
                }
            }
            if target <= right {
                high = right
            } else if target >= left {
                low = left
            } else {
                return
            }
        }
    }
}

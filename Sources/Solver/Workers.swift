/// The threads that a solve may use for work on many households at once.
///
/// Blocks of households are handed out; each writes its own part of the columns and nothing else, so the result does not
/// depend on how many run at the same time or in which order.
struct Workers: Sendable {
    private static let blockLength = 4096

    private let threads: Int
    private let concurrently: SolveOptions.Concurrently
    private let isCancelled: @Sendable () -> Bool

    init(_ options: SolveOptions) {
        threads = options.threads
        concurrently = options.concurrently
        isCancelled = options.isCancelled
    }

    /// One thread, never cancelled.
    static let serial = Workers(SolveOptions())

    /// Runs a body for blocks that cover 0..<count. False where the solve was cancelled, and some blocks left out.
    func forEachBlock(of count: Int, _ body: @Sendable (Range<Int>) -> Void) -> Bool {
        let blocks = (count + Self.blockLength - 1) / Self.blockLength
        func run(_ block: Int) {
            let start = block * Self.blockLength
            body(start..<min(count, start + Self.blockLength))
        }
        guard threads > 1, blocks > 1 else {
            for block in 0..<blocks {
                if isCancelled() { return false }
                run(block)
            }
            return true
        }
        let workers = min(threads, blocks)
        concurrently(workers) { worker in
            for block in stride(from: worker, to: blocks, by: workers) {
                if isCancelled() { return }
                let start = block * Self.blockLength
                body(start..<min(count, start + Self.blockLength))
            }
        }
        return !isCancelled()
    }
}

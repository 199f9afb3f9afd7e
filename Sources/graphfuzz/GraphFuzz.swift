import GraphFiles

/// The entry of libFuzzer: the five CSV files of a matching problem, cut at zero bytes, as anybody may hand them in.
///
/// Whatever the bytes are, reading ends with a graph or a fault. A graph that was read is written, read back and written
/// again as it was, and so are a result and prices of it. (https://llvm.org/docs/LibFuzzer.html)
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let parts = UnsafeBufferPointer(start: start, count: count)
        .split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false).map { Array($0) }
    func part(_ number: Int) -> [UInt8] { number < parts.count ? parts[number] : [] }
    guard let graph = try? Graph(households: part(0), helpers: part(1), edges: part(2)) else { return 0 }
    // Files are written in the order of their ids, so what is read back is compared as it is written again.
    let texts = Texts(graph)
    guard let again = try? Graph(households: texts.households, helpers: texts.helpers, edges: texts.edges) else {
        preconditionFailure("a graph that was written is read")
    }
    precondition(Texts(again) == texts, "a graph reads back as it was written")
    if let result = try? GraphResult(part(3), of: graph) {
        let text = written { graph.write(result, to: $0) }
        let back = try? GraphResult(text, of: again)
        precondition(back.map { back in written { again.write(back, to: $0) } } == text, "so does a result")
    }
    if let prices = try? GraphPrices(part(4), of: graph) {
        let text = written { graph.write(prices, to: $0) }
        let back = try? GraphPrices(text, of: again)
        precondition(back.map { back in written { again.write(back, to: $0) } } == text, "so do prices")
    }
    return 0
}

/// A graph's files.
private struct Texts: Equatable {
    var households: [UInt8]
    var helpers: [UInt8]
    var edges: [UInt8]

    init(_ graph: Graph) {
        households = written { graph.writeHouseholds(to: $0) }
        helpers = written { graph.writeHelpers(to: $0) }
        edges = written { graph.writeEdges(to: $0) }
    }
}

private func written(_ write: (([UInt8]) -> Void) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
}

/// The package manager gives an executable's `main` this name; libFuzzer's own steps back behind it.
@_cdecl("graphfuzz_main")
public func graphFuzzMain(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, testOneInput)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

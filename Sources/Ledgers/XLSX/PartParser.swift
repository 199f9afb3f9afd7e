import Foundation
import FoundationXML

/// Feeds one XML part of a workbook to a handler, element by element, without keeping it.
///
/// Uses `XMLParser(stream:)`: the form that takes `Data` gives up after 10 MB. The result of the parser is compared with
/// what the handler saw: a part whose root never ended is damaged, whatever the parser says.
final class PartParser: NSObject, XMLParserDelegate {
    /// What a part's reader does with the pieces. Names come without their namespace prefix.
    struct Handler {
        var start: (_ name: String, _ attributes: [String: String]) throws -> Void
        var text: (_ piece: String) throws -> Void = { _ in }
        var end: (_ name: String) throws -> Void = { _ in }
    }

    private let handler: Handler
    private let stream: PartStream
    private var depth = 0
    private var hasEnded = false
    private var failure: (any Error)?

    /// Parses all of `entry`.
    ///
    /// - Throws: what the handler throws, or `LedgerError` when the part is not well formed.
    static func parse(_ entry: ZipEntry, _ handler: Handler) throws {
        let delegate = PartParser(handler, PartStream(entry))
        let parser = XMLParser(stream: delegate.stream)
        parser.shouldResolveExternalEntities = false
        parser.shouldProcessNamespaces = false
        parser.delegate = delegate
        let isComplete = parser.parse()
        if let failure = delegate.failure ?? delegate.stream.failure { throw failure }
        guard isComplete, parser.parserError == nil, delegate.hasEnded else {
            throw LedgerError(.damaged(part: entry.path))
        }
    }

    private init(_ handler: Handler, _ stream: PartStream) {
        self.handler = handler
        self.stream = stream
    }

    private func attempt(_ parser: XMLParser, _ body: () throws -> Void) {
        guard failure == nil else { return }
        do {
            try body()
        } catch {
            failure = error
            stream.stop()
            parser.abortParsing()
        }
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.index(after: colon)...])
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        depth += 1
        attempt(parser) { try handler.start(Self.local(elementName), attributes) }
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
        depth -= 1
        if depth == 0 { hasEnded = true }
        attempt(parser) { try handler.end(Self.local(elementName)) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        attempt(parser) { try handler.text(string) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        attempt(parser) { try handler.text(String(decoding: block, as: UTF8.self)) }
    }
}

/// Lets `XMLParser` read an entry of the archive while it is unpacked.
private final class PartStream: InputStream {
    private let entry: ZipEntry
    private var isStopped = false
    private(set) var failure: (any Error)?

    init(_ entry: ZipEntry) {
        self.entry = entry
        super.init(data: Data())
    }

    /// Ends the stream, so that the parser stops asking.
    func stop() { isStopped = true }

    override func open() {}
    override func close() {}
    override var hasBytesAvailable: Bool { !isStopped }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength len: Int) -> Int {
        guard !isStopped else { return 0 }
        do {
            return try entry.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: len))
        } catch {
            failure = error
            isStopped = true
            return 0
        }
    }
}

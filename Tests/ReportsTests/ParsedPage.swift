import Foundation
import FoundationXML

/// A page read by an XML parser: what elements, attributes and texts it has.
final class ParsedPage: NSObject, XMLParserDelegate {
    private(set) var elements: [String: Int] = [:]
    private(set) var attributes: [(name: String, value: String)] = []
    private(set) var headerCells = 0
    private(set) var headerCellsWithoutScope = 0
    private(set) var chartsWithoutText = 0
    private(set) var markedChinese: [String] = []
    private(set) var unmarkedChinese: [String] = []
    private(set) var text = ""
    private var open: [(name: String, isChinese: Bool)] = []
    private var run = ""

    struct Malformed: Error {
        var line: Int
        var reason: String
    }

    init(_ html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw Malformed(line: parser.lineNumber, reason: "\(parser.parserError.map { "\($0)" } ?? "unknown")")
        }
    }

    func values(of attribute: String) -> [String] { attributes.filter { $0.name == attribute }.map(\.value) }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) {
        endRun()
        elements[name, default: 0] += 1
        attributes += found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let isChinese = found["lang"].map { $0.hasPrefix("zh") } ?? (open.last?.isChinese ?? false)
        for (key, value) in found where key != "lang" && key != "content" { note(value, isChinese: isChinese) }
        if name == "th" {
            headerCells += 1
            if found["scope"] == nil { headerCellsWithoutScope += 1 }
        }
        if name == "svg", found["aria-hidden"] != "true", found["aria-label"]?.isEmpty ?? true {
            chartsWithoutText += 1
        }
        open.append((name, isChinese))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        endRun()
        _ = open.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { run += string }

    private func endRun() {
        defer { run = "" }
        guard open.last?.name != "style" else { return }
        text += run
        note(run, isChinese: open.last?.isChinese ?? false)
    }

    private func note(_ text: String, isChinese: Bool) {
        guard text.unicodeScalars.contains(where: { (0x2E80...0x9FFF).contains($0.value) }) else { return }
        if isChinese { markedChinese.append(text) } else { unmarkedChinese.append(text) }
    }
}

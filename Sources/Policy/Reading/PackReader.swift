import Register
import Yams

/// A node of a pack's text with its key path.
struct PackPlace {
    let node: Node
    let path: String

    /// The place of a part of this one.
    func part(_ key: String, _ node: Node) -> PackPlace {
        PackPlace(node: node, path: path.isEmpty ? key : "\(path).\(key)")
    }

    var line: Int { node.mark?.line ?? 1 }
}

/// Reads a pack's text strictly: every helper either returns what it promises or throws with the place.
///
/// It lives for one reading. Order of use: documents and decisions first, so that every later value gets its ground.
final class PackReader {
    let name: String
    var documents: [PolicyDocument] = []
    var adoptions: [Adoption] = []
    private(set) var values: [PackValue] = []
    /// Parameters that no document states and nobody has entered, by their paths.
    private(set) var missing: [MissingValue] = []
    var parameters: [Parameter] = []
    var calculators: [Calculator] = []
    /// Where each calculator stands, and which are being read: one that comes to itself is refused.
    var calculatorPlaces: [(id: String, place: PackPlace)] = []
    var calculatorsOpen: [String] = []
    /// True where conditions may compare with figures of the pack.
    var readsFigures = false
    /// The pack's first day.
    var firstDay: CalendarDay?
    /// Documents that a value without dates cites: they must be in force on the pack's first day.
    var citedAlways: Set<String> = []
    /// Documents that dated values cite.
    var citedLater: Set<String> = []

    init(name: String) {
        self.name = name
    }

    /// Longest text that is read: 1 MiB.
    static let limit = 1 << 20

    /// The root mapping of a text.
    func root(of text: String) throws(PackError) -> PackPlace {
        guard text.utf8.count <= Self.limit else {
            throw PackError(.tooLarge, pack: name, arguments: ["\(text.utf8.count)", "\(Self.limit)"])
        }
        let hasAliases = text.utf8.contains(UInt8(ascii: "*"))
        // The parser compares keys with one another, whatever aliases in them stand for.
        guard !hasAliases || !Self.mayHaveAliasInKey(text) else {
            throw PackError(.tooMuch, pack: name, arguments: ["\(Self.mostParts)"])
        }
        do {
            guard let node = try Yams.compose(yaml: text, .basic) else {
                throw PackError(.empty, pack: name, line: 1, column: 1)
            }
            guard !hasAliases || Self.isWithinBounds(node) else {
                throw PackError(.tooMuch, pack: name, arguments: ["\(Self.mostParts)"])
            }
            return PackPlace(node: node, path: "")
        } catch let error as PackError {
            throw error
        } catch let error as YamlError {
            throw refusal(error)
        } catch {
            throw PackError(.syntax, pack: name, arguments: [""])
        }
    }

    /// Most parts that a text with aliases may have once every alias is what it stands for.
    static let mostParts = 100_000

    /// True where the parts of `node`, aliases followed, are at most ``mostParts``; ends as soon as they are more.
    private static func isWithinBounds(_ node: Node) -> Bool {
        var open = [node]
        var count = 0
        while let next = open.popLast() {
            count += 1
            guard count + open.count <= mostParts else { return false }
            switch next {
            case .mapping(let mapping): for (key, value) in mapping { open += [key, value] }
            case .sequence(let sequence): open += Array(sequence)
            default: break
            }
        }
        return true
    }

    /// True where a key may hold an alias: an alias, a list or a mapping right before a colon, or a key behind `?`.
    private static func mayHaveAliasInKey(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
        for (place, byte) in bytes.enumerated() where [0x2A, 0x3F, 0x5D, 0x7D].contains(byte) {
            let before = place == 0 ? 0x0A : bytes[place - 1]
            let isBegin = blanks.contains(before) || [0x2C, 0x2D, 0x3A, 0x5B, 0x7B].contains(before)
            var next = place + 1
            if byte == UInt8(ascii: "?") {
                if isBegin, next == bytes.count || blanks.contains(bytes[next]) { return true }
                continue
            }
            if byte == UInt8(ascii: "*") {
                guard isBegin else { continue }
                while next < bytes.count, isOfName(bytes[next]) { next += 1 }
            }
            while next < bytes.count, blanks.contains(bytes[next]) { next += 1 }
            if next < bytes.count, bytes[next] == UInt8(ascii: ":") { return true }
        }
        return false
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private func refusal(_ error: YamlError) -> PackError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            PackError(.syntax, pack: name, line: mark.line, column: mark.column, arguments: [problem])
        case .duplicatedKeysInMapping(let keys, let context):
            PackError(
                .duplicateKey, pack: name, line: context.mark.line, column: context.mark.column,
                arguments: [keys.sorted().joined(separator: ", ")])
        case .reader(let problem, _, _, _):
            PackError(.syntax, pack: name, arguments: [problem])
        default:
            PackError(.syntax, pack: name, arguments: ["cannot be read"])
        }
    }

    /// An error at a place.
    func refuse(_ code: PackError.Code, _ place: PackPlace, _ arguments: String...) -> PackError {
        PackError(
            code, pack: name, path: place.path, line: place.node.mark?.line, column: place.node.mark?.column,
            arguments: arguments)
    }

    /// Keeps the name of a value that is not stated.
    func recordMissing(_ path: String, line: Int, names: PackWords, note: PackWords?) {
        missing.append(MissingValue(path: path, line: line, names: names, note: note))
    }

    /// Keeps a value for `pack show`.
    func record(_ path: String, _ printed: String, _ basis: Basis, line: Int, note: PackWords?) {
        values.append(PackValue(path: path, printed: printed, basis: basis, line: line, note: note))
    }
}

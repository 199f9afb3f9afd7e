import AdminAPI
import AdminClient
import FoundationEssentials
import Wording

/// The words of a command that changes a record by hand: what is meant, and values of fields.
///
/// Any `--name value` or `name=value` is a field: the daemon knows which there are. A lone `-` says that a JSON document
/// comes on standard input.
struct HandInput {
    /// What is meant, in order.
    private(set) var subjects: [String] = []
    /// Values by field.
    private(set) var fields: [String: String] = [:]
    /// Whether a document is to be read.
    private(set) var readsDocument = false
    /// Whether it is only tried (`--dry-run`).
    private(set) var isTried = false

    /// - Parameter count: how many words name what is meant.
    init(_ words: [String], subjects count: Int) throws(CommandFailure) {
        var place = 0
        while place < words.count {
            let word = words[place]
            place += 1
            if word == "-" {
                readsDocument = true
            } else if word == "--dry-run" {
                isTried = true
            } else if word.hasPrefix("--") {
                let name = word.dropFirst(2)
                if let equals = name.firstIndex(of: "=") {
                    try take(String(name[..<equals]), String(name[name.index(after: equals)...]))
                } else {
                    guard place < words.count, !words[place].hasPrefix("--") else {
                        throw CommandFailure(.usage, "bad_usage", CommandWording.missingValue(word))
                    }
                    try take(String(name), words[place])
                    place += 1
                }
            } else if subjects.count < count {
                subjects.append(word)
            } else if let equals = word.firstIndex(of: "="), equals > word.startIndex {
                try take(String(word[..<equals]), String(word[word.index(after: equals)...]))
            } else {
                // The word itself may be a name: it is not repeated.
                throw CommandFailure(
                    .usage, "bad_usage", CommandWording.strayWord(place), hint: CommandWording.strayWordHint)
            }
        }
    }

    private mutating func take(_ name: String, _ text: String) throws(CommandFailure) {
        guard fields.updateValue(text, forKey: name) == nil else {
            throw CommandFailure(.usage, "bad_usage", HandWording.fieldRepeated, field: name)
        }
    }
}

/// What one such command is about to send.
struct HandRequest {
    let session: Session
    var input: HandInput
    /// What is sent.
    var entry = HandEntry()
    /// The kind of ledger whose fields it states.
    let kind: String

    /// The request of a command line: the document, if any, and over it what the command line says.
    init(
        _ session: Session, _ words: [String], subjects: Int, kind: String, _ options: ChangeOptions? = nil,
        because: String? = nil
    ) async throws {
        self.session = session
        self.kind = kind
        input = try HandInput(words, subjects: subjects)
        if input.readsDocument { entry = try Self.document(await session.console.document()) }
        for (name, text) in input.fields { entry.fields = (entry.fields ?? [:]).merging([name: HandText(text)]) { $1 } }
        if let options {
            entry.because = options.because ?? entry.because
            entry.version = options.version ?? entry.version
        }
        entry.because = because ?? entry.because
        if input.isTried { entry.dryRun = true }
    }

    private static func document(_ bytes: [UInt8]) throws(CommandFailure) -> HandEntry {
        struct AnyKey: Decodable {}
        let data = Data(bytes)
        guard let entry = try? WireJSON.decode(HandEntry.self, from: data),
            let keys = try? WireJSON.decode([String: AnyKey].self, from: data).keys,
            keys.allSatisfy({ HandEntry.allKeys.contains($0) })
        else {
            throw CommandFailure(
                .usage, "bad_document", CommandWording.badDocument,
                hint: CommandWording.badDocumentHint(HandEntry.allKeys))
        }
        return entry
    }

    /// What is meant, by its place; asked for on a terminal.
    mutating func subject(_ place: Int, _ what: Phrase) async throws -> String {
        if place < input.subjects.count { return input.subjects[place] }
        return try await needed(nil, what, "NAME")
    }

    /// What is meant, by its place or as the document says.
    mutating func subject(_ place: Int, _ stated: String?, _ what: Phrase) async throws -> String {
        if place >= input.subjects.count, let stated { return stated }
        return try await subject(place, what)
    }

    /// A value that must be there: stated, or asked for on a terminal.
    func needed(_ stated: String?, _ what: Phrase, _ option: String) async throws -> String {
        if let stated, !stated.isEmpty { return stated }
        if let answer = await session.console.ask(session.text(CommandWording.ask(what))), !answer.isEmpty {
            return answer
        }
        throw CommandFailure(.usage, "bad_usage", CommandWording.missingWord(option))
    }

    /// Asks for fields of which one must be there, where none of `others` stands instead; without a terminal the daemon
    /// says what is missing.
    mutating func askFields(_ words: [String], insteadOf others: [String: [String]] = [:]) async {
        guard session.console.canAsk, !input.readsDocument else { return }
        for word in words {
            let stated = Set((entry.fields ?? [:]).keys.map { Self.plain($0) })
            let name = HandWording.field(word, of: kind)
            let asWritten = [word, name.zh, name.en] + (others[word] ?? [])
            if asWritten.contains(where: { stated.contains(Self.plain($0)) }) { continue }
            guard let answer = await session.console.ask(session.text(CommandWording.ask(name))) else { return }
            if !answer.isEmpty { entry.fields = (entry.fields ?? [:]).merging([word: HandText(answer)]) { $1 } }
        }
    }

    /// Asks which fields are to change, where the command line says none.
    mutating func askChanges() async {
        guard session.console.canAsk, !input.readsDocument, (entry.fields ?? [:]).isEmpty,
            (entry.clear ?? []).isEmpty
        else { return }
        while let field = await session.console.ask(session.text(CommandWording.askField)), !field.isEmpty {
            let name = HandWording.field(field, of: kind)
            guard let value = await session.console.ask(session.text(CommandWording.ask(name))) else { return }
            entry.fields = (entry.fields ?? [:]).merging([field: HandText(value)]) { $1 }
        }
    }

    /// Asks because of what, where nobody said it.
    mutating func askBecause() async {
        guard entry.because?.isEmpty ?? true, session.console.canAsk, !input.readsDocument else { return }
        entry.because = await session.console.ask(session.text(CommandWording.ask(CommandWording.becauseHelp)))
    }

    private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "-" && $0 != " " } }

    /// Sends it, once however often it has to be asked for, and shows what became of it.
    func send(_ path: String) async throws {
        let (key, entry, session) = (entry.dryRun == true ? nil : Session.newKey(), entry, session)
        let answer = try await session.untilAnswered {
            try await session.client.post(path, body: entry, idempotencyKey: key, as: HandAnswer.self)
        }
        session.show(answer) { HandReport.show($0, session) }
    }
}

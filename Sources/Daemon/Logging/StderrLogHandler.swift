import Glibc
import Logging

/// One line per event on standard error: `level message key=value …`, keys sorted.
///
/// Under systemd (`JOURNAL_STREAM`) a line begins with the journal's priority instead of a time of its own.
struct StderrLogHandler: LogHandler {
    let label: String
    let threshold: LogThreshold
    let forJournal: Bool
    var metadata: Logger.Metadata = [:]
    /// A level of this logger's own would escape SIGHUP, so there is none.
    var logLevel: Logger.Level {
        get { threshold.current }
        set {}
    }

    init(label: String, threshold: LogThreshold, forJournal: Bool) {
        self.label = label
        self.threshold = threshold
        self.forJournal = forJournal
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let pairs = all.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
        let start = forJournal ? "<\(Self.priority(event.level))>" : "\(Self.time()) \(event.level.rawValue) "
        let line = "\(start)\(Self.escaped("\(event.message)"))\(pairs)\n"
        // One write, so that lines of several threads do not mix.
        _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { $0 == " " || $0 == "\"" || $0 == "=" || $0.isNewline } ? "\"\(escaped(text))\"" : text
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 == "\"" ? "'" : String($0) }.joined()
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }

    private static func time() -> String {
        var now = time_t()
        Glibc.time(&now)
        var parts = tm()
        gmtime_r(&now, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

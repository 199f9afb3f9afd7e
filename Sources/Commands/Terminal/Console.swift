import Dispatch
public import FoundationEssentials
import Glibc

/// Where a command's output goes: data on standard output, messages and progress on standard error.
public struct Console: Sendable {
    /// The process's variables.
    public let environment: [String: String]
    /// Whether a person watches standard output.
    public let isTerminal: Bool
    /// Whether a person watches standard error.
    public let isErrorTerminal: Bool
    /// Columns of the terminal.
    public let width: Int
    /// Whether questions can be asked: a person types, and sees standard error.
    public let canAsk: Bool
    private let input: @Sendable (Bool) -> [UInt8]?
    private let output: @Sendable (Data) -> Void
    private let errors: @Sendable (Data) -> Void

    /// A console over two byte sinks.
    public init(
        environment: [String: String], isTerminal: Bool, isErrorTerminal: Bool, width: Int, canAsk: Bool = false,
        input: @escaping @Sendable (_ wantsLine: Bool) -> [UInt8]? = { _ in nil },
        output: @escaping @Sendable (Data) -> Void, errors: @escaping @Sendable (Data) -> Void
    ) {
        self.environment = environment
        self.isTerminal = isTerminal
        self.isErrorTerminal = isErrorTerminal
        self.width = width
        self.canAsk = canAsk
        self.input = input
        self.output = output
        self.errors = errors
    }

    /// The process's own streams.
    ///
    /// A reader that went away ends the process quietly with 141, as a program without SIGPIPE handling would end.
    public static func standard(environment: [String: String]) -> Console {
        var size = winsize()
        let isSized = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Console(
            environment: environment, isTerminal: isatty(STDOUT_FILENO) == 1,
            isErrorTerminal: isatty(STDERR_FILENO) == 1,
            width: isSized ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) } ?? 100,
            canAsk: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1, input: { read(line: $0) },
            output: { writeAll($0, to: STDOUT_FILENO) }, errors: { writeAll($0, to: STDERR_FILENO) })
    }

    /// Whether colour may be used on standard output.
    public var hasColour: Bool {
        isTerminal && environment["NO_COLOR"]?.isEmpty != false && environment["TERM"] != "dumb"
    }

    /// Bytes on standard output.
    public func write(_ bytes: Data) { output(bytes) }

    /// One line, or several, on standard output.
    public func print(_ text: String) {
        output(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    /// The answer to a question on standard error, without the spaces around it; nil where nobody can be asked, or the
    /// input ends.
    public func ask(_ question: String) async -> String? {
        guard canAsk else { return nil }
        complain(question)
        guard let bytes = await bytes(wantsLine: true) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self).drop { $0.isWhitespace }
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...last])
    }

    /// Everything on standard input.
    public func document() async -> [UInt8] { await bytes(wantsLine: false) ?? [] }

    /// Reads on a thread of its own: somebody may think for long.
    private func bytes(wantsLine: Bool) async -> [UInt8]? {
        let input = input
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: input(wantsLine)) }
        }
    }

    /// One line of standard input, or the whole of it up to 1 MiB; nil at its end.
    private static func read(line wantsLine: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: wantsLine ? 1 : 65_536)
        while bytes.count < 1 << 20 {
            let count = Glibc.read(STDIN_FILENO, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes.isEmpty && wantsLine ? nil : bytes }
            if wantsLine, part[0] == UInt8(ascii: "\n") { return bytes }
            bytes += part[..<count]
        }
        return bytes
    }

    /// Text on standard error, without a line end of its own.
    public func complain(_ text: String) { errors(Data(text.utf8)) }

    private static func writeAll(_ bytes: Data, to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count < 0, errno == EINTR {
                continue
            } else {
                if errno == EPIPE, descriptor == STDOUT_FILENO { _exit(141) }
                return
            }
        }
    }
}

import Glibc

/// What somebody types, a key at a time on a terminal, a line at a time otherwise.
///
/// It waits for people and blocks its thread meanwhile: only for commands that do nothing else at that time.
struct Keyboard {
    /// Whether single keys are read.
    let isTerminal = isatty(STDIN_FILENO) == 1

    /// The next key; nil at the end of input, and for Ctrl-C and Ctrl-D.
    ///
    /// The terminal is set back before this returns, so that whatever ends the program leaves it usable.
    func key() -> Character? {
        var old = termios()
        guard tcgetattr(STDIN_FILENO, &old) == 0 else { return nil }
        var raw = old
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &old) }
        var bytes: [UInt8] = []
        repeat {
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1, byte != 3, byte != 4 else { return nil }
            bytes.append(byte)
            // A character of several bytes comes whole.
        } while String(validating: bytes, as: UTF8.self) == nil && bytes.count < 4
        return String(decoding: bytes, as: UTF8.self).first
    }

    /// The next line without its end; nil at the end of input.
    ///
    /// Byte by byte: what is typed ahead must stay where the next key is read.
    func line() -> String? {
        var bytes: [UInt8] = []
        while true {
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            guard byte != UInt8(ascii: "\n") else { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }
}

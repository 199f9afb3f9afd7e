import ArgumentParser
import Glibc
import Wording

/// Commands that work on the store itself, with the daemon down or up: the daemon's own program does them.
///
/// `jiedui` hands its arguments on before they are parsed (``Handover``); these types only list the commands.
protocol OfflineCommand: SessionCommand {}

extension OfflineCommand {
    func run(_ session: Session) async throws {
        throw CommandFailure(.internal, "internal_error", ServiceWording.noDaemonProgram)
    }
}

/// `jiedui move --to URL [--from URL]`.
struct MoveCommand: OfflineCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "move", abstract: Help.text(ServiceWording.moveAbstract))
    }

    @OptionGroup var global: GlobalOptions
}

/// `jiedui restore FILE --to URL --key KEYFILE`.
struct RestoreCommand: OfflineCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "restore", abstract: Help.text(ServiceWording.restoreAbstract))
    }

    @OptionGroup var global: GlobalOptions
}

/// `jiedui doctor [--json]`.
struct DoctorCommand: OfflineCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "doctor", abstract: Help.text(ServiceWording.doctorAbstract))
    }

    @OptionGroup var global: GlobalOptions
}

/// Becomes `jieduid` with the same arguments, streams and exit code.
enum Handover {
    /// The commands that are handed over.
    static let commands: Set<String> = ["move", "restore", "doctor"]

    /// Replaces this process by the `jieduid` beside it, else by the one in `PATH`.
    ///
    /// - Returns: Only where there is none: the failure.
    static func become(_ arguments: [String]) -> CommandFailure {
        var buffer = [CChar](repeating: 0, count: 4097)
        let count = readlink("/proc/self/exe", &buffer, 4096)
        let own = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let beside = own.lastIndex(of: "/").map { own[...$0] + "jieduid" }.map { String($0) }
        let program = beside.flatMap { access($0, X_OK) == 0 ? $0 : nil } ?? "jieduid"
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        execvp(program, words)
        words.forEach { free($0) }
        return CommandFailure(.notReachable, "no_daemon_program", ServiceWording.noDaemonProgram)
    }
}

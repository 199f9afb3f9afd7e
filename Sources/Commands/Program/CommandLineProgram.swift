import AdminAPI
import AdminClient
import ArgumentParser
import FoundationEssentials
import Glibc
import Wording

/// The program `jiedui`: reads arguments, runs one command, and says with which code the process ends.
public enum CommandLineProgram {
    /// Runs with the process's own arguments, environment and streams, and ends the process.
    public static func main() async -> Never {
        // A reader that closes the pipe (`| head`) is no reason to die with a backtrace: writing fails and we stop.
        signal(SIGPIPE, SIG_IGN)
        let environment = ProcessInfo.processInfo.environment
        let given = Array(CommandLine.arguments.dropFirst())
        let console = Console.standard(environment: environment)
        let (arguments, language) = GlobalOptions.prepared(given, environment: environment)
        if let command = arguments.first, Handover.commands.contains(command) {
            let failure = Handover.become(arguments)
            console.complain("jiedui: \(failure.message(language)) [\(failure.code)]\n")
            exit(failure.status.rawValue)
        }
        let status = await run(given, console: console)
        exit(status.rawValue)
    }

    /// Runs one command line.
    ///
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - console: where output goes and where the environment comes from.
    public static func run(_ arguments: [String], console: Console) async -> ExitStatus {
        let (arguments, language) = GlobalOptions.prepared(arguments, environment: console.environment)
        return await HelpLanguage.$current.withValue(language) {
            do {
                let parsed = try RootCommand.parseAsRoot(arguments)
                guard let command = parsed as? any SessionCommand else {
                    // A group without a subcommand, or `--help`: running it throws the help to be shown.
                    var group = parsed
                    try group.run()
                    return .done
                }
                return try await run(command, console, language)
            } catch {
                return explain(error, console, language)
            }
        }
    }

    private static func run(
        _ command: any SessionCommand, _ console: Console, _ language: Language
    ) async throws -> ExitStatus {
        let session = Session(command.global, console: console, language: language)
        do {
            try await command.run(session)
            return session.needsAttention && command.isStrict ? .needsAttention : .done
        } catch let error as CommandFailure {
            session.report(error)
            return error.status
        } catch let error as ClientError {
            var failure = CommandFailure(error)
            if failure.maySpeakOfVersions, let other = await session.otherVersion() {
                failure.hint = CommandWording.otherVersion(daemon: other, program: ProductVersion.text)
            }
            session.report(failure)
            return failure.status
        } catch {
            session.report(
                CommandFailure(
                    .internal, "internal_error", CommandWording.internalError(String(describing: type(of: error)))))
            return .internal
        }
    }

    /// What the parser says: help on standard output, complaints on standard error with code 2.
    private static func explain(_ error: any Error, _ console: Console, _ language: Language) -> ExitStatus {
        let text = RootCommand.fullMessage(for: error, columns: console.width)
        guard RootCommand.exitCode(for: error) == .success else {
            console.complain(Help.localised(text, language) + "\n")
            return .usage
        }
        console.print(Help.localised(text, language))
        return .done
    }
}

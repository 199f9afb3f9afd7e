import AdminAPI
import AdminClient
import ArgumentParser
import Glibc
import Wording

/// `jiedui principal add (--user NAME | --uid N | --token) --role R [--area A] [--name X] [--id -]`.
struct PrincipalAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(PrincipalWording.addAbstract),
            discussion: Help.text(PrincipalWording.addExamples))
    }

    @Option(help: Help.of(PrincipalWording.userHelp, value: "name"))
    var user: String?

    @Option(help: Help.of(PrincipalWording.uidHelp, value: "uid"))
    var uid: UInt32?

    @Flag(help: Help.of(PrincipalWording.byTokenHelp))
    var token = false

    @Option(help: Help.of(PrincipalWording.roleHelp, value: "staff|coordinator|charity|auditor|administrator"))
    var role: String

    @Option(help: Help.of(PrincipalWording.areaHelp, value: "code"))
    var area: String?

    @Option(help: Help.of(PrincipalWording.nameHelp, value: "name"))
    var name: String?

    @Option(parsing: .unconditional, help: Help.of(PrincipalWording.idHelp, value: "-"))
    var id: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        guard [user != nil, uid != nil, token].count(where: { $0 }) == 1 else {
            throw CommandFailure(.usage, "usage", PrincipalWording.oneOfThree)
        }
        guard id == nil || id == "-" else {
            throw CommandFailure(.usage, "usage", PrincipalWording.idOnlyDash, field: "--id")
        }
        let number = id == nil ? nil : session.secret(PrincipalWording.idPrompt)
        let request = PrincipalRequest(
            uid: try uid ?? user.map(UserName.uid), role: role, area: area, name: name, id: number)
        let key = Session.newKey()
        let item = try await session.untilAnswered {
            try await session.client.post(
                "/v1/principals", body: request, idempotencyKey: key, as: PrincipalItem.self)
        }
        guard token else {
            session.show(item) { session.table([$0]) }
            if !session.wantsJSON { session.note(PrincipalWording.undoAdd(item.value.uid)) }
            return
        }
        session.show(try await session.newToken(of: item.value.uid)) { given in
            session.table([item.value])
            session.console.print(given.token)
        }
        session.note(PrincipalWording.tokenOnce)
        if !session.wantsJSON { session.note(PrincipalWording.undoAdd(item.value.uid)) }
    }
}

/// Users of this machine by name or number.
enum UserName {
    /// The uid of `who`: the number itself, or that of the user of this name.
    ///
    /// - Throws: ``CommandFailure`` where there is no such user.
    static func uid(_ who: String) throws(CommandFailure) -> UInt32 {
        if let uid = UInt32(who) { return uid }
        guard let entry = getpwnam(who) else {
            throw CommandFailure(.usage, "no_user", PrincipalWording.noUser(who))
        }
        return entry.pointee.pw_uid
    }
}

extension Session {
    /// One line of standard input that is not shown on a terminal while it is typed; empty at the end of input.
    func secret(_ prompt: Phrase) -> String {
        guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
        console.complain(text(prompt))
        var old = termios()
        guard tcgetattr(STDIN_FILENO, &old) == 0 else { return readLine() ?? "" }
        var hidden = old
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &old)
            console.complain("\n")
        }
        return readLine() ?? ""
    }
}

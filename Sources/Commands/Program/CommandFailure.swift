import AdminAPI
import AdminClient
import Wording

/// Why a command ends without success: what people read, and the exit code.
struct CommandFailure: PresentableError {
    var status: ExitStatus
    var code: String
    var message: Phrase
    var hint: Phrase?
    var field: String?
    var requestID: String?

    init(
        _ status: ExitStatus, _ code: String, _ message: Phrase, hint: Phrase? = nil, field: String? = nil,
        requestID: String? = nil
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.hint = hint
        self.field = field
        self.requestID = requestID
    }

    /// The failure of a call.
    init(_ error: ClientError) {
        let status = ExitStatus(error.kind)
        switch error {
        case .notReachable(let path, let reason):
            self.init(
                status, "not_reachable", CommandWording.notReachable(path, reason),
                hint: CommandWording.notReachableHint)
        case .socketNotPermitted(let path):
            self.init(
                status, "not_permitted", CommandWording.socketNotPermitted(path),
                hint: CommandWording.socketNotPermittedHint)
        case .unsafeFolder(let path, let fault):
            self.init(
                status, "unsafe_folder", ServerWording.unsafeFolder(path, fault.rawValue),
                hint: ServerWording.unsafeFolderHint(path))
        case .refused(_, let problem): self.init(status, problem)
        case .interrupted:
            self.init(status, "interrupted", CommandWording.interrupted, hint: CommandWording.interruptedHint)
        case .notUnderstood(let number):
            self.init(
                status, "not_understood", CommandWording.notUnderstood(number), hint: CommandWording.notUnderstoodHint)
        case .unreadableFile(let path, let reason):
            self.init(status, "unreadable_file", CommandWording.unreadableFile(path, reason))
        }
    }

    /// Whether a daemon of another version may be the reason: it does not know what it is asked, or its answer is of
    /// another form.
    var maySpeakOfVersions: Bool {
        ["no_route", "unknown_parameter", "bad_parameter", "method_not_allowed", "malformed_body", "not_understood"]
            .contains(code)
    }

    /// A problem that the daemon reported; its sentences are in the asked language already.
    init(_ status: ExitStatus, _ problem: Problem) {
        self.init(
            status, problem.code, Phrase(zh: problem.message, en: problem.message),
            hint: problem.hint.map { Phrase(zh: $0, en: $0) }, field: problem.field, requestID: problem.requestID)
    }

    /// The form in which `--json` prints it on standard error.
    func problem(_ language: Language) -> Problem {
        Problem(
            code: code, message: message(language), hint: hint?(language), field: field, requestID: requestID)
    }
}

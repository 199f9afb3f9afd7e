import AdminServer
import Casework
import Glibc
import Logging

/// The administrator whom the installation named, for an office that has none yet.
struct FirstAdministrator: Sendable {
    /// The name of a user of this machine; nil where nobody was named.
    let name: String?

    /// Enters the user, unless the office has an administrator: then the name is not looked at any more.
    ///
    /// - Throws: ``StartError`` `bad_configuration` where this machine has no such user, so that a slip is noticed at once.
    func enter(_ office: Office, _ logger: Logger) async throws {
        guard let name else { return }
        let uid = try await office.nameFirstAdministrator {
            guard let entry = getpwnam(name) else { throw StartError.badSetting("administrator") }
            return entry.pointee.pw_uid
        }
        if let uid { logger.notice("administrator entered", metadata: [LogKey.uid: "\(uid)"]) }
    }
}

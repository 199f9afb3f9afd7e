import CLibPQ
import Glibc

/// Which server and database: what libpq's connection strings can say, `postgresql://…`, `postgres://…` or `service=…`.
///
/// May hold a password, so its description and its mirror say nothing.
public struct PostgresAddress: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// libpq's keywords and values, by keyword; only what was said.
    let parameters: [String: String]

    /// Reads a connection string; `nil` where libpq does not understand it.
    ///
    /// - Parameters:
    ///   - password: outranks the one in the text.
    ///   - name: how this program's connections are called on the server, 63 bytes at most; see `SQLDatabase.expel`.
    public init?(_ text: String, password: String? = nil, name: String? = nil) {
        // libpq's own message quotes the text and with it the password: it is dropped.
        var message: UnsafeMutablePointer<CChar>?
        defer { PQfreemem(message) }
        guard let options = PQconninfoParse(text, &message) else { return nil }
        defer { PQconninfoFree(options) }
        var parameters: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parameters[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        if let password { parameters["password"] = password }
        if let name { parameters["application_name"] = String(name.suffix(63)) }
        parameters["client_encoding"] = "UTF8"
        parameters["fallback_application_name"] = "jiedui"
        // A server that is gone without a word is noticed within a minute or so. A service's file has the last word.
        if parameters["service"] == nil {
            for (name, value) in [
                ("connect_timeout", "10"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
                ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
            ] where parameters[name] == nil {
                parameters[name] = value
            }
        }
        self.parameters = parameters
    }

    /// `PostgreSQL`, and nothing of what it holds.
    public var description: String { "PostgreSQL" }
    /// `PostgreSQL`, and nothing of what it holds.
    public var debugDescription: String { description }
    /// Empty.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Opens a connection; blocks. `nil` only without memory.
    func connect() -> OpaquePointer? {
        let sorted = parameters.sorted { $0.key < $1.key }
        var keywords: [UnsafePointer<CChar>?] = sorted.map { UnsafePointer(strdup($0.key)) }
        var values: [UnsafePointer<CChar>?] = sorted.map { UnsafePointer(strdup($0.value)) }
        defer { (keywords + values).forEach { free(UnsafeMutablePointer(mutating: $0)) } }
        keywords.append(nil)
        values.append(nil)
        return PQconnectdbParams(keywords, values, 0)
    }
}

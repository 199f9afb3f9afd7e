import CLibPQ
import Storage

extension PostgresHandle {
    /// What a result that is a failure means; `nil` for any other result, and for those that another failure explains.
    func failure(of result: PostgresResult) -> (any Error)? {
        switch result.status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: break
        default: return nil
        }
        func field(_ letter: Unicode.Scalar) -> String? {
            PQresultErrorField(result.pointer, Int32(letter.value)).map { String(cString: $0) }
        }
        guard let state = field("C") else { return lost() }
        if state == "57014", job?.isCancelled ?? false { return CancellationError() }
        // Messages of class 22 quote values.
        let text = state.hasPrefix("22") ? "a value does not fit" : field("M") ?? ""
        return StorageError(Self.meaning(of: state), text, engineCode: state)
    }

    /// The error of a connection that is gone.
    func lost() -> StorageError {
        StorageError(.connectionLost, "the connection to the server broke")
    }

    /// The store's code for an SQLSTATE (PostgreSQL's appendix A).
    static func meaning(of state: String) -> StorageError.Code {
        switch state {
        case "40001", "40P01", "55P03", "57014", "55006": .busy
        case "53300", "57P03", "3D000", "3F000": .unavailable
        case "25006", "42501": .readonly
        case "58030", "58000": .inputOutput
        case "XX001", "XX002": .corrupt
        case "25P03": .connectionLost
        default:
            switch state.prefix(2) {
            case "23": .constraint
            case "53": .full
            case "57", "08": .connectionLost
            case "28": .unavailable
            default: .misuse
            }
        }
    }

    /// The first line of a message of libpq.
    static func line(_ message: UnsafeMutablePointer<CChar>?) -> String {
        guard let message else { return "" }
        return String(cString: message).split(separator: "\n").first.map { String($0) } ?? ""
    }
}

extension StorageError {
    /// Whether the same body may succeed when it is run again: it met another transaction (serialization failure,
    /// deadlock), or a statement was prepared before another program changed the schema.
    var isConflict: Bool {
        guard let engineCode, code != .readonly else { return false }
        return ["40001", "40P01"].contains(engineCode) || Self.staleStatements.contains(engineCode)
    }

    /// What a statement says that was prepared before the schema changed, or that is no longer there.
    static let staleStatements: Set<String> = ["0A000", "26000"]
}

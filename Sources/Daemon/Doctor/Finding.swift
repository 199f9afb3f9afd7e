import Wording

/// What one check of the doctor found.
struct Finding: Sendable, Hashable {
    /// How bad it is.
    enum Level: String, Sendable, Hashable, Codable {
        case ok
        case warn
        case fail
    }

    /// The stable name of the check.
    var check: DoctorCheck
    /// How bad it is.
    var level: Level
    /// What was found.
    var message: Phrase
    /// What to do about it; always there unless all is well.
    var advice: Phrase?

    static func ok(_ check: DoctorCheck, _ message: Phrase) -> Finding {
        Finding(check: check, level: .ok, message: message)
    }

    static func warn(_ check: DoctorCheck, _ message: Phrase, _ advice: Phrase) -> Finding {
        Finding(check: check, level: .warn, message: message, advice: advice)
    }

    static func fail(_ check: DoctorCheck, _ message: Phrase, _ advice: Phrase) -> Finding {
        Finding(check: check, level: .fail, message: message, advice: advice)
    }
}

/// What the doctor prints with `--json`.
struct DoctorReport: Codable, Sendable {
    /// One check.
    struct Line: Codable, Sendable {
        var check: String
        var level: Finding.Level
        var message: String
        var advice: String?
    }

    var checks: [Line]
    var ok: Int
    var warn: Int
    var fail: Int

    init(_ findings: [Finding], _ language: Language) {
        checks = findings.map {
            Line(
                check: $0.check.rawValue, level: $0.level, message: $0.message(language), advice: $0.advice?(language))
        }
        ok = findings.count { $0.level == .ok }
        warn = findings.count { $0.level == .warn }
        fail = findings.count { $0.level == .fail }
    }
}

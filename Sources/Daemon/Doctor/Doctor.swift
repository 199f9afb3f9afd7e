import Glibc
import Storage
import Vault
import Wording

/// Looks at everything that a daemon needs, with the daemon up or down, and changes nothing.
struct Doctor: Sendable {
    let flags: SettingFlags
    let environment: [String: String]
    /// From which age on a backup is too old, in hours.
    let backupHours: Int
    /// Below how many free bytes the disk is nearly full.
    let minFree: Int64

    /// All findings, in the order in which one would mend them.
    func examine() async -> [Finding] {
        let settings: Settings
        do {
            settings = try Settings.load(flags, environment: environment)
        } catch {
            return [.fail(.configuration, error.message, error.hint ?? DoctorWording.configurationAdvice)]
        }
        let now = SystemClock.now()
        var findings = [configuration(), Surroundings.clock(now)]
        let vault = key(settings, &findings)
        findings += await StoreExamination(
            settings: settings, address: StoreAddress(settings, environment), vault: vault, backupHours: backupHours,
            now: now
        ).run()
        if let folder = settings.dataFolder {
            findings.append(Surroundings.folder(folder))
            findings.append(Surroundings.disk(folder, minFree: minFree))
        }
        findings += ServiceExamination(settings: settings).run()
        findings += Surroundings.programs(environment)
        return findings
    }

    private func configuration() -> Finding {
        let standard = "/etc/jiedui/jiedui.yaml"
        if let path = flags.config ?? environment["JIEDUI_CONFIG"] {
            return .ok(.configuration, DoctorWording.configurationRead(path))
        }
        if access(standard, R_OK) == 0 { return .ok(.configuration, DoctorWording.configurationRead(standard)) }
        if access(standard, F_OK) == 0 {
            return .warn(
                .configuration, DoctorWording.configurationHidden(standard), DoctorWording.runAsService)
        }
        return .ok(.configuration, DoctorWording.noConfiguration)
    }

    /// Where the service's manager takes the key from; only the service itself is given it.
    private static var credential: String? {
        ["/etc/credstore/jiedui.key", "/etc/credstore.encrypted/jiedui.key"].first { access($0, F_OK) == 0 }
    }

    /// The key file: there, closed to others, well-formed.
    private func key(_ settings: Settings, _ findings: inout [Finding]) -> Vault? {
        let isCredential = environment["CREDENTIALS_DIRECTORY"].map { settings.key.hasPrefix($0) } ?? false
        do {
            let file = KeyFile(path: settings.key, exposure: isCredential ? .groupMayRead : .ownerOnly)
            let vault = Vault(key: try file.load())
            findings.append(.ok(.key, DoctorWording.keyUsable(settings.key)))
            return vault
        } catch {
            switch error.code {
            case .keyMissing where !settings.hasStoreFile:
                findings.append(.ok(.key, DoctorWording.keyComes(settings.key)))
            case .keyMissing where Self.credential != nil:
                findings.append(.ok(.key, DoctorWording.keyIsCredential(Self.credential ?? "")))
            case .keyMissing:
                findings.append(
                    .fail(.key, ServerWording.keyRefused(error.code.rawValue, settings.key), DoctorWording.keyLost))
            case .keyExposed:
                findings.append(
                    .fail(
                        .key, ServerWording.keyRefused(error.code.rawValue, settings.key),
                        ServerWording.modeHint(settings.key)))
            default:
                findings.append(
                    .fail(
                        .key, ServerWording.keyRefused(error.code.rawValue, settings.key), DoctorWording.keyBroken))
            }
            return nil
        }
    }
}

extension Settings {
    /// The folder of a SQLite file; `nil` where the data is on a server.
    var dataFolder: String? {
        guard case .sqlite(let path) = database, let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether there is a store already, as far as that can be seen from outside.
    var hasStoreFile: Bool {
        guard case .sqlite(let path) = database else { return true }
        return access(path, F_OK) == 0
    }
}

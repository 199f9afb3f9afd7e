import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The real daemon as systemd starts, watches and stops it.
    @Suite struct SystemdServiceTests {
        @Test func readyWatchdogReloadAndStopAreToldToSystemd() async throws {
            try await withTemporaryFolder { folder in
                let notices = try NoticeSocket(path: folder["systemd.sock"])
                let daemon = try Self.start(
                    folder, environment: ["NOTIFY_SOCKET": notices.path, "WATCHDOG_USEC": "200000"])
                #expect(await notices.notices(until: "READY=1", from: daemon.pid, seconds: 180).last == "READY=1")
                for _ in 1...3 {
                    #expect(await notices.notices(until: "WATCHDOG=1", from: daemon.pid).last == "WATCHDOG=1")
                }
                daemon.signal(SIGHUP)
                #expect(await notices.notices(until: "RELOADING=1", from: daemon.pid).last == "RELOADING=1")
                #expect(await notices.notices(until: "READY=1", from: daemon.pid).last == "READY=1")
                daemon.signal(SIGTERM)
                #expect(await notices.notices(until: "STOPPING=1", from: daemon.pid).last == "STOPPING=1")
                #expect(await daemon.ended() == .exit(0))
            }
        }

        @Test func withoutAnIntervalNoSignOfLifeIsSent() async throws {
            try await withTemporaryFolder { folder in
                let notices = try NoticeSocket(path: folder["systemd.sock"])
                let daemon = try Self.start(folder, environment: ["NOTIFY_SOCKET": notices.path])
                _ = await notices.notices(until: "READY=1", from: daemon.pid, seconds: 180)
                daemon.signal(SIGTERM)
                let rest = await notices.notices(until: "STOPPING=1", from: daemon.pid)
                #expect(rest.last == "STOPPING=1" && !rest.contains("WATCHDOG=1"))
                await daemon.ended()
            }
        }

        @Test func theFirstRequestStartsTheDaemonOnTheSocketOfSystemd() async throws {
            try await withTemporaryFolder { folder in
                let path = folder["activated.sock"]
                let config = try folder.write("database: sqlite://\(folder["jiedui.db"])\n", to: "jiedui.yaml")
                // It listens itself, and becomes the daemon when the first client comes.
                let activator = try RunningCommand(
                    "systemd-socket-activate",
                    ["--listen=\(path)", try Products.path(of: "jieduid"), "--config", config],
                    environment: Products.environment(home: folder), in: folder
                ).process
                #expect(await Self.poll { FileManager.default.fileExists(atPath: path) })
                #expect(!FileManager.default.fileExists(atPath: folder["jiedui.db"]))

                let status: ServiceStatus = try await Self.ask(folder, socket: path, ["status"])
                #expect(status.pid == activator.pid, "the daemon has taken the activator's place")
                #expect(FileManager.default.fileExists(atPath: folder["jiedui.db"]))
                activator.signal(SIGTERM)
                #expect(await activator.ended() == .exit(0))
                #expect(FileManager.default.fileExists(atPath: path), "the socket is systemd's, and stays")
            }
        }

        @Test func theKeyThatComesAsACredentialIsUsedAndNoneIsMade() async throws {
            try await withTemporaryFolder { folder in
                let credentials = folder["credentials"]
                try FileManager.default.createDirectory(atPath: credentials, withIntermediateDirectories: true)
                try Self.put(key: "5a", in: folder)
                let environment = ["CREDENTIALS_DIRECTORY": credentials]
                let daemon = try await JieduiDaemon(in: folder, environment: environment)
                #expect(try await daemon.jiedui("status").isDone)
                #expect(await daemon.stop() == .exit(0))
                #expect(!FileManager.default.fileExists(atPath: folder["jiedui.key"]))

                // The store knows the key that it was made with: another one does not open it.
                try Self.put(key: "3c", in: folder)
                let other = try Self.start(folder, environment: environment)
                #expect(await other.ended() == .exit(1))
                #expect(other.messages.contains("[store_seal_broken]"))

                try Self.put(key: "5a", in: folder)
                let again = try await JieduiDaemon(in: folder, environment: environment)
                await again.stop()
            }
        }

        @Test func packsOfTheOfficeAreReadAtTheStartAndAtAReload() async throws {
            try await withTemporaryFolder { folder in
                let packs = folder["packs"]
                try FileManager.default.createDirectory(atPath: packs, withIntermediateDirectories: true)
                let config = try folder.write("packs: \(packs)\n", to: "jiedui.yaml")
                let product = try String(
                    contentsOfFile: "\(projectRoot)/Sources/Policy/Packs/fujian-2020.yaml", encoding: .utf8)
                try folder.write(product.replacing("id: fujian-2020", with: "id: office-one"), to: "packs/a.yaml")
                let notices = try NoticeSocket(path: folder["systemd.sock"])
                let daemon = try Self.start(
                    folder, ["--config", config], environment: ["NOTIFY_SOCKET": notices.path])
                #expect(await notices.notices(until: "READY=1", from: daemon.pid, seconds: 180).last == "READY=1")
                #expect(try await Self.packs(folder) == Self.product(and: "office-one"))

                try folder.write(product.replacing("id: fujian-2020", with: "id: office-two"), to: "packs/b.yaml")
                await Self.reload(daemon, notices)
                let both = Self.product(and: "office-one", "office-two")
                #expect(try await Self.packs(folder) == both)

                // One refused file, and everything stays as it was.
                try folder.write("id: office-three\nnonsense: 1\n", to: "packs/c.yaml")
                try folder.write(product.replacing("id: fujian-2020", with: "id: office-four"), to: "packs/d.yaml")
                await Self.reload(daemon, notices)
                #expect(try await Self.packs(folder) == both)
                let refusal = daemon.messages.split(separator: "\n").first { $0.contains("reload refused") }
                let said = String(try #require(refusal))
                #expect(said.contains("pack_unknown_key") && said.contains("packs/c.yaml") && said.contains("line=2"))
                daemon.signal(SIGTERM)
                await daemon.ended()

                // At the start it is refused with the code that systemd does not start again after.
                let second = try Self.start(folder, ["--config", config])
                #expect(await second.ended() == .exit(2))
                #expect(second.messages.contains("c.yaml") && second.messages.contains("[bad_pack]"))
            }
        }

        /// A daemon whose notices are the test's own.
        private static func start(
            _ folder: TemporaryFolder, _ arguments: [String] = [], environment: [String: String] = [:]
        ) throws -> ChildProcess {
            var surroundings = Products.environment(home: folder)
            surroundings.merge(environment) { $1 }
            let config = arguments.contains("--config") ? [] : ["--config", try folder.write("", to: "empty.yaml")]
            return try ChildProcess(
                Products.path(of: "jieduid"),
                ["--database", "sqlite://\(folder["jiedui.db"])", "--socket", folder["admin.sock"]] + config
                    + arguments,
                environment: surroundings, name: "jieduid", in: folder)
        }

        private static func reload(_ daemon: ChildProcess, _ notices: NoticeSocket) async {
            daemon.signal(SIGHUP)
            _ = await notices.notices(until: "RELOADING=1", from: daemon.pid)
            #expect(await notices.notices(until: "READY=1", from: daemon.pid).last == "READY=1")
        }

        /// The product's packs and these, sorted.
        private static func product(and own: String...) -> [String] {
            (["fujian-2020", "fujian-2022", "fuzhou-2020", "yunyang-2019", "yuquan-2021"] + own).sorted()
        }

        private static func packs(_ folder: TemporaryFolder) async throws -> [String] {
            let list: ItemList<PackItem> = try await ask(folder, socket: folder["admin.sock"], ["pack", "list"])
            return list.items.map(\.pack)
        }

        private static func ask<Answer: Decodable>(
            _ folder: TemporaryFolder, socket: String, _ arguments: [String]
        ) async throws -> Answer {
            let outcome = try await RunningCommand(
                Products.path(of: "jiedui"), ["--socket", socket, "--json"] + arguments,
                environment: Products.environment(home: folder), in: folder
            ).finished()
            guard outcome.isDone else { throw SupportError("jiedui \(arguments): \(outcome.messages)") }
            return try WireJSON.decode(from: Data(outcome.output.utf8))
        }

        private static func put(key byte: String, in folder: TemporaryFolder) throws {
            let path = folder["credentials/jiedui.key"]
            try? FileManager.default.removeItem(atPath: path)
            try folder.write("jiedui-key-1 \(String(repeating: byte, count: 32))\n", to: "credentials/jiedui.key")
            // systemd shows credentials like this: to the service alone, and not to be written.
            guard chmod(path, 0o400) == 0 else { throw SupportError("chmod: errno \(errno)") }
        }

        /// Whether something comes true within a minute.
        private static func poll(_ isTrue: @Sendable () -> Bool) async -> Bool {
            for _ in 0..<600 {
                if isTrue() { return true }
                try? await Task.sleep(for: .milliseconds(100))
            }
            return false
        }
    }
}

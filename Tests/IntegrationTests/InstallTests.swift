import Foundation
import TestSupport
import Testing

extension Integration {
    /// `make install` and `make uninstall`, below a folder and with the products of this build.
    @Suite struct InstallTests {
        @Test func installPutsWhatRunsAndUninstallTakesExactlyThat() async throws {
            try await withTemporaryFolder { folder in
                let dest = folder["dest"]
                try await Self.script("install", folder, dest)
                let version = try await RunningCommand(
                    "\(dest)/opt/jd/bin/jieduid", ["--version"], environment: Products.environment(home: folder),
                    in: folder
                ).finished()
                #expect(version.isDone && !version.output.isEmpty)
                let files = Self.files(below: dest)
                for path in [
                    "/etc/jiedui/jiedui.yaml", "/etc/systemd/system/jieduid.service",
                    "/etc/systemd/system/jieduid.socket", "/etc/sysusers.d/jiedui.conf", "/etc/tmpfiles.d/jiedui.conf",
                    "/opt/jd/bin/jiedui", "/opt/jd/bin/jieduid",
                    "/opt/jd/share/bash-completion/completions/jiedui", "/opt/jd/share/doc/jiedui/README.md",
                    "/opt/jd/share/doc/jiedui/examples/postgresql-tcp.conf", "/opt/jd/share/jiedui/installed",
                ] { #expect(files.contains(path), "\(path)") }
                let unit = try folder.text(of: "dest/etc/systemd/system/jieduid.service")
                #expect(unit.contains("\nExecStart=/opt/jd/bin/jieduid\n") && !unit.contains("/usr/local/"))
                #expect(
                    try folder.text(of: "dest/opt/jd/share/bash-completion/completions/jiedui").contains("complete "))

                // What people wrote, and what the daemon made, is nobody's to replace or to take away.
                let written = "language: en\n"
                try folder.write(written, to: "dest/etc/jiedui/jiedui.yaml")
                let state = "dest/var/lib/jiedui"
                try FileManager.default.createDirectory(atPath: folder[state], withIntermediateDirectories: true)
                try folder.write("x", to: "\(state)/jiedui.key")
                try folder.write("x", to: "dest/opt/jd/share/doc/jiedui/notes.txt")
                // A file of an earlier version that this one no longer has.
                try folder.write("x", to: "dest/opt/jd/bin/jiedui-old")
                let list = try folder.text(of: "dest/opt/jd/share/jiedui/installed")
                try folder.write(list + "/opt/jd/bin/jiedui-old\n", to: "dest/opt/jd/share/jiedui/installed")
                try await Self.script("install", folder, dest)
                #expect(try folder.text(of: "dest/etc/jiedui/jiedui.yaml") == written)
                #expect(!Self.files(below: dest).contains("/opt/jd/bin/jiedui-old"))

                let said = try await Self.script("uninstall", folder, dest)
                #expect(said.contains("\(dest)/etc/jiedui\n") && said.contains("\(dest)/var/lib/jiedui\n"))
                #expect(
                    Self.files(below: dest) == [
                        "/etc/jiedui/jiedui.yaml", "/opt/jd/share/doc/jiedui/notes.txt", "/var/lib/jiedui/jiedui.key",
                    ])
            }
        }

        @Test func theFirstAdministratorIsNamedAtInstallationAndOnlyOnce() async throws {
            try await withTemporaryFolder { folder in
                let dest = folder["dest"]
                for name in ["zhangsan", "lisi"] {
                    try await Self.script("install", folder, dest, administrator: name)
                }
                let lines = try folder.text(of: "dest/etc/jiedui/jiedui.yaml").split(separator: "\n")
                #expect(lines.filter { $0.hasPrefix("administrator:") } == ["administrator: zhangsan"])
                await #expect(throws: SupportError.self) {
                    try await Self.script("install", folder, dest, administrator: "a: b")
                }
            }
        }

        @Test func withoutABuildNothingIsInstalled() async throws {
            try await withTemporaryFolder { folder in
                for (language, word) in [("en_US.UTF-8", "Nothing is built"), ("zh_CN.UTF-8", "尚未编译")] {
                    var environment = Products.environment(home: folder, language: language)
                    environment["PRODUCTS"] = folder["none"]
                    environment["DESTDIR"] = folder["dest"]
                    let outcome = try await RunningCommand(
                        "\(projectRoot)/scripts/install.sh", ["install"], environment: environment, in: folder
                    ).finished()
                    #expect(outcome.end == .exit(1) && outcome.messages.contains(word), "\(outcome)")
                    #expect(outcome.messages.contains("make release") && Self.files(below: folder["dest"]).isEmpty)
                }
            }
        }

        @Test func theCommentedConfigurationIsOneThatTheDaemonReads() async throws {
            try await withTemporaryFolder { folder in
                let example = try String(contentsOfFile: "\(projectRoot)/systemd/jiedui.yaml", encoding: .utf8)
                try folder.write(example, to: "jiedui.yaml")
                let daemon = try await JieduiDaemon(in: folder, arguments: ["--config", folder["jiedui.yaml"]])
                await daemon.stop()
                // Each key of it, once it is no comment any more, is known: the last one is refused for its value alone.
                let keys = example.split(separator: "\n").filter { $0.wholeMatch(of: /# [a-z_]+: \S+/) != nil }
                #expect(keys.count == 12)
                let plain = keys.map { $0.dropFirst(2) }.joined(separator: "\n").replacing(
                    "drain_seconds: 60", with: "drain_seconds: 0")
                try folder.write(plain, to: "all.yaml")
                let refused = try await RunningCommand(
                    Products.path(of: "jieduid"), ["--config", folder["all.yaml"]],
                    environment: Products.environment(home: folder), in: folder
                ).finished()
                #expect(refused.end == .exit(2))
                #expect(refused.messages.contains("drain_seconds"), "\(refused.messages)")
            }
        }

        @discardableResult
        private static func script(
            _ action: String, _ folder: TemporaryFolder, _ dest: String, administrator: String? = nil
        ) async throws -> String {
            var environment = Products.environment(home: folder)
            let daemon = try Products.path(of: "jieduid")
            environment["PRODUCTS"] = String(daemon.prefix(upTo: daemon.lastIndex(of: "/") ?? daemon.endIndex))
            environment["DESTDIR"] = dest
            environment["PREFIX"] = "/opt/jd"
            environment["ADMIN"] = administrator
            let outcome = try await RunningCommand(
                "\(projectRoot)/scripts/install.sh", [action], environment: environment, in: folder
            ).finished()
            guard outcome.isDone else { throw SupportError("install.sh \(action): \(outcome.messages)") }
            return outcome.output
        }

        /// The files below a folder, sorted, as paths from it.
        private static func files(below folder: String) -> [String] {
            let paths = FileManager.default.subpaths(atPath: folder) ?? []
            return paths.filter {
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
                    && !isFolder.boolValue
            }.map { "/\($0)" }.sorted()
        }
    }
}

import Foundation

/// The executables of this package, as the running build made them.
public enum Products {
    /// The path of a product, such as `jieduid`: in the folder of the running test binary, or in `JIEDUI_PRODUCTS`.
    ///
    /// - Throws: ``SupportError`` where it has not been built.
    public static func path(of name: String) throws -> String {
        let path = "\(folder)/\(name)"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw SupportError("no product \(name) in \(folder): swift build makes it")
        }
        return path
    }

    /// An environment for a product: a home of its own, nothing inherited that could lead to another daemon.
    public static func environment(home: TemporaryFolder, language: String = "en_US.UTF-8") -> [String: String] {
        var environment = [
            "HOME": home.path, "XDG_STATE_HOME": home["state"], "XDG_RUNTIME_DIR": home["run"], "LANG": language,
            "LC_ALL": language, "NO_COLOR": "1", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
        ]
        let inherited = ProcessInfo.processInfo.environment
        for name in ["PATH", "LD_LIBRARY_PATH", "TMPDIR"] { environment[name] = inherited[name] }
        return environment
    }

    private static var folder: String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let parent = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return ProcessInfo.processInfo.environment["JIEDUI_PRODUCTS"] ?? parent
    }
}

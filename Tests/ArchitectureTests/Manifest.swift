import Foundation
import TestSupport

/// The package manifest as the package manager understands it.
struct Manifest {
    struct Target: Decodable {
        var name: String
        var type: String
        var path: String?
        var dependencies: [Dependency]
    }

    struct Dependency: Decodable {
        /// A target or a product, by its first word.
        var target: String?
        var product: String?

        private enum CodingKeys: String, CodingKey { case target, product, byName }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            target = try Self.name(in: container, .target) ?? Self.name(in: container, .byName)
            product = try Self.name(in: container, .product)
        }

        private static func name(in container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws -> String?
        {
            guard container.contains(key) else { return nil }
            var values = try container.nestedUnkeyedContainer(forKey: key)
            return try values.decode(String.self)
        }
    }

    private struct Dump: Decodable { var targets: [Target] }

    var targets: [Target]

    /// Reads the manifest with a scratch folder of its own: the one of the running tests is locked.
    init() async throws {
        targets = try await withTemporaryFolder { folder in
            var environment = ProcessInfo.processInfo.environment
            environment["JIEDUI_TARGETS"] = nil
            let outcome = try await RunningCommand(
                "swift",
                ["package", "--package-path", projectRoot, "--scratch-path", folder["scratch"], "dump-package"],
                environment: environment, in: folder
            ).finished()
            guard outcome.isDone else { throw SupportError("no manifest: \(outcome.messages)") }
            return try JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8)).targets
        }
    }

    /// The rooms: what is neither a test nor a system library.
    var rooms: [Target] { targets.filter { $0.type != "test" && $0.type != "system" } }
}

import FoundationEssentials
import Policy

/// The packs of the product with those of the office's folder in their place.
enum OfficePacks {
    /// Reads every `*.yaml` of `folder`, in the order of their names; without a folder the product's packs alone.
    ///
    /// A pack of the same id and first day as one of the product replaces it. One refused file refuses all: a run under
    /// the wrong policy is worse than a daemon that does not start.
    ///
    /// - Throws: ``StartError`` with file and line.
    static func library(folder: String?) throws(StartError) -> PackLibrary {
        do {
            let embedded = try PackLibrary.embedded()
            guard let folder else { return embedded }
            var texts: [(name: String, yaml: String)] = []
            for path in try paths(in: folder) {
                guard let bytes = FileManager.default.contents(atPath: path),
                    let text = String(validating: bytes, as: UTF8.self)
                else { throw StartError.unreadablePacks(path) }
                texts.append((path, text))
            }
            // Packs of the folder may inherit from one another and from the product's.
            let own = try PolicyPack.read(texts, over: embedded)
            for (index, pack) in own.enumerated() {
                guard !own[..<index].contains(where: { $0.id == pack.id && $0.from == pack.from }) else {
                    throw PackError(.duplicateID, pack: texts[index].name, path: "id", arguments: [pack.id])
                }
            }
            return PackLibrary(embedded.packs + own)
        } catch let error as PackError {
            throw .pack(error)
        } catch let error as StartError {
            throw error
        } catch {
            throw .unreadablePacks(folder ?? "")
        }
    }

    private static func paths(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
            .sorted().map { "\(folder)/\($0)" }
    }
}

import Policy
import Synchronization

/// The packs of the product and of the office's folder, exchanged as a whole when the daemon reads the folder again.
///
/// A use case takes the library once and works with it to its end, so that no run sees two policies.
final class PackCabinet: Sendable {
    private let texts = Mutex<[String: PolicyPack]>([:])
    private let content: Mutex<(library: PackLibrary, revision: Int)>

    init(_ library: PackLibrary) {
        content = Mutex((library, 0))
    }

    var library: PackLibrary {
        get { content.withLock { $0.library } }
        set { content.withLock { $0 = (newValue, $0.revision + 1) } }
    }

    /// Texts that the store keeps are read once: so many of them stay in memory.
    private static let capacity = 64

    /// The pack of a text with this digest, where it was read before.
    func read(_ digest: String) -> PolicyPack? { texts.withLock { $0[digest] } }

    /// Keeps what was read; when there is no more room, all of it is read anew when it is needed.
    func keep(_ pack: PolicyPack, under digest: String) {
        texts.withLock { texts in
            if texts.count >= Self.capacity { texts.removeAll() }
            texts[digest] = pack
        }
    }

    /// Grows with every exchange.
    var revision: Int { content.withLock { $0.revision } }
}

import Policy
import Synchronization

/// The packs of the product and of the office's folder, exchanged as a whole when the daemon reads the folder again.
///
/// A use case takes the library once and works with it to its end, so that no run sees two policies.
final class PackCabinet: Sendable {
    private let content: Mutex<(library: PackLibrary, revision: Int)>

    init(_ library: PackLibrary) {
        content = Mutex((library, 0))
    }

    var library: PackLibrary {
        get { content.withLock { $0.library } }
        set { content.withLock { $0 = (newValue, $0.revision + 1) } }
    }

    /// Grows with every exchange.
    var revision: Int { content.withLock { $0.revision } }
}

import Policy
import Synchronization

/// The packs of the product and of the office's folder, exchanged as a whole when the daemon reads the folder again.
///
/// A use case takes the library once and works with it to its end, so that no run sees two policies.
final class PackCabinet: Sendable {
    private let content: Mutex<PackLibrary>

    init(_ library: PackLibrary) {
        content = Mutex(library)
    }

    var library: PackLibrary {
        get { content.withLock { $0 } }
        set { content.withLock { $0 = newValue } }
    }
}

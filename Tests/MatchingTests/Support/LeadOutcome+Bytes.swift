import Matching

extension LeadOutcome {
    /// What `runs repeat` compares, as a whole.
    func canonicalBytes() throws -> [UInt8] { try collected { try canonicalBytes(to: $0) } }
}

/// The pieces that `write` hands out, put together.
func collected(_ write: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws -> [UInt8] {
    final class Pieces {
        var bytes: [UInt8] = []
    }
    let pieces = Pieces()
    try write { pieces.bytes += $0 }
    return pieces.bytes
}

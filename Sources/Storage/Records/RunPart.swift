/// A named part of a run: its bytes, written piece by piece while they are made.
public struct RunPart: Sendable {
    /// Its name.
    public var name: String
    /// Hands the pieces out in order. Called once, within the transaction.
    let write: @Sendable (@escaping ([UInt8]) throws -> Void) throws -> Void

    /// A part that is made while it is written.
    public init(_ name: String, write: @escaping @Sendable (@escaping ([UInt8]) throws -> Void) throws -> Void) {
        self.name = name
        self.write = write
    }

    /// A part that is there as a whole.
    public init(_ name: String, _ content: [UInt8]) {
        self.init(name) { try $0(content) }
    }
}

/// One value of a pack as `pack show` prints it.
public struct PackValue: Sendable, Hashable, Codable {
    /// Its key path.
    public let path: String
    /// The value as text: a number, a day, codes separated by commas.
    public let printed: String
    /// Its ground, adoptions applied.
    public let basis: Basis
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers.
    public let note: PackWords?

    /// A printed value.
    public init(path: String, printed: String, basis: Basis, line: Int, note: PackWords? = nil) {
        self.path = path
        self.printed = printed
        self.basis = basis
        self.line = line
        self.note = note
    }
}

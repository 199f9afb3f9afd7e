/// An amount of money as it travels: `{"fen": 123400}`, never a fraction.
public struct MoneyAmount: Codable, Sendable, Hashable {
    /// Hundredths of a yuan.
    public var fen: Int64

    /// An amount of `fen` hundredths of a yuan.
    public init(fen: Int64) {
        self.fen = fen
    }
}

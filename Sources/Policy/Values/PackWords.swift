/// A name or remark in a pack, in both languages of the product.
public struct PackWords: Sendable, Hashable, Codable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// Words from their two texts.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

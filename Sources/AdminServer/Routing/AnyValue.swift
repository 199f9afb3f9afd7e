/// Any JSON value, of which only its presence is read.
struct AnyValue: Decodable {
    /// True for `null`.
    let isNull: Bool

    init(from decoder: any Decoder) throws {
        isNull = (try? decoder.singleValueContainer().decodeNil()) ?? false
    }
}

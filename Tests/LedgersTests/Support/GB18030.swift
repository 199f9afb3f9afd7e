import Foundation

/// Text as Chinese spreadsheet programs save it.
enum GB18030 {
    static func bytes(_ text: String) -> [UInt8] {
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        return text.data(using: encoding).map { [UInt8]($0) } ?? []
    }
}

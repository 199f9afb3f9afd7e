import Register
import Vault

extension Vault {
    /// The id of a record of `kind` with this natural key.
    func id(_ kind: String, _ naturalKey: String...) -> RecordID {
        // A keyed hash always has 16 bytes; the fallback is never reached.
        RecordID(bytes: recordID(kind: kind, naturalKey: naturalKey)) ?? RecordID(high: 0, low: 0)
    }

    /// The look-up hash of a whole identity number.
    func hash(id: ResidentID) -> [UInt8] { lookup("id", id.number) }

    /// The look-up hash of the last four characters of an identity number, `X` in upper case.
    func hash(lastFour: some StringProtocol) -> [UInt8] { lookup(common: "last4", lastFour.uppercased()) }

    /// The look-up hash of a person's name as names compare.
    func hash(name: String) -> [UInt8] { lookup("name", PlainText.nameKey(name)) }
}

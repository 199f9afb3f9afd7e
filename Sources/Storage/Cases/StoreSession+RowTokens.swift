public import Register
import Vault

/// What a row of a decision workbook is about, as its token says.
public struct RowClaim: Sendable, Hashable {
    /// The run of the proposal.
    public var run: String
    /// The household's number.
    public var household: String
    /// The helper.
    public var helper: RecordID
    /// The role.
    public var role: PairingRole
    /// The version that the workbook showed.
    public var version: Int64
    /// The keyed hash of all that: what a decision keeps of the token.
    public var seal: String

    /// A claim that nobody has sealed.
    public init(run: String, household: String, helper: RecordID, role: PairingRole, version: Int64) {
        self.run = run
        self.household = household
        self.helper = helper
        self.role = role
        self.version = version
        seal = ""
    }
}

extension StoreSession {
    /// The token of a row: what the row is about, behind a keyed hash of it that only this office can make.
    public func rowToken(_ claim: RowClaim) -> String {
        [
            Self.form, seal(claim), claim.run, "\(claim.version)", claim.role.rawValue, claim.helper.description,
            claim.household,
        ].joined(separator: "-")
    }

    /// What a token is about; nil where this office did not make it.
    public func rowClaim(_ token: String) -> RowClaim? {
        let parts = token.split(separator: "-", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, parts[0] == Self.form, let version = Int64(parts[3]),
            let role = PairingRole(rawValue: parts[4]), let helper = RecordID(parts[5])
        else { return nil }
        var claim = RowClaim(run: parts[2], household: parts[6], helper: helper, role: role, version: version)
        claim.seal = seal(claim)
        return claim.seal == parts[1] ? claim : nil
    }

    private static let form = "jr1"

    private func seal(_ claim: RowClaim) -> String {
        let text = "\(claim.run)\n\(claim.version)\n\(claim.role.rawValue)\n\(claim.helper)\n\(claim.household)"
        return Hexadecimal.string(vault.lookup("review-row", text))
    }
}

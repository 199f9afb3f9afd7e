public import Wording

/// A helper as every list of a report names it.
public struct ReportHelper: Sendable, Hashable {
    /// The helper's key: what commands and workbooks use.
    public var key: String
    /// The name as it is to be shown: in full or already masked.
    public var displayName: String
    /// The helping unit (帮扶单位); empty where unknown.
    public var unit: String
    /// What kind of helper.
    public var kind: ReportTerm

    /// A helper.
    public init(key: String, displayName: String, unit: String, kind: ReportTerm) {
        self.key = key
        self.displayName = displayName
        self.unit = unit
        self.kind = kind
    }
}

public import Register

/// What a `support` run reads beside the register's snapshot.
public struct SupportSnapshot: Sendable, Hashable, Codable {
    /// What a helper takes on of each service in each area.
    public struct Quotas: Sendable, Hashable, Codable {
        /// The helper.
        public var helper: RecordID
        /// Its quotas, sorted.
        public var quotas: [ServiceQuota]

        /// The quotas of a helper.
        public init(helper: RecordID, quotas: [ServiceQuota]) {
            self.helper = helper
            self.quotas = quotas
        }
    }

    /// A lead that is proposed and not decided yet.
    public struct Lead: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// The helper.
        public var helper: RecordID

        /// A proposed lead.
        public init(household: String, helper: RecordID) {
            self.household = household
            self.helper = helper
        }
    }

    /// Helpers with quotas, by record; all others have only their capacity.
    public var quotas: [Quotas]
    /// Leads that are proposed, by household: what they can do themselves counts as with those who lead already.
    public var proposedLeads: [Lead]

    /// What is beside the register.
    public init(quotas: [Quotas] = [], proposedLeads: [Lead] = []) {
        self.quotas = quotas
        self.proposedLeads = proposedLeads
    }

    private enum CodingKeys: String, CodingKey {
        case quotas, proposedLeads
    }

    /// Reads what a run kept; runs of the first version kept nothing.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        quotas = try fields.decodeIfPresent([Quotas].self, forKey: .quotas) ?? []
        proposedLeads = try fields.decodeIfPresent([Lead].self, forKey: .proposedLeads) ?? []
    }
}

public import Records

extension Office {
    /// The packs of the product and of the office.
    public func packs(by caller: Principal) async throws -> [PackLine] {
        throw CaseworkError.notReady
    }

    /// One pack by id or digest, with all its values.
    public func pack(_ id: String, by caller: Principal) async throws -> PackContent {
        throw CaseworkError.notReady
    }

    /// What is wrong with the text of a pack; empty where it is right.
    public func checkPack(_ text: String, by caller: Principal) async throws -> [PackFinding] {
        throw CaseworkError.notReady
    }

    /// Records the office's decision about default values: a new text of the pack, in force from now on.
    public func adoptPack(_ id: String, _ decision: PackDecision, by caller: Principal) async throws -> PackLine {
        throw CaseworkError.notReady
    }
}

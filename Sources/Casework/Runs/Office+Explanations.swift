public import Records

extension Office {
    /// Why a household got its helper in a run, or why none; with `versus`, why not that helper.
    public func explain(
        _ household: String, run: String, versus: String?, by caller: Principal
    ) async throws -> HouseholdExplanation {
        throw CaseworkError.notReady
    }

    /// Helpers for a household by total effect, in a run (nil = the latest that holds it).
    public func recommend(
        _ household: String, run: String?, count: Int, by caller: Principal
    ) async throws -> [RecommendationLine] {
        throw CaseworkError.notReady
    }
}

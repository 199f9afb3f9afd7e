public import Records
public import Register

extension Office {
    /// Households of an area (nil = the caller's), by number.
    public func households(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<HouseholdLine> {
        throw CaseworkError.notReady
    }

    /// One household.
    public func household(_ number: String, by caller: Principal) async throws -> HouseholdFile {
        throw CaseworkError.notReady
    }

    /// Helpers who serve or are based in an area (nil = the caller's), by key.
    public func helpers(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<HelperLine> {
        throw CaseworkError.notReady
    }

    /// One helper, by the key that people see.
    public func helper(_ key: String, by caller: Principal) async throws -> HelperFile {
        throw CaseworkError.notReady
    }

    /// Finds households, members and helpers by name, household number, whole ID number or its last four characters.
    public func find(_ text: String, limit: Int, by caller: Principal) async throws -> [SearchHit] {
        throw CaseworkError.notReady
    }
}

import Register

extension StoreSession {
    /// Notes the numbers of household rows that were handed back; with the last of them, those that are on the register
    /// are left out.
    public func noteRejectedHouseholds(_ numbers: [String], isLast: Bool = true) throws {
        var batch = SQLBatch(width: 1)
        for number in Set(numbers).sorted() { batch.append([.text(number)]) }
        if !batch.isEmpty {
            try sql.executeMany(
                "INSERT INTO rejected_household (number) VALUES ($1) ON CONFLICT (number) DO NOTHING", batch)
        }
        guard isLast else { return }
        try sql.execute("DELETE FROM rejected_household WHERE number IN (SELECT number FROM household)")
    }

    /// Whether the row of a household with this number was handed back and not taken over since.
    public func isRejectedHousehold(_ number: String) throws -> Bool {
        try sql.first("SELECT 1 FROM rejected_household WHERE number = $1", [.text(number)]) { try $0.int() } != nil
    }
}

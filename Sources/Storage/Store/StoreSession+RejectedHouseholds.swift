import Register

extension StoreSession {
    /// Notes the numbers of household rows that were handed back, those that are on the register left out.
    public func noteRejectedHouseholds(_ numbers: [String]) throws {
        var batch = SQLBatch(width: 1)
        for number in Set(numbers).sorted() { batch.append([.text(number)]) }
        if !batch.isEmpty {
            try sql.executeMany(
                "INSERT INTO rejected_household (number) VALUES ($1) ON CONFLICT (number) DO NOTHING", batch)
        }
        try sql.execute("DELETE FROM rejected_household WHERE number IN (SELECT number FROM household)")
    }

    /// Whether the row of a household with this number was handed back and not taken over since.
    public func isRejectedHousehold(_ number: String) throws -> Bool {
        try sql.first("SELECT 1 FROM rejected_household WHERE number = $1", [.text(number)]) { try $0.int() } != nil
    }
}

import Foundation

/// What is true about the demo ledgers (`expected.json`).
struct Expected: Decodable {
    struct Count: Decodable {
        var households: Int
        var people: Int
    }

    struct AfterImport: Decodable {
        var dataRows: Int
        var rowsRejected: Int
        var duplicateRows: Int
        var households: Int
        var people: Int
        var byCounty: [String: Count]
        var rejectedHouseholds: [String]

        private enum CodingKeys: String, CodingKey {
            case households, people
            case dataRows = "data_rows"
            case rowsRejected = "rows_rejected"
            case duplicateRows = "duplicate_rows"
            case byCounty = "by_county"
            case rejectedHouseholds = "rejected_households"
        }
    }

    struct Fault: Decodable {
        var file: String
        var row: Int
        var column: String?
        var kind: String
        var action: String
        var alsoOK: [String]?

        private enum CodingKeys: String, CodingKey {
            case file, row, column, kind, action
            case alsoOK = "also_ok"
        }
    }

    var afterImport: [String: AfterImport]
    var faultList: [Fault]

    private enum CodingKeys: String, CodingKey {
        case afterImport = "after_import"
        case faultList = "fault_list"
    }

    static func demo() throws -> Expected {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(DemoOffice.ledgers)/expected.json"))
        return try JSONDecoder().decode(Expected.self, from: bytes)
    }
}

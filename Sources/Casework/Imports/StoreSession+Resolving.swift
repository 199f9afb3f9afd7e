import Ledgers
import Records
import Register
import Storage

extension StoreSession {
    /// The household and helper that a row of a pairing ledger means; nil where the register cannot tell.
    func resolve(_ pairing: RunningPairing) throws -> ResolvedPairing? {
        guard let household = try householdNumber(pairing.household, pairing.head) else { return nil }
        let helpers: [Kept<Helper>]
        if let id = pairing.helper {
            helpers = try self.helpers(id: id)
        } else {
            helpers = try self.helpers(named: pairing.helperName, unit: pairing.unit)
        }
        guard helpers.count == 1, let helper = helpers.first else { return nil }
        return ResolvedPairing(household: household, helper: helper.id, stated: pairing)
    }

    /// The household that a row of a visit ledger means, with the visitor where the register knows one.
    func resolve(_ visit: VisitEntry) throws -> ResolvedVisit? {
        guard let household = try householdNumber(visit.household, visit.head) else { return nil }
        let helpers: [Kept<Helper>]
        if let id = visit.visitor {
            helpers = try self.helpers(id: id)
        } else {
            helpers = try visit.visitorName.map { try self.helpers(name: $0, unit: visit.unit) } ?? []
        }
        return ResolvedVisit(household: household, helper: helpers.count == 1 ? helpers[0].id : nil, stated: visit)
    }

    private func householdNumber(_ number: String?, _ head: ResidentID?) throws -> String? {
        if let number { return number }
        guard let head else { return nil }
        let numbers = try households(ofMember: head).map(\.value.number)
        return numbers.count == 1 ? numbers[0] : nil
    }
}

extension OriginalRow {
    /// Those of some rows that had cells to be mended or kept, each place once.
    static func rows(of accepted: [AcceptedRow]) -> [OriginalRow] {
        var rows: [OriginalRow] = []
        for row in accepted where !row.originals.isEmpty {
            let cells = row.originals.map { ($0.column, $0.text) }
            if let last = rows.last, last.sheet == row.sheet, last.row == row.row {
                rows[rows.count - 1].cells += cells
            } else {
                rows.append(OriginalRow(sheet: row.sheet, row: row.row, cells: cells))
            }
        }
        return rows
    }
}

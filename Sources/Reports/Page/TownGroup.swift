/// The lines of a list that belong to one town.
struct TownGroup<Line> {
    /// The town, by the names of its first line.
    var place: ReportPlace
    /// Its lines, in order.
    var lines: [Line]

    /// `lines` by town, in the order of the division codes; within a town by division and household number.
    static func groups(_ lines: [Line], household: (Line) -> ReportHousehold) -> [TownGroup] {
        var result: [TownGroup] = []
        for line in lines.sorted(by: { household($0) < household($1) }) {
            let place = household(line).place
            if let last = result.last?.place, last.townCode == place.townCode {
                result[result.count - 1].lines.append(line)
            } else {
                var town = place
                town.code = place.townCode
                town.village = ""
                result.append(TownGroup(place: town, lines: [line]))
            }
        }
        return result
    }

    /// Towns side by side that lie in one county, by its name: a local extension is a county of its own.
    static func counties(_ towns: [TownGroup]) -> [[TownGroup]] {
        var result: [[TownGroup]] = []
        for town in towns {
            if let last = result.last?.first?.place, last.county == town.place.county {
                result[result.count - 1].append(town)
            } else {
                result.append([town])
            }
        }
        return result
    }
}

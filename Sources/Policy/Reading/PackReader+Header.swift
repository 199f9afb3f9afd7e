import Register

/// Documents and decisions.
extension PackReader {
    /// The `documents` section: key → title, number, date, issuer.
    func readDocuments(_ place: PackPlace) throws(PackError) {
        for entry in try entries(place).entries {
            let fields = try fields(
                entry.value, ["title", "number", "date", "issuer"], required: ["title", "number", "issuer"])
            var date: CalendarDay?
            if let place = fields["date"] { date = try day(place) }
            documents.append(
                PolicyDocument(
                    key: try identifier(PackPlace(node: entry.keyPlace.node, path: entry.keyPlace.path)),
                    title: try string(field(fields, "title")), number: try string(field(fields, "number")), date: date,
                    issuer: try string(field(fields, "issuer"))))
        }
    }

    /// Refuses documents that are younger than the pack's first day, but for those that only dated values cite; called
    /// when all values are read.
    func checkDates(_ place: PackPlace, from: CalendarDay) throws(PackError) {
        for entry in try entries(place).entries {
            let date = documents.first { $0.key == entry.key }?.date
            let isOnlyLater = citedLater.contains(entry.key) && !citedAlways.contains(entry.key)
            if let date, date > from, !isOnlyLater {
                throw refuse(.documentNotInForce, entry.value, entry.key, date.description, from.description)
            }
        }
    }

    /// The `adoptions` section.
    func readAdoptions(_ place: PackPlace) throws(PackError) {
        for item in try items(place) {
            let keys = ["body", "day", "minute", "paths"]
            let fields = try fields(item, keys, required: keys)
            var paths: [String] = []
            for path in try items(field(fields, "paths")) { paths.append(try string(path)) }
            adoptions.append(
                Adoption(
                    body: try string(field(fields, "body")), day: try day(field(fields, "day")),
                    minute: try string(field(fields, "minute")), paths: paths.sorted()))
        }
    }

    /// Refuses decisions that name no value; called when all values are known.
    func checkAdoptions(_ place: PackPlace) throws(PackError) {
        for item in try items(place) {
            for path in try items(field(entries(item), "paths")) {
                let text = try string(path)
                guard values.contains(where: { $0.path == text || $0.path.hasPrefix(text + ".") }) else {
                    throw refuse(.adoptionPath, path, text)
                }
            }
        }
    }
}

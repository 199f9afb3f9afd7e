import AdminAPI
import AdminClient
import Wording

/// What every list needs to be shown: its headings, and a row for each item.
protocol Listed: Codable, Sendable {
    /// The columns in the user's language.
    static func columns(_ language: Language) -> [TextTable.Column]
    /// The cells of one item.
    func cells(_ language: Language) -> [String]
}

extension Session {
    /// Shows one page: its own bytes for programs, a table with the total for people.
    func show<Item: Listed>(page answer: Answer<Page<Item>>) {
        show(answer) { page in
            table(page.items)
            say(CommandWording.listed(page.items.count, page.total))
            if let next = page.next { say(CommandWording.nextPage(next)) }
        }
    }

    /// Shows a list that comes whole.
    func show<Item: Listed>(list answer: Answer<ItemList<Item>>) {
        show(answer) { list in
            table(list.items)
            say(CommandWording.listed(list.items.count, list.items.count))
        }
    }

    /// A table of items, nothing where there are none.
    func table<Item: Listed>(_ items: [Item]) {
        guard !items.isEmpty else { return }
        table(Item.columns(language), items.map { $0.cells(language) })
    }

    /// A table, its heading in bold on a terminal.
    func table(_ columns: [TextTable.Column], _ rows: [[String]]) {
        let lines = TextTable(columns: columns, rows: rows).lines()
        for (index, line) in lines.enumerated() {
            console.print(index == 0 && console.hasColour ? "\u{1b}[1m\(line)\u{1b}[0m" : line)
        }
    }

    /// Label and value lines, the values lined up; lines without a value are left out.
    func facts(_ pairs: [(Phrase, String?)]) {
        let known = pairs.compactMap { label, value in value.map { (text(label), $0) } }
        let width = known.map { DisplayWidth.of($0.0) }.max() ?? 0
        for (label, value) in known {
            let gap = String(repeating: " ", count: width - DisplayWidth.of(label) + 2)
            console.print(label + gap + TextTable.safe(value))
        }
    }
}

extension Score {
    /// A score as people see it: divided by 1000, three decimals.
    static func text(_ score: Int64) -> String {
        let whole = score.magnitude / 1000
        let rest = String(score.magnitude % 1000)
        return (score < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

/// Scores as people see them.
enum Score {}

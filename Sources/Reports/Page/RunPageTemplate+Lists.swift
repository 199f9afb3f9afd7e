extension RunPageTemplate {
    /// A section that lists households: a short list as one table with a row per town, a long one folded by county and
    /// town. The lists differ in the columns beside the household's own.
    struct HouseholdList: Sendable {
        /// Anchor of the section, key of its list and of `KEYTitle`, `KEYWhy` and `KEYNone` among the labels.
        var key: String
        /// Name of the number beside the title.
        var count: String
        /// Cells of the heading beside the household's own three.
        var head: String
        /// Cells of a row beside the household's own three.
        var row: String
        /// Number of those cells.
        var columns: Int
    }

    /// The lists in the order of the page.
    static let lists: [HouseholdList] = [
        HouseholdList(
            key: "uncovered", count: "uncoveredCount",
            head: #"<th scope="col">{{label.reasons}}</th><th scope="col">{{label.repairs}}</th>"#,
            row: "<td>{{{firstReason}}}{{{reasonList}}}</td><td>{{{repairList}}}</td>", columns: 2),
        HouseholdList(
            key: "unclear", count: "unclearCount",
            head: """
                <th scope="col" class="middling">{{label.missing}}</th><th scope="col">{{label.firstTask}}</th>\
                <th scope="col" class="middling">{{label.helper}} · {{label.unit}}</th>
                """,
            row: """
                <td>{{{missingWords}}}</td><td>{{{task}}}</td>\
                <td><span class="name">{{{helperName}}}</span><span class="unit">{{{unitName}}}</span></td>
                """, columns: 3),
        HouseholdList(
            key: "pairs", count: "pairCount",
            head: """
                <th scope="col" class="middling">{{label.helper}} · {{label.unit}}</th>\
                <th scope="col" class="n figures">{{label.score}}</th><th scope="col">{{label.why}}</th>
                """,
            row: """
                <td><span class="name">{{{helperName}}}</span><span class="small">{{{kindWords}}}</span>\
                <span class="unit">{{{unitName}}}</span></td><td class="n score">{{points}}{{{pointsBar}}}</td>\
                <td>{{#isKept}}<span class="kept">{{label.stateKept}}</span>{{/isKept}}{{{reasonList}}}\
                {{#hasRunnerUp}}<p class="runner-up">{{{runnerUpText}}}</p>{{/hasRunnerUp}}\
                {{#hasWarning}}<p class="warning">{{{warningText}}}</p>{{/hasWarning}}</td>
                """, columns: 3),
        HouseholdList(
            key: "outside", count: "outsideCount", head: #"<th scope="col">{{label.reason}}</th>"#,
            row: "<td>{{{reasonText}}}</td>", columns: 1),
        HouseholdList(
            key: "links", count: "linkCount", head: #"<th scope="col">{{label.lacks}}</th>"#,
            row: "<td>{{{lacksWords}}}</td>", columns: 1),
    ]

    /// The templates of a list: the section, its heading and its row.
    static func templates(of list: HouseholdList) -> [(name: String, text: String)] {
        let has = "has\(list.key.prefix(1).uppercased())\(list.key.dropFirst())"
        let table = "<div class=\"scroll\"><table class=\"people \(list.key)\">{{> \(list.key)Head}}"
        let rows = "{{#lines}}\n{{> \(list.key)Row}}\n{{/lines}}"
        let section = """
            <section id="\(list.key)" aria-labelledby="\(list.key)-title">
            <h2 id="\(list.key)-title">{{label.\(list.key)Title}} <span class="total">{{\(list.count)}}</span></h2>
            {{#\(has)}}
            <p class="lead">{{label.\(list.key)Why}}</p>
            {{#\(list.key)}}
            {{#isFlat}}
            \(table)
            {{#areas}}
            {{#groups}}
            <tbody>
            <tr class="group"><th colspan="\(list.columns + 3)" scope="rowgroup">{{{groupCounty}}} {{{groupTown}}}</th></tr>
            \(rows)
            </tbody>
            {{/groups}}
            {{/areas}}
            </table></div>
            {{/isFlat}}
            {{^isFlat}}
            {{#areas}}
            <details class="county"{{#isOpen}} open="open"{{/isOpen}}><summary>{{{groupCounty}}} \
            <span class="count">{{countyCount}}</span></summary>
            {{#groups}}
            <details class="town" open="open"><summary>{{{groupTown}}} <span class="count">{{townCount}}</span></summary>
            {{#isListed}}
            \(table)
            <tbody>
            \(rows)
            </tbody></table></div>
            {{/isListed}}
            {{^isListed}}
            <p>{{label.pairsInWorkbook}}</p>
            {{/isListed}}
            </details>
            {{/groups}}
            </details>
            {{/areas}}
            {{/isFlat}}
            {{/\(list.key)}}
            {{/\(has)}}
            {{^\(has)}}
            <p class="fine">{{label.\(list.key)None}}</p>
            {{/\(has)}}
            </section>

            """
        let head = "<thead><tr>\(householdHead)\(list.head)</tr></thead>\n"
        return [
            (list.key, section), ("\(list.key)Head", head),
            ("\(list.key)Row", "<tr>\(householdCells)\(list.row)</tr>\n"),
        ]
    }

    private static let householdHead = """
        <th scope="col" class="who">{{label.head}} · {{label.household}}</th>\
        <th scope="col" class="where">{{label.village}}</th>\
        <th scope="col" class="what">{{label.tier}} · {{label.categories}} · {{label.causes}}</th>
        """

    private static let householdCells = """
        <th scope="row"><span class="name">{{{head}}}</span><span class="code">{{number}}</span></th>\
        <td>{{{villageName}}}</td><td><span class="tier t{{tierNumber}}" title="{{tierTitle}}">{{tierText}}</span> \
        {{{categoryWords}}}<span class="cause">{{{causeWords}}}</span></td>
        """
}

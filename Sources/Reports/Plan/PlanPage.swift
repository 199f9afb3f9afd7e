public import Wording

/// A household's plan (一户一策) as one page to print: no script, no network, no further file.
public struct PlanPage: Sendable {
    /// The household's number and place, as the heading says them.
    public var heading: String
    /// The day for which it holds.
    public var asOf: String
    /// Its parts.
    public var sections: [PlanSection]
    /// The language.
    public var language: Language

    /// A page.
    public init(heading: String, asOf: String, sections: [PlanSection], language: Language) {
        self.heading = heading
        self.asOf = asOf
        self.sections = sections
        self.language = language
    }

    /// The page as HTML; well-formed XML, every text escaped.
    public var html: String {
        let title = PlanWording.title(language)
        let parts = Markup(joining: sections.filter { !$0.isEmpty }.map(section))
        let lang = language == .zh ? "zh-Hans" : "en"
        let page: Markup = """
            <html lang="\(lang)">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'"/>
            <meta name="referrer" content="no-referrer"/>
            <meta name="robots" content="noindex, nofollow, noarchive"/>
            <meta name="color-scheme" content="light"/>
            <title>\(title) \(heading) · \(asOf)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <p class="internal">\(PlanWording.internalUse(language))</p>
            <h1>\(title) <span>\(heading)</span></h1>
            <p class="day">\(PlanWording.asOf(language)) \(asOf)</p>
            <main>
            \(parts)</main>
            <footer><p>\(PlanWording.signatures(language))</p></footer>
            </body>
            </html>

            """
        return "<!DOCTYPE html>\n" + page.html
    }

    private func section(_ section: PlanSection) -> Markup {
        let facts = Markup(
            joining: section.facts.map { fact in
                let value = fact.value?(language) ?? PlanWording.unknown(language)
                let kind = fact.value == nil ? "unknown" : "known"
                let line: Markup = "<div class=\"\(kind)\"><dt>\(fact.name(language))</dt><dd>\(value)</dd></div>\n"
                return line
            })
        let list: Markup = section.facts.isEmpty ? "" : "<dl>\n\(facts)</dl>\n"
        var table: Markup = ""
        if !section.rows.isEmpty {
            let head = Markup(
                joining: section.columns.map { column -> Markup in "<th scope=\"col\">\(column(language))</th>" })
            let rows = Markup(
                joining: section.rows.map { row -> Markup in
                    let cells = Markup(joining: row.map { cell -> Markup in "<td>\(cell(language))</td>" })
                    return "<tr>\(cells)</tr>\n"
                })
            table = "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n"
        }
        return "<section id=\"\(section.code)\">\n<h2>\(section.title(language))</h2>\n\(list)\(table)</section>\n"
    }

    private static let style: Markup = """
        body{font:11pt/1.5 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#111;background:#fff;\
        max-width:46rem;margin:1.5rem auto;padding:0 1rem}\
        h1{font-size:1.4rem;margin:.2rem 0}h1 span{font-weight:normal;color:#333}\
        h2{font-size:1.05rem;border-bottom:1px solid #888;margin:1.2rem 0 .4rem}\
        .internal{font-size:.85rem;color:#8a1c1c;margin:0}.day{color:#333;margin:0}\
        dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.15rem 1rem;margin:.3rem 0}\
        dl div{display:flex;gap:.6rem}dt{color:#444;min-width:6.5rem}dd{margin:0}.unknown dd{color:#8a5a00}\
        table{border-collapse:collapse;width:100%;margin:.4rem 0;font-size:.95rem}\
        th,td{border:1px solid #999;padding:.2rem .45rem;text-align:left;vertical-align:top}th{background:#eee}\
        footer{margin-top:2rem;border-top:1px solid #888;padding-top:.5rem}\
        @media print{body{margin:0;max-width:none}section{break-inside:avoid}}
        """
}

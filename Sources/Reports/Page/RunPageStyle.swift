import Wording

/// The style sheet of the run's page, for screen and for A4 paper.
///
/// Text on its ground has a contrast of at least 4.5 : 1 (WCAG 2.1 AA); nothing is told by colour alone.
enum RunPageStyle {
    /// The sheet; what the printed margin says is of `language`.
    static func sheet(_ language: Language) -> Markup {
        let margin = ReportWording.word("internalUse")(language)
        return """
            \(base(language))\(lists)\(print)@page{size:A4 landscape;margin:12mm 12mm 14mm;\
            @bottom-left{content:'\(margin)';font-size:8pt;color:#56636f}\
            @bottom-right{content:counter(page) ' / ' counter(pages);font-size:8pt;color:#56636f}}
            """
    }

    private static func base(_ language: Language) -> Markup {
        let family: Markup = language == .en ? "\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\"," : ""
        return """
            :root{--ink:#1b2733;--soft:#52606d;--line:#d7dee5;--ground:#f4f6f8;--done:#1d6b7e;--deep:#123f4d;--bad:#a33a12;
            --bad-ground:#fdf0ea;--warn:#7a5200;--warn-ground:#fff7e2;--fine:#22663c;--fine-ground:#edf7f0}
            *{box-sizing:border-box}
            html{scroll-behavior:smooth;scroll-padding-top:64px}
            body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 \(family)"Noto Sans CJK SC","Noto Sans SC",
            "Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",system-ui,sans-serif;
            font-variant-numeric:tabular-nums}
            .inner,main,footer{max-width:1240px;margin:0 auto;padding-left:28px;padding-right:28px}
            .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:9}
            .defs{position:absolute}
            header{background:var(--deep);color:#fff;padding:18px 0 20px}
            header .internal{display:inline-block;margin:0 0 14px;padding:3px 12px;border:1px solid #f1c9b6;color:#ffe6da;
            border-radius:3px;font-size:13px}
            h1{margin:0;font-size:29px;line-height:1.3;font-weight:700}
            h1 .area{font-weight:400;margin-left:.4em}
            header .kind{margin:2px 0 14px;color:#c9dde3}
            dl.facts{display:flex;flex-wrap:wrap;gap:8px 36px;margin:0}
            dl.facts dt{font-size:12.5px;color:#b7ced6}dl.facts dd{margin:0;font-size:15.5px}
            header .code{color:#c9dde3}
            .code{font-family:ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
            nav{position:sticky;top:0;z-index:5;background:#fff;border-bottom:1px solid var(--line);
            box-shadow:0 1px 4px rgba(18,63,77,.06)}
            nav ul{display:flex;flex-wrap:wrap;gap:2px 22px;list-style:none;margin:0;padding-top:9px;padding-bottom:9px}
            nav a{color:var(--deep);text-decoration:none;font-size:14px;white-space:nowrap}
            nav a:hover,nav a:focus{text-decoration:underline}
            nav b,h2 .total,summary .count,summary>b{display:inline-block;min-width:1.7em;padding:0 .5em;border-radius:99px;
            background:#e5ecef;color:var(--ink);font-size:12.5px;font-weight:600;text-align:center;line-height:1.6}
            nav b.alarm{background:var(--bad);color:#fff}
            main{padding-top:22px;padding-bottom:10px}
            section{background:#fff;border:1px solid var(--line);border-radius:6px;padding:20px 24px 22px;margin:0 0 18px}
            h2{font-size:19px;margin:0 0 8px;line-height:1.4}h2 .total{vertical-align:2px;margin-left:4px}
            p.lead{color:var(--soft);margin:0 0 12px;max-width:76em}p.lead strong{color:var(--ink)}
            p.fine{margin:4px 0 10px;padding:8px 14px;background:var(--fine-ground);color:var(--fine);border-radius:4px}
            .headline{font-size:23px;line-height:1.45;margin:0 0 12px;font-weight:600}
            .headline.complete{color:var(--fine)}
            .whole .bar{width:100%;height:14px;border-radius:3px;display:block}
            ul.tiles{display:grid;grid-template-columns:repeat(7,1fr);gap:1px;list-style:none;margin:16px 0;padding:0;
            background:var(--line);border:1px solid var(--line);border-radius:5px;overflow:hidden}
            ul.tiles li{background:#fff;padding:11px 14px 10px}
            .figure{display:block;font-size:27px;font-weight:700;line-height:1.2;white-space:nowrap}
            .figure small{font-size:14px;font-weight:600;margin-left:7px}
            .tiles .name{color:var(--soft);font-size:13px;display:block;line-height:1.4}
            .tiles .good .figure{color:var(--done)}.tiles .bad .figure{color:var(--bad)}.tiles .bad{background:var(--bad-ground)}
            .tasks{margin:0 0 16px}.tasks h3{margin:0 0 4px;font-size:15.5px}.tasks ul{display:flex;flex-wrap:wrap;gap:7px;
            list-style:none;margin:0;padding:0}
            .tasks a{display:block;padding:3px 13px;border:1px solid #b9c9d0;border-radius:99px;color:var(--deep);
            text-decoration:none;font-size:14px}.tasks a:hover,.tasks a:focus{background:#eef5f7;text-decoration:underline}
            nav a{display:inline-block}nav a::first-letter,.tiles .name::first-letter,
            .tasks a::first-letter,header .kind::first-letter{text-transform:uppercase}
            .notes{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:14px}
            .note{border-left:4px solid var(--done);background:#eef5f7;padding:9px 16px 10px;border-radius:0 4px 4px 0}
            .note h3{margin:0;font-size:15.5px}.note p{margin:3px 0 0;font-size:14px;color:#33424f}
            .note.verified{border-color:var(--fine);background:var(--fine-ground)}.note.verified h3{color:var(--fine)}
            .note.refused{border-color:var(--bad);background:var(--bad-ground)}.note.refused h3{color:var(--bad)}
            .note.defaults,.note.unchecked{border-color:#d99a1c;background:var(--warn-ground)}
            .note.defaults h3,.note.unchecked h3{color:var(--warn)}
            .done{fill:var(--done)}.rest{fill:url(#hatch);stroke:var(--bad);stroke-width:.6}
            .hatch-ground{fill:#fbe3d8}.hatch-line{fill:#c9683f}.track{fill:#e5ecef}

            """
    }

    private static let lists: Markup = """
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:14px}table.narrow{width:auto;min-width:420px}
        th,td{text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-bottom:1px solid var(--line)}
        thead th{color:var(--soft);font-weight:600;font-size:12.5px;border-bottom:1.5px solid #aebac4;vertical-align:bottom}
        tbody th{font-weight:400}tfoot th,tfoot td{font-weight:700;border-bottom:0;border-top:1.5px solid #aebac4}
        .n{text-align:right;white-space:nowrap}td.n+td:not(.n),th.n+th:not(.n){padding-left:12px}
        table.coverage td{white-space:nowrap;vertical-align:middle}table.coverage tbody th{white-space:nowrap}
        table.coverage .bar{vertical-align:-1px;margin-right:9px;border-radius:2px}
        .tier-name{display:inline-block;max-width:13em;white-space:normal;vertical-align:top;padding-top:1px}
        table.coverage thead th{vertical-align:top}.counted{display:inline-block;min-width:5em}.share{color:var(--soft)}
        td.short .share{color:var(--bad);font-weight:600}td.none{color:var(--soft)}
        tr.short .missing{color:var(--bad);font-weight:700}
        .tier{display:inline-block;padding:0 7px;border-radius:3px;font-size:12.5px;line-height:1.65;background:#e5ecef;
        font-weight:600;white-space:nowrap}
        .tier.t1{background:#f6d9cd;color:#7a2607}.tier.t2{background:#fbecc8;color:#6a4800}
        .tier.t3{background:#dcecf0;color:#174f5e}
        details{border-top:1px solid var(--line)}details:last-of-type{border-bottom:1px solid var(--line)}
        summary{cursor:pointer;padding:9px 4px;font-size:15px}summary:hover{background:#f4f8f9}
        summary:focus-visible,a:focus-visible{outline:2px solid var(--done);outline-offset:1px}
        summary .count{margin-left:6px}details[open]>.scroll,details[open]>table{margin:0 0 14px}
        details.county>summary{font-weight:700}details.town{margin-left:20px}details.town>summary{font-size:14.5px}
        details.town:last-of-type{border-bottom:0}
        details.town~details.town thead th{line-height:0;padding-top:0;padding-bottom:0;border:0;color:transparent;
        overflow:hidden}details.town>.scroll{margin-bottom:6px}details.town>summary{padding:7px 4px 5px}
        details.town,details.town:last-of-type{border:0}details.county>details:last-of-type{margin-bottom:12px}
        details.town tbody tr:last-child>*{border-bottom:0}details.town>summary{border-bottom:1px solid var(--line)}
        tr.group th{padding:14px 0 5px;font-weight:700;border-bottom-color:#aebac4}
        table.people{min-width:920px;table-layout:fixed}.people .who{width:128px}.people .where{width:104px}
        .people .what{width:208px}.people .middling{width:160px}
        .people .figures{width:82px}
        .people .name,.people .unit,.people .small,.people .cause,.people th .code{display:block}
        .people .name{font-weight:600;font-size:15px}.people .small,.people .unit,.people .cause,.people th .code{
        color:var(--soft);font-size:13px}
        ul.reasons,ul.repairs{margin:0;padding-left:1.15em}ul.repairs{list-style:"→ ";padding-left:1.4em}
        ul.repairs li{color:var(--deep)}
        .score{font-weight:600}.points{display:block;margin:3px 0 0 auto}
        .kept{display:inline-block;padding:0 7px;border:1px solid var(--line);border-radius:3px;font-size:12.5px;
        color:var(--soft)}
        .runner-up,.warning{margin:3px 0 0;font-size:13px;color:var(--soft)}
        .warning{color:var(--bad)}.warning::before{content:"! ";font-weight:700}
        td.default{color:var(--warn)}
        figure{margin:8px 0 12px}.histogram{display:block;width:100%;max-width:900px;height:auto}
        .histogram text{font-size:12.5px;fill:var(--soft)}.histogram .end{text-anchor:end}
        .histogram .middle{text-anchor:middle}.grid{stroke:var(--line)}.base{stroke:#8c99a4}
        .column{fill:var(--done)}.median{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}
        .histogram .median-text{fill:var(--bad);font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:4px}
        dl.digests{margin:0}dl.digests div{display:grid;grid-template-columns:13em 1fr;gap:12px;padding:5px 0;
        border-bottom:1px solid var(--line)}dl.digests dt{color:var(--soft)}
        dl.digests dd{margin:0;overflow-wrap:anywhere}
        footer{padding-top:2px;padding-bottom:32px;color:var(--soft);font-size:13px}footer p{margin:2px 0}
        @media screen and (max-width:900px){ul.tiles{grid-template-columns:repeat(2,1fr)}ul.tiles li:last-child{grid-column:span 2}section{padding:16px 14px}
        .inner,main,footer{padding-left:14px;padding-right:14px}dl.digests div{grid-template-columns:1fr;gap:0}
        nav{position:static}html{scroll-padding-top:8px}}

        """

    private static let print: Markup = """
        @media print{body{background:#fff;font-size:9.5pt;line-height:1.35}nav,.skip{display:none}
        header{background:none;color:#000;padding:0 0 8pt;border-bottom:1.5pt solid #000}
        header .internal{border-color:#000;color:#000}header .kind,dl.facts dt,header .code{color:#333}
        h1{font-size:18pt}.inner,main,footer{max-width:none;padding-left:0;padding-right:0}
        section{border:0;border-radius:0;padding:8pt 0;margin:0}h2{font-size:13pt;break-after:avoid}
        .headline{font-size:14pt}.figure{font-size:16pt}
        table{font-size:8.5pt}th,td{padding-top:3pt;padding-bottom:3pt}summary{padding:4pt 0}ul.tiles li{padding:5pt 7pt}table.people{min-width:0}.scroll{overflow:visible}
        .people .name{font-size:9pt}.tier,.kept{font-size:7.5pt}.runner-up,.warning{font-size:7.5pt;margin:1pt 0 0}
        .people .small,.people .unit,.people .cause,.people th .code{font-size:7.5pt}
        thead{display:table-header-group}tfoot{display:table-row-group}
        tr,.note,.tiles,figure{break-inside:avoid}
        details::details-content{content-visibility:visible;display:block;height:auto;block-size:auto}
        summary{list-style:none;font-weight:700;break-after:avoid}summary::-webkit-details-marker{display:none}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """
}

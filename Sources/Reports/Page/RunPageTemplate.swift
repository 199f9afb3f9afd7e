/// The templates of the run's page (Mustache; `{{{…}}}` only for markup that is made safe in Swift).
///
/// They are well-formed XML when filled. Labels are the keys of `ReportWording.words`.
enum RunPageTemplate {
    /// The name of the whole page.
    static let page = "page"

    /// Every template by its name.
    static let all: [(name: String, text: String)] =
        [
            (page, pageText), ("header", headerText), ("summary", summaryText), ("coverage", coverageText),
            ("towns", townsText), ("scores", scoresText), ("weights", weightsText), ("check", checkText),
            ("idle", idleText),
        ] + pieces + lists.flatMap(templates(of:))

    private static let pageText = """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="robots" content="noindex, nofollow, noarchive"/>
        <meta name="format-detection" content="telephone=no"/>
        <meta name="color-scheme" content="light"/>
        <title>{{label.title}} {{run}} · {{asOf}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <a class="skip" href="#summary">{{label.skip}}</a>
        {{{patterns}}}
        {{> header}}
        <main>
        {{> summary}}
        {{> coverage}}
        {{> uncovered}}
        {{> unclear}}
        {{> towns}}
        {{> scores}}
        {{> pairs}}
        {{> outside}}
        {{> idle}}
        {{> links}}
        {{> weights}}
        {{> check}}
        </main>
        <footer><p>{{label.internalUse}}</p><p>{{label.footer}}</p></footer>
        </body>
        </html>

        """

    private static let headerText = """
        <header>
        <div class="inner">
        <p class="internal">{{label.internalUse}}{{#isMasked}} {{label.maskedNote}}{{/isMasked}}</p>
        <h1>{{label.title}} <span class="area">{{{areaName}}}</span></h1>
        <p class="kind">{{kindName}}</p>
        <dl class="facts">
        <div><dt>{{label.runNumber}}</dt><dd>{{run}}</dd></div>
        <div><dt>{{label.asOf}}</dt><dd>{{asOf}}</dd></div>
        <div><dt>{{label.pack}}</dt><dd>{{{packName}}} <span class="code">{{packID}}</span></dd></div>
        <div><dt>{{label.generated}}</dt><dd>{{generated}}</dd></div>
        </dl>
        </div>
        </header>
        <nav aria-label="{{label.contents}}"><ul class="inner">
        <li><a href="#summary">{{label.summary}}</a></li>
        <li><a href="#coverage">{{label.coverage}}</a></li>
        <li><a href="#uncovered">{{label.stateUncovered}} <b class="{{^isComplete}}alarm{{/isComplete}}">\
        {{uncoveredCount}}</b></a></li>
        <li><a href="#unclear">{{label.unclear}} <b>{{unclearCount}}</b></a></li>
        <li><a href="#towns">{{label.townsTitle}}{{#hasShortTowns}} <b class="alarm">{{shortTownCount}}</b>\
        {{/hasShortTowns}}</a></li>
        <li><a href="#scores">{{label.scoresTitle}}</a></li>
        <li><a href="#pairs">{{label.pairsTitle}} <b>{{pairCount}}</b></a></li>
        <li><a href="#outside">{{label.outside}} <b>{{outsideCount}}</b></a></li>
        <li><a href="#check">{{label.checkTitle}}</a></li>
        </ul></nav>

        """

    private static let summaryText = """
        <section id="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">{{label.summary}}</h2>
        <p class="headline {{#isComplete}}complete{{/isComplete}}{{^isComplete}}short{{/isComplete}}">{{headline}}</p>
        <div class="whole">{{{wholeBar}}}</div>
        <ul class="tiles">
        <li><span class="figure">{{inScope}}</span><span class="name">{{label.inScope}}</span></li>
        <li class="good"><span class="figure">{{covered}}<small>{{share}}</small></span>\
        <span class="name">{{label.covered}}</span></li>
        <li class="{{^isComplete}}bad{{/isComplete}}"><span class="figure">{{uncoveredCount}}</span>\
        <span class="name">{{label.uncovered}}</span></li>
        <li><span class="figure">{{unclearCount}}</span><span class="name">{{label.unclear}}</span></li>
        <li><span class="figure">{{outsideCount}}</span><span class="name">{{label.outside}}</span></li>
        <li><span class="figure">{{keptCount}}</span><span class="name">{{label.kept}}</span></li>
        <li><span class="figure">{{proposedCount}}</span><span class="name">{{label.proposed}}</span></li>
        </ul>
        {{#hasTasks}}
        <div class="tasks"><h3>{{label.tasks}}</h3><ul>
        {{#tasks}}
        <li><a href="{{anchor}}">{{taskText}}</a></li>
        {{/tasks}}
        </ul></div>
        {{/hasTasks}}
        <div class="notes">
        <div class="note {{proofClass}}"><h3>{{proof}}</h3><p>{{proofWhy}}</p></div>
        {{#weightsAreDefaults}}
        <div class="note defaults"><h3>{{label.defaultsNotice}}</h3><p>{{label.defaultsWhy}}</p></div>
        {{/weightsAreDefaults}}
        </div>
        </section>

        """

    private static let coverageText = """
        <section id="coverage" aria-labelledby="coverage-title">
        <h2 id="coverage-title">{{label.coverageTitle}}</h2>
        <p class="lead">{{label.coverageWhy}}</p>
        {{#hasCounties}}
        <div class="scroll"><table class="coverage">
        <thead><tr><th scope="col">{{label.county}}</th>{{#tierHeads}}<th scope="col"><span class="tier t{{tierNumber}}">\
        {{tierNumber}}</span> <span class="tier-name">{{tierTitle}}</span></th>{{/tierHeads}}<th scope="col">{{label.allTiers}}</th></tr></thead>
        <tbody>
        {{#counties}}
        <tr><th scope="row">{{{countyName}}}</th>{{#cells}}{{> cell}}{{/cells}}</tr>
        {{/counties}}
        </tbody>
        <tfoot><tr><th scope="row">{{label.allCounties}}</th>{{#countySums}}{{> cell}}{{/countySums}}</tr></tfoot>
        </table></div>
        {{/hasCounties}}
        </section>

        """

    private static let townsText = """
        <section id="towns" aria-labelledby="towns-title">
        <h2 id="towns-title">{{label.townsTitle}}</h2>
        {{#hasShortTowns}}
        <p class="lead">{{label.townsWhy}} <strong>{{shortSentence}}</strong></p>
        <div class="scroll"><table class="towns">{{> townHead}}
        <tbody>
        {{#shortTowns}}
        {{> townRow}}
        {{/shortTowns}}
        </tbody></table></div>
        {{/hasShortTowns}}
        {{^hasShortTowns}}
        <p class="fine">{{label.townsEnough}}</p>
        {{/hasShortTowns}}
        {{#hasTowns}}
        <details><summary>{{label.townsAll}} <b>{{allTownCount}}</b></summary>
        <div class="scroll"><table class="towns">{{> townHead}}
        <tbody>
        {{#allTowns}}
        {{> townRow}}
        {{/allTowns}}
        </tbody></table></div></details>
        {{/hasTowns}}
        </section>

        """

    private static let scoresText = """
        <section id="scores" aria-labelledby="scores-title">
        <h2 id="scores-title">{{label.scoresTitle}}</h2>
        <p class="lead">{{label.scoresWhy}}</p>
        {{#hasScores}}
        <p>{{spread}}</p>
        <figure>{{{chart}}}</figure>
        <details><summary>{{label.scoresTable}}</summary>
        <table class="narrow"><thead><tr><th scope="col">{{label.interval}}</th>\
        <th scope="col" class="n">{{label.scoresCount}}</th></tr></thead>
        <tbody>
        {{#bins}}
        <tr><td>{{binInterval}}</td><td class="n">{{binCount}}</td></tr>
        {{/bins}}
        </tbody></table></details>
        {{/hasScores}}
        {{^hasScores}}
        <p>{{label.scoresNone}}</p>
        {{/hasScores}}
        </section>

        """

    private static let weightsText = """
        {{#hasWeights}}
        <section id="weights" aria-labelledby="weights-title">
        <h2 id="weights-title">{{label.weightsTitle}}</h2>
        <div class="scroll"><table class="narrow">
        <thead><tr><th scope="col">{{label.part}}</th><th scope="col" class="n">{{label.weight}}</th>\
        <th scope="col">{{label.basis}}</th></tr></thead>
        <tbody>
        {{#weights}}
        <tr><th scope="row">{{{partName}}}</th><td class="n">{{partWeight}}</td>\
        <td class="{{#isDefault}}default{{/isDefault}}">{{{partBasis}}}</td></tr>
        {{/weights}}
        </tbody>
        <tfoot><tr><th scope="row">{{label.weightSum}}</th><td class="n">{{weightSum}}</td><td></td></tr></tfoot>
        </table></div>
        </section>
        {{/hasWeights}}

        """

    private static let checkText = """
        <section id="check" aria-labelledby="check-title">
        <h2 id="check-title">{{label.checkTitle}}</h2>
        <p class="lead">{{label.checkWhy}}</p>
        <dl class="digests">
        <div><dt>{{label.seed}}</dt><dd class="code">{{seed}}</dd></div>
        <div><dt>{{label.totalScore}}</dt><dd class="code">{{totalScore}}</dd></div>
        <div><dt>{{label.snapshot}}</dt><dd class="code">{{snapshot}}</dd></div>
        <div><dt>{{label.packDigest}}</dt><dd class="code">{{packDigest}}</dd></div>
        {{#isStored}}
        <div><dt>{{label.repeatCommand}}</dt><dd class="code">jiedui runs repeat {{run}}</dd></div>
        <div><dt>{{label.explainCommand}}</dt><dd class="code">jiedui explain {{label.household}} --run {{run}}</dd></div>
        <div><dt>{{label.exportCommand}}</dt><dd class="code">jiedui runs export {{run}} --xlsx {{run}}.xlsx --by town\
        </dd></div>
        {{/isStored}}
        </dl>
        </section>

        """
}

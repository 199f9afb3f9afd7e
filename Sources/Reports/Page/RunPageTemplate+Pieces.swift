extension RunPageTemplate {
    /// Rows and cells that several sections use.
    static let pieces: [(name: String, text: String)] = [
        (
            "cell",
            """
            {{#isEmpty}}<td class="none">—</td>{{/isEmpty}}{{^isEmpty}}<td class="{{#isShort}}short{{/isShort}}">\
            {{{cellBar}}}<span class="counted"><b>{{cellCovered}}</b>/{{cellInScope}}</span> \
            <span class="share">{{cellShare}}</span></td>{{/isEmpty}}
            """
        ),
        (
            "townHead",
            """
            <thead><tr><th scope="col">{{label.county}}</th><th scope="col">{{label.town}}</th>\
            <th scope="col" class="n">{{label.placesNeeded}}</th><th scope="col" class="n">{{label.placesPresent}}</th>\
            <th scope="col" class="n">{{label.stateUncovered}}</th>\
            <th scope="col" class="n">{{label.placesMissing}}</th>\
            <th scope="col" class="n">{{label.capacityUnknown}}</th></tr></thead>
            """
        ),
        (
            "townRow",
            """
            <tr class="{{#isShortTown}}short{{/isShortTown}}"><td>{{{townCounty}}}</td><th scope="row">{{{townName}}}</th>\
            <td class="n">{{needed}}</td><td class="n">{{present}}</td><td class="n">{{townUncovered}}</td>\
            <td class="n missing">{{missingPlaces}}</td><td class="n">{{unknownCapacity}}</td></tr>

            """
        ),
    ]

    static let idleText = """
        <section id="idle" aria-labelledby="idle-title">
        <h2 id="idle-title">{{label.idleTitle}} <span class="total">{{idleCount}}</span></h2>
        {{#hasIdle}}
        <p class="lead">{{label.idleWhy}}</p>
        <details{{#isShortIdle}} open="open"{{/isShortIdle}}><summary>{{label.list}} \
        <span class="count">{{idleCount}}</span></summary>
        <div class="scroll"><table class="people idle"><thead><tr><th scope="col" class="who">{{label.member}}</th>\
        <th scope="col" class="what">{{label.unit}}</th><th scope="col" class="what">{{label.base}}</th>\
        <th scope="col" class="n figures">{{label.free}}</th><th scope="col">{{label.remark}}</th></tr></thead>
        <tbody>
        {{#idle}}
        <tr><th scope="row"><span class="name">{{{helperName}}}</span><span class="code">{{helperKeyText}}</span></th>\
        <td>{{{unitName}}}</td><td>{{{basePath}}}</td><td class="n">{{freePlaces}}</td><td>{{{reasonText}}}</td></tr>
        {{/idle}}
        </tbody></table></div></details>
        {{/hasIdle}}
        {{^hasIdle}}
        <p class="fine">{{label.idleNone}}</p>
        {{/hasIdle}}
        </section>

        """
}

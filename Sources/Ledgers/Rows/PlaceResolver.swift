import Register

/// Finds divisions from the words of a ledger: county, town and village columns, or a joined name.
///
/// Names repeat across the country, so everything that narrows them is used: the county column, the digits of the
/// household number, and the areas that the sheet's title names. Answers are cached by their words.
struct PlaceResolver {
    /// What the words mean.
    enum Answer: Hashable {
        /// The division; `villageWords` where the village is not in the table, `isVillageMissed` where its town has others.
        case found(DivisionCode, villageWords: String?, isVillageMissed: Bool)
        /// No such county or town.
        case unknown(Field)
        /// Several divisions, and nothing to choose by.
        case ambiguous(Field)
    }

    private struct Words: Hashable {
        var county: String
        var town: String
        var village: String
        var hints: [String]
    }

    let divisions: DivisionTable
    private(set) var context: [DivisionCode] = []
    private var sheetName = ""
    /// Prefecture of the last place that was certain: a ledger seldom holds two.
    private var last: DivisionCode?
    private var answers: [Words: Answer] = [:]
    private static let answerLimit = 20_000
    private var areas: [String: [DivisionCode]] = [:]

    init(divisions: DivisionTable) {
        self.divisions = divisions
    }

    /// Starts a sheet: the areas that its title, its name and the name of the file mention, the smallest first.
    mutating func begin(sheet: String, title: [String]) {
        sheetName = sheet
        answers = [:]
        areas = [:]
        var found: [DivisionCode] = []
        for line in title + [sheet] {
            let characters = Array(line.halfWidthed.spaceless.prefix(120))
            for start in characters.indices {
                for length in 2...12 where start + length <= characters.count {
                    let name = String(characters[start..<(start + length)])
                    for division in divisions.named(name) where division.level <= .county && division.name == name {
                        found.append(division.code)
                    }
                }
            }
        }
        context = found.filter { code in !found.contains { $0 != code && code.contains($0) } }
    }

    /// The place of a household or helper.
    ///
    /// `hints` are numbers whose leading digits often are an area, the best first: the household number, an ID number.
    mutating func place(county: String?, town: String?, village: String?, hints: [String]) -> Answer {
        // Digits behind the sixth of an identity number are no area: leaving them out lets the answers be found again.
        let words = Words(
            county: county ?? "", town: town ?? "", village: village ?? "",
            hints: hints.enumerated().map { String($1.prefix($0 == 0 ? 9 : 6)) })
        if let known = answers[words] { return known }
        let answer = find(words)
        if case .found(let code, _, _) = answer { last = code.containing(.prefecture) }
        if answers.count >= Self.answerLimit { answers.removeAll(keepingCapacity: true) }
        answers[words] = answer
        return answer
    }

    /// The divisions that the leading digits of numbers name, the best first.
    private func areas(_ hints: [String]) -> [DivisionCode] {
        hints.flatMap { hint in
            [9, 6].compactMap { length -> DivisionCode? in
                guard hint.count >= length else { return nil }
                return DivisionCode(hint.prefix(length)).flatMap { divisions[$0] == nil ? nil : $0 }
            }
        }
    }

    private func find(_ words: Words) -> Answer {
        // Only the household number decides where no column does; other numbers only choose between several places.
        let own = areas(Array(words.hints.prefix(1)))
        let hints = own + context + areas(Array(words.hints.dropFirst())) + [last].compactMap { $0 }
        var counties: [Division] = []
        if !words.county.isEmpty {
            counties = matching(words.county).filter { $0.level == .county || $0.level == .prefecture }
            if counties.isEmpty { return .unknown(.county) }
        }
        var towns: [Division] = []
        for name in [words.town, words.town.isEmpty ? sheetName : ""] where !name.isEmpty {
            let inside = counties.isEmpty ? [nil] : counties.map { Optional($0.code) }
            towns = inside.flatMap { self.towns(named: name, in: $0) }
            if !towns.isEmpty { break }
        }
        if towns.isEmpty, words.town.isEmpty {
            towns = own.compactMap { divisions[$0] }.filter { town in
                town.level == .township && (counties.isEmpty || counties.contains { $0.code.contains(town.code) })
            }
        }
        towns = distinct(towns)
        if towns.isEmpty { return .unknown(.town) }
        guard let town = choose(towns, hints: hints) else { return .ambiguous(.town) }
        return village(words.village, in: town)
    }

    private func towns(named name: String, in area: DivisionCode?) -> [Division] {
        let direct = divisions.named(name, in: area, level: .township)
        if !direct.isEmpty { return direct }
        return matching(name, in: area).filter { $0.level == .township }
    }

    private func village(_ name: String, in town: Division) -> Answer {
        guard !name.isEmpty else { return .found(town.code, villageWords: nil, isVillageMissed: false) }
        let found = divisions.named(name, in: town.code, level: .village)
        if let village = found.first { return .found(village.code, villageWords: nil, isVillageMissed: false) }
        if let village = matching(name, in: town.code).first(where: { $0.level == .village }) {
            return .found(village.code, villageWords: nil, isVillageMissed: false)
        }
        return .found(town.code, villageWords: name, isVillageMissed: !divisions.children(of: town.code).isEmpty)
    }

    /// The one division that the hints, then the context, leave.
    private func choose(_ candidates: [Division], hints: [DivisionCode]) -> Division? {
        if candidates.count == 1 { return candidates.first }
        for area in hints {
            let left = candidates.filter { area.contains($0.code) || $0.code.contains(area) }
            if left.count == 1 { return left.first }
        }
        for area in hints {
            let wider = area.containing(.prefecture)
            let left = candidates.filter { wider.contains($0.code) }
            if left.count == 1 { return left.first }
        }
        return nil
    }

    /// The divisions that a joined name may mean; none for a name without any visible character.
    private func matching(_ path: String, in area: DivisionCode? = nil) -> [Division] {
        PlainText.compact(path).isEmpty ? [] : divisions.matching(path: path, in: area)
    }

    private func distinct(_ candidates: [Division]) -> [Division] {
        var seen: Set<DivisionCode> = []
        return candidates.filter { seen.insert($0.code).inserted }
    }

    /// The base of a helper: the town where stated, else the county.
    mutating func base(county: String?, town: String?, hints: [String]) -> Answer? {
        if let town { return place(county: county, town: town, village: nil, hints: [""] + hints) }
        guard let county else { return nil }
        let found = distinct(matching(county).filter { $0.level <= .county })
        if found.isEmpty { return .unknown(.county) }
        guard let one = choose(found, hints: context + areas(hints) + [last].compactMap { $0 }) else {
            return .ambiguous(.county)
        }
        last = one.code.containing(.prefecture)
        return .found(one.code, villageWords: nil, isVillageMissed: false)
    }

    /// The prefecture in which most of `names` are counties: where a table without context belongs.
    func commonPrefecture(of names: [String]) -> DivisionCode? {
        var counts: [DivisionCode: Int] = [:]
        for name in names {
            let places = Set(divisions.named(name, level: .county).map { $0.code.containing(.prefecture) })
            for place in places { counts[place, default: 0] += 1 }
        }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// The division that one service area names, seen from the helper's base; `nil` when there is none.
    mutating func area(_ text: String, base: DivisionCode?) -> DivisionCode? {
        let key = text + "\n" + (base?.description ?? "")
        if let known = areas[key] { return known.first }
        let found = findArea(text, base: base)
        areas[key] = found.map { [$0] } ?? []
        return found
    }

    private func findArea(_ text: String, base: DivisionCode?) -> DivisionCode? {
        let word = text.halfWidthed.spaceless
        guard !word.isEmpty else { return nil }
        switch word {
        case "全省": return base?.containing(.province)
        case "全县", "全区", "本县", "本区": return base?.containing(.county)
        case "全市", "本市":
            guard let base else { return nil }
            let county = base.containing(.county)
            return divisions.name(of: county).hasSuffix("市") ? county : base.containing(.prefecture)
        case "全镇", "全乡", "全街道", "本镇", "本乡", "本街道":
            return base.flatMap { $0.level >= .township ? $0.containing(.township) : nil }
        default: break
        }
        if let code = DivisionCode(word), divisions[code] != nil { return code }
        if let base {
            for level in [DivisionCode.Level.township, .county, .prefecture] where level <= base.level {
                let near = distinct(matching(word, in: base.containing(level)))
                if let exact = near.first(where: { $0.name == word }) ?? near.first { return exact.code }
                if let own = divisions[base.containing(level)], own.name == word { return own.code }
            }
        }
        let all = distinct(matching(word))
        return (all.count == 1 ? all.first : choose(all, hints: [base, last].compactMap { $0 } + context))?.code
    }
}

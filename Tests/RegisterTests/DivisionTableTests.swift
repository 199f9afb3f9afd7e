import Foundation
import Register
import TestSupport
import Testing

@Suite struct DivisionTableTests {
    static let national = DivisionTable.national()

    /// The national table with villages and a local extension, as an office would import them.
    static func extended() throws -> DivisionTable {
        var table = national
        let town = try place("350583001")
        let prefecture = try place("3505")
        for (code, name) in [("350583001201", "后坪社区"), ("350583001202", "溪美村"), ("350583001203", "后坪")] {
            table.insert(
                Division(code: try place(code), name: name, parent: town, level: .village))
        }
        table.insert(
            Division(
                code: try place("350599"), name: "台商区", parent: prefecture, level: .county,
                isLocal: true))
        table.insert(
            Division(
                code: try place("350599001"), name: "东园镇",
                parent: try place("350599"),
                level: .township, isLocal: true))
        return table
    }

    @Test(.mechanism(136)) func embeddedTableEqualsItsSourceRowByRow() throws {
        let source = try String(
            contentsOfFile: "\(projectRoot)/Tests/RegisterTests/Fixtures/divisions.csv", encoding: .utf8)
        let rows = source.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.count == 41_963)
        #expect(Self.national.count == rows.count)
        var different: [String] = []
        for row in rows {
            guard let code = DivisionCode(row[0]), let division = Self.national[code], division.name == row[1],
                division.parent.map(\.description) ?? "" == row[2], division.level.rawValue == row[3], !division.isLocal
            else {
                different.append(row[0])
                continue
            }
        }
        #expect(different.isEmpty, "\(different.prefix(5))")
    }

    @Test func allComesInTheOrderOfCodes() {
        let codes = Self.national.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }

    @Test(arguments: [
        ("南安市", "350583"), ("安溪县", "350524"), ("永春县", "350525"), ("玉泉区", "150104"), ("云阳县", "500235"),
        ("台江区", "350103"),
    ])
    func countyIsFoundByName(_ name: String, _ code: String) {
        #expect(Self.national.named(name, level: .county).map(\.code.prefix) == [code])
    }

    @Test func aTownThatTwoCountiesHaveNeedsItsCounty() throws {
        let quanzhou = try place("3505")
        let both = Self.national.named("官桥镇", in: quanzhou)
        #expect(both.map { $0.code.containing(.county).prefix } == ["350524", "350583"])
        let nanan = try place("350583")
        let one = Self.national.named("官桥镇", in: nanan)
        #expect(one.count == 1)
        #expect(one.first?.parent == nanan)
        #expect(Self.national.named("官桥镇", in: try place("350582")).isEmpty)
    }

    @Test func aShorterNameIsFoundWhereNoExactOneIs() throws {
        let fujian = try place("35")
        #expect(Self.national.named("南安", in: fujian, level: .county).map(\.name) == ["南安市"])
        #expect(Self.national.named("溪美", in: try place("350583")).map(\.name) == ["溪美街道"])
        #expect(Self.national.named(" 南　安 市 ", in: fujian, level: .county).map(\.name) == ["南安市"])
        #expect(Self.national.named("").isEmpty)
        #expect(Self.national.named("没有这个镇").isEmpty)
    }

    @Test func placeNameWithACharacterOutsideGB2312IsFound() throws {
        let yunyang = try place("500235")
        #expect(Self.national.named("蔈草镇", in: yunyang).count == 1)
    }

    @Test func joinedNameOfCountyTownAndVillageIsSplit() throws {
        let table = try Self.extended()
        #expect(table.matching(path: "南安市溪美街道后坪社区").map(\.code.description) == ["350583001201"])
        #expect(table.matching(path: "南安市 溪美街道 溪美村").map(\.code.description) == ["350583001202"])
        #expect(table.matching(path: "溪美街道后坪社区").map(\.code.description) == ["350583001201"])
        #expect(table.matching(path: "南安市溪美街道").map(\.code.description) == ["350583001000"])
        #expect(table.matching(path: "泉州市南安市溪美街道后坪社区").map(\.code.description) == ["350583001201"])
        #expect(table.matching(path: "福建省泉州市南安市").map(\.code.prefix) == ["350583"])
        #expect(table.matching(path: "安溪县官桥镇").map { $0.code.containing(.county).prefix } == ["350524"])
        #expect(table.matching(path: "晋江市溪美街道后坪社区").isEmpty)
        #expect(table.matching(path: "南安市没有这个镇").isEmpty)
    }

    /// A ledger's blank cell once ended the process: the last character of an empty text was asked for.
    @Test(arguments: ["", " ", "\u{3000}", "\u{200B}"]) func emptyPathMatchesNothing(_ text: String) {
        #expect(Self.national.matching(path: text).isEmpty)
    }

    @Test func pathIsWrittenFromTheCountyDown() throws {
        let table = try Self.extended()
        #expect(table.path(of: try place("350583001201")) == "南安市溪美街道后坪社区")
        #expect(table.path(of: try place("350583")) == "南安市")
        #expect(table.path(of: try place("3505")) == "泉州市")
        #expect(table.path(of: try place("350583999")) == "南安市")
        #expect(table.name(of: try place("999999")) == "999999")
    }

    @Test func localExtensionLiesInItsPrefecture() throws {
        let table = try Self.extended()
        let prefecture = try place("3505")
        let found = table.named("台商区", in: prefecture)
        #expect(found.map(\.isLocal) == [true])
        #expect(table.children(of: prefecture).contains { $0.name == "台商区" })
        #expect(table.matching(path: "台商区东园镇").map(\.code.prefix) == ["350599001"])
        #expect(Self.national.named("台商区", in: prefecture).isEmpty)
    }

    @Test func aNewerDivisionReplacesTheOneWithItsCode() throws {
        var table = try Self.extended()
        let before = table.count
        let code = try place("350583001201")
        let town = try place("350583001")
        table.insert(Division(code: code, name: "新坪社区", parent: town, level: .village))
        #expect(table.count == before)
        #expect(table.named("后坪社区", in: town).map(\.name) == ["后坪"])
        #expect(table.matching(path: "溪美街道新坪社区").map(\.code) == [code])
        #expect(table.children(of: town).count == 3)
    }

    /// A table over another answers as one that holds everything itself, replaced and moved divisions too.
    @Test func aTableOverAnotherAnswersAsOneOfItsOwn() throws {
        var random = SeededGenerator(seed: 91)
        let all = DivisionTable.national().all.filter { $0.code.value / 10_000_000_000 == 35 }
        var flat = DivisionTable(all)
        var layered = DivisionTable(over: flat)
        let county = try #require(DivisionCode("350583"))
        var changed: [Division] = []
        for division in random.shuffled(all).prefix(60) {
            var other = division
            other.name = random.chance(1, in: 2) ? random.pick(all).name : division.name
            if division.level == .township, random.chance(1, in: 3) { other.parent = county }
            changed.append(other)
        }
        for division in changed {
            flat.insert(division)
            layered.insert(division)
        }
        #expect(layered.count == flat.count && layered.all == flat.all)
        for division in random.shuffled(all).prefix(300) + changed {
            #expect(layered[division.code] == flat[division.code])
            #expect(layered.path(of: division.code) == flat.path(of: division.code))
            #expect(layered.children(of: division.code) == flat.children(of: division.code))
            #expect(layered.named(division.name) == flat.named(division.name))
            #expect(layered.named(division.name.dropLast()) == flat.named(division.name.dropLast()))
            let path = flat.path(of: division.code)
            #expect(layered.matching(path: path) == flat.matching(path: path))
        }
    }
}

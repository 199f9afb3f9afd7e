import Ledgers

/// One file to be imported.
struct BenchFile {
    var kind: LedgerKind
    var name: String
    var rows: Int
    var bytes: [UInt8]
}

/// The ledgers of an invented province, as dense as the demo's prefecture: 125 households a town, 14 towns a county, 12
/// counties a prefecture; 40 % as many helpers as households, and as many of them for a whole county as in the demo.
struct BenchLedgers {
    /// Households in one file: an office imports by county.
    static let householdsPerFile = 200_000
    private static let householdsPerTown = 125
    private static let townsPerCounty = 14
    private static let countiesPerPrefecture = 12
    private static let villagesPerTown = 5
    /// The first prefecture's code; those of the national table lie below, and 50 fit.
    private static let firstPrefecture = 3550
    /// Where all of it lies.
    static let area = "35"

    let households: Int
    private let sample: DemoSample
    private var invented: Invented
    private var chance: Chance
    private let towns: Int

    init(_ sample: DemoSample, households: Int, seed: UInt64) {
        self.sample = sample
        self.households = households
        invented = Invented(seed: seed)
        chance = Chance(seed: seed ^ 0xFF)
        towns = max(1, households / Self.householdsPerTown)
    }

    /// Hands out the files one after another: one of them is in memory.
    mutating func forEach(_ body: (BenchFile) async throws -> Void) async throws {
        try await body(divisions())
        for start in stride(from: 0, to: households, by: Self.householdsPerFile) {
            let (homes, people, needs) = families(start..<min(households, start + Self.householdsPerFile))
            try await body(homes)
            try await body(people)
            try await body(needs)
        }
        let count = households * 2 / 5
        for start in stride(from: 0, to: count, by: Self.householdsPerFile) {
            try await body(helpers(start..<min(count, start + Self.householdsPerFile)))
        }
    }

    private func place(_ town: Int) -> (county: String, town: String) {
        ("基准\(town / Self.townsPerCounty + 1)县", "第\(town % Self.townsPerCounty + 1)镇")
    }

    private func village(_ town: Int, _ number: Int) -> String { "\(place(town).town)\(number + 1)村" }

    private func prefecture(_ county: Int) -> String {
        "\(Self.firstPrefecture + county / Self.countiesPerPrefecture)"
    }

    private func code(county: Int) -> String {
        prefecture(county) + Self.padded(county % Self.countiesPerPrefecture + 21, 2)
    }

    private func code(_ town: Int) -> String {
        code(county: town / Self.townsPerCounty) + Self.padded(town % Self.townsPerCounty + 1, 3)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private func divisions() -> BenchFile {
        var text = CSVText(["code", "name", "parent_code", "level"])
        for county in 0...((towns - 1) / Self.townsPerCounty) {
            let above = prefecture(county) + "00000000"
            if county % Self.countiesPerPrefecture == 0 {
                text.add([above, "基准\(county / Self.countiesPerPrefecture + 1)市", "350000000000", "prefecture"])
            }
            text.add([code(county: county) + "000000", place(county * Self.townsPerCounty).county, above, "county"])
        }
        for town in 0..<towns {
            text.add([code(town) + "000", place(town).town, code(town).prefix(6) + "000000", "township"])
            for number in 0..<Self.villagesPerTown {
                text.add([code(town) + "20\(number)", village(town, number), code(town) + "000", "village"])
            }
        }
        return text.file(.divisions, "区划.csv")
    }

    private mutating func families(_ range: Range<Int>) -> (BenchFile, BenchFile, BenchFile) {
        let headings = [
            "县区", "乡镇", "村居", "户编号", "户主姓名", "公民身份号码", "性别", "民族", "出生日期", "联系电话", "家庭住址", "户籍类型", "家庭人口", "保障人口",
            "救助类别",
            "主要致困原因", "次要致困原因", "劳动能力", "健康状况", "残疾类别", "残疾等级", "生活自理能力", "家庭月人均收入", "月刚性支出", "月保障金", "起始时间", "帮扶需求",
            "备注",
        ]
        let ofMember = [
            "户号", "成员姓名", "与户主关系", "身份证号", "性别", "出生日期", "民族", "健康状况", "残疾类别", "残疾等级", "劳动能力", "生活自理能力", "学段", "就读学校",
            "就业状况",
            "就业意愿", "备注",
        ]
        let ofNeed = ["户号", "成员证件号码", "需求代码", "需求说明", "数量", "单位", "紧急程度", "开始日期", "结束日期", "对帮扶人要求"]
        var (homes, people, needs) = (CSVText(headings), CSVText(ofMember), CSVText(ofNeed))
        for index in range {
            let family = chance.pick(sample.families)
            let town = min(towns - 1, index / Self.householdsPerTown)
            let village = village(town, chance.below(Self.villagesPerTown))
            let number = code(town) + "\(1_000_000 + index)"
            var ids: [String: String] = [:]
            for (position, member) in family.members.enumerated() {
                let (id, birth) = invented.id(like: member["出生日期"] ?? "", isMale: member["性别"] == "男")
                let name = invented.name()
                ids[member["身份证号"] ?? ""] = id
                let own = ["户号": number, "成员姓名": name, "身份证号": id, "出生日期": birth]
                people.add(ofMember.map { own[$0] ?? member[$0] ?? "" })
                guard position == 0 else { continue }
                let home = [
                    "县区": place(town).county, "乡镇": place(town).town, "村居": village, "户编号": number, "户主姓名": name,
                    "公民身份号码": id, "出生日期": birth, "联系电话": invented.phone(), "性别": member["性别"] ?? "",
                    "家庭住址": "\(village)\(1 + chance.below(200))号",
                ]
                homes.add(headings.map { home[$0] ?? family.household[$0] ?? "" })
            }
            for need in family.needs {
                let own = ["户号": number, "成员证件号码": ids[need["成员证件号码"] ?? ""] ?? ""]
                needs.add(ofNeed.map { own[$0] ?? need[$0] ?? "" })
            }
        }
        return (homes.file(.households, "台账.csv"), people.file(.members, "成员.csv"), needs.file(.needs, "需求.csv"))
    }

    private mutating func helpers(_ range: Range<Int>) -> BenchFile {
        let headings = [
            "姓名", "帮扶人类别", "帮扶单位", "帮扶单位类型", "证件号码", "性别", "政治面貌", "联系电话", "职务", "所在县区", "所在乡镇", "服务区域", "可结对户数", "特长",
            "能力代码",
            "语言", "涉未成年人审查日期", "是否驻村队员",
        ]
        var text = CSVText(headings)
        for index in range {
            let helper = chance.pick(sample.helpers)
            let town = index * towns / max(1, households * 2 / 5)
            let (county, name) = place(town)
            let words = helper["服务区域"] ?? ""
            let isOfVillage = words.hasSuffix("村") || words.hasSuffix("社区")
            let isOfCounty = words.hasSuffix("县") || words.hasSuffix("市") || words.hasSuffix("区") && !isOfVillage
            let hasTown = !(helper["所在乡镇"] ?? "").isEmpty
            let served =
                isOfCounty
                ? county : county + name + (isOfVillage ? village(town, chance.below(Self.villagesPerTown)) : "")
            var own = [
                "姓名": invented.name(), "所在县区": county, "所在乡镇": hasTown ? name : "", "联系电话": invented.phone(),
                "服务区域": served,
            ]
            if let number = helper["证件号码"], !number.isEmpty {
                own["证件号码"] =
                    invented.id(like: String(number.dropFirst(6).prefix(4)), isMale: helper["性别"] == "男").id
            } else {
                own["帮扶单位"] = "\(hasTown ? name : county)帮扶单位\(index)"
            }
            text.add(headings.map { own[$0] ?? helper[$0] ?? "" })
        }
        return text.file(.helpers, "帮扶人.csv")
    }
}

/// Rows of a CSV file.
struct CSVText {
    private var bytes: [UInt8] = []
    private var rows = -1

    init(_ headings: [String]) { add(headings) }

    mutating func add(_ cells: [some StringProtocol]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let isPlain = !cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
            if isPlain {
                bytes.append(contentsOf: cell.utf8)
                continue
            }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "\n"))
        rows += 1
    }

    func file(_ kind: LedgerKind, _ name: String) -> BenchFile {
        BenchFile(kind: kind, name: name, rows: rows, bytes: bytes)
    }
}

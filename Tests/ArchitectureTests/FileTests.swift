import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
    @Test func noFileNamesAPathOfAMachineOrARegistry() throws {
        // Put together here, so that this file does not find itself.
        let forbidden = ["/wo" + "rk/", "/ro" + "ot/", "/opt/swift" + "-packages", "127.0.0.1" + ":"]
        for path in try SourceFiles.everyText() where !path.hasSuffix(".xlsx") {
            let data = try SourceFiles.bytes(of: path)
            for text in forbidden {
                #expect(data.range(of: Data(text.utf8)) == nil, "\(path) contains \(text)")
            }
        }
    }

    @Test func filesStayShort() throws {
        for path in try ["Sources", "Tests", "sql"].flatMap({ try SourceFiles.below($0, suffix: ".swift") }) {
            let lines = try SourceFiles.lines(of: path)
            let isMade = lines.first?.contains("do not edit") == true
            #expect(isMade || lines.count <= 450, "\(path) has \(lines.count) lines: look for a seam")
        }
    }

    @Test func everyMechanismOfATestIsOneOfTheList() throws {
        let rows = try SourceFiles.lines(of: "docs/mechanisms.csv").dropFirst().filter { !$0.isEmpty }
        let numbers = rows.compactMap { Int($0.prefix { $0 != "," }) }
        #expect(numbers == Array(1...174))
        #expect(rows.allSatisfy { row in ["CAP", "PARAM", "OUT"].contains { row.hasSuffix(",\($0)") } })
    }

    @Test func noForcedTryOrCastInTheRooms() throws {
        for path in try SourceFiles.below("Sources", suffix: ".swift") {
            for (index, line) in try SourceFiles.lines(of: path).enumerated() {
                let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
                #expect(
                    !code.contains("try!") && !code.contains(": Any ") && !code.contains("as! "), "\(path):\(index + 1)"
                )
            }
        }
    }
}

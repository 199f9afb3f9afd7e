import Testing
import Wording

@testable import AdminServer

@Suite struct RequestReadingTests {
    @Test(arguments: [
        (nil, nil), ("", nil), ("zh", Language.zh), ("en-GB,en;q=0.8", .en), ("zh-CN,zh;q=0.9,en;q=0.8", .zh),
        ("fr, en;q=0.3, zh;q=0.4", .zh), ("fr", nil), ("en;q=0, zh;q=0", nil), ("EN", .en), ("*;q=x", nil),
    ])
    func theHeaviestLanguageWeSpeakIsChosen(_ header: String?, _ language: Language?) {
        #expect(LanguageMiddleware.preferred(header) == language)
    }

    @Test(arguments: ["localhost", "LOCALHOST", "localhost:80", "127.0.0.1", "[::1]", "jiedui", ""])
    func ourOwnNamesAreTaken(_ host: String) {
        #expect(HostMiddleware.isOurs(host))
    }

    @Test(arguments: ["example.com", "localhost.example.com", "evil:80", "localhost:x"])
    func otherNamesAreRefused(_ host: String) {
        #expect(!HostMiddleware.isOurs(host))
    }

    @Test func aQueryIsReadWithoutMakingPlusASpace() throws {
        let values = try QueryText.parse("file=%E6%88%B7+1%2B.csv&area=35&empty=", known: ["file", "area", "empty"])
        #expect(values == ["file": "户+1+.csv", "area": "35", "empty": ""])
        #expect(try QueryText.parse(nil, known: []) == [:])
    }

    @Test(arguments: ["x=1", "area=1&area=2", "area=%", "area=%4", "area=%zz", "area=%ff", "%61rea2=1"])
    func aFaultyQueryIsRefused(_ query: String) {
        #expect(throws: ServerProblem.self) { try QueryText.parse(query, known: ["area"]) }
    }
}

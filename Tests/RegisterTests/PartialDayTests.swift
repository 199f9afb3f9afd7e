import Foundation
import Register
import Testing

@Suite struct PartialDayTests {
    @Test(arguments: [
        ("2020", "2020-01-01", "2020-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020-12", "2020-12-01", "2020-12-31"), ("2020-04-29", "2020-04-29", "2020-04-29"),
    ]) func aMonthStaysAMonthAndReachesToItsLastDay(_ text: String, _ earliest: String, _ latest: String) throws {
        let day = try #require(PartialDay(iso: text))
        #expect(day.description == text)
        #expect(day.earliest.description == earliest)
        #expect(day.latest.description == latest)
        #expect(day.exact?.description == (text.count == 10 ? text : nil))
    }

    @Test(arguments: ["2020-13", "2020-02-30", "20", "2020-", "2020-2", "-2020", "2020-04-29-01", "", "20年4月"])
    func otherTextIsNoDay(_ text: String) {
        #expect(PartialDay(iso: text) == nil)
    }

    @Test func aDayWithoutItsMonthIsNoDay() {
        #expect(PartialDay(year: 2020, month: nil, day: 3) == nil)
        #expect(PartialDay(year: 2020)?.description == "2020")
    }

    @Test func theVaguerComesFirst() throws {
        let days = try ["2020-01-01", "2020", "2020-01", "2019-12-31"].map { try #require(PartialDay(iso: $0)) }
        #expect(days.sorted().map(\.description) == ["2019-12-31", "2020", "2020-01", "2020-01-01"])
    }

    @Test func jsonIsTheText() throws {
        let month = try #require(PartialDay(iso: "2020-04"))
        let bytes = try JSONEncoder().encode([month])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2020-04"]"#)
        #expect(try JSONDecoder().decode([PartialDay].self, from: bytes) == [month])
    }
}

import Foundation
import Register
import TestSupport
import Testing

@Suite struct CalendarDayTests {
    @Test func everyDayOfFourCenturiesComesBackAndFollowsTheOneBefore() throws {
        var current = try day("1799-12-31")
        let end = try day("2200-03-01")
        while current < end {
            let next = current.adding(days: 1)
            let (year, month, day) = next.components
            #expect(CalendarDay(year: year, month: month, day: day) == next)
            let before = current.components
            let isFirst = day == 1
            let expected =
                isFirst
                ? before.day == CalendarDay.daysInMonth(before.month, of: before.year)
                : (before.year, before.month, before.day + 1) == (year, month, day)
            guard expected, next.weekday == current.weekday % 7 + 1 else {
                Issue.record("\(current) is followed by \(next)")
                return
            }
            current = next
        }
    }

    @Test func daysAgreeWithFoundation() throws {
        var generator = SeededGenerator(seed: 29)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for _ in 0..<500 {
            let number = generator.int(-40_000...80_000)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            let day = CalendarDay(daysSinceEpoch: Int32(number))
            #expect(day.components == (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0), "seed \(generator.seed)")
            #expect(day.weekday % 7 + 1 == parts.weekday, "seed \(generator.seed)")
        }
    }

    @Test(arguments: [
        (1900, false), (2000, true), (2019, false), (2020, true), (2100, false), (2400, true),
    ]) func leapYearsHaveA29February(_ year: Int, _ isLeap: Bool) {
        #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(CalendarDay.daysInMonth(2, of: year) == (isLeap ? 29 : 28))
    }

    @Test(arguments: [
        (2020, 0, 1), (2020, 13, 1), (2020, 4, 31), (2020, 1, 0), (2020, 1, 32), (0, 1, 1), (10_000, 1, 1),
    ]) func daysThatTheCalendarLacksAreNone(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "2020-4-30", "2020/04/30", "20200430", "2020-04-31", "２０２０-04-30", "2020-04-30 ", "", "2020-04-3x",
    ])
    func otherSpellingsAreNoISODay(_ text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [
        ("2020-01-31", 1, "2020-02-29"), ("2019-01-31", 1, "2019-02-28"), ("2020-02-29", 12, "2021-02-28"),
        ("2020-03-31", -1, "2020-02-29"), ("2020-12-31", 2, "2021-02-28"), ("2020-01-15", -1, "2019-12-15"),
        ("2020-04-30", 0, "2020-04-30"), ("2020-05-31", 25, "2022-06-30"), ("2020-01-31", -14, "2018-11-30"),
    ]) func monthsEndOnTheLastDayWhereTheMonthIsShorter(_ start: String, _ months: Int, _ end: String) throws {
        #expect(try day(start).adding(months: months).description == end)
    }

    @Test(arguments: [
        ("1956-02-29", "2020-02-28", 63), ("1956-02-29", "2020-02-29", 64), ("1956-02-29", "2021-02-28", 64),
        ("1956-02-29", "2021-03-01", 65), ("2004-04-30", "2020-04-29", 15), ("2004-04-30", "2020-04-30", 16),
        ("2020-04-30", "2020-04-30", 0),
    ]) func yearsAreFullOnTheBirthday(_ birth: String, _ today: String, _ years: Int) throws {
        #expect(try day(birth).fullYears(until: day(today)) == years)
    }

    @Test func nobodyHasAnAgeBeforeBirth() throws {
        #expect(try day("2020-05-01").fullYears(until: day("2020-04-30")) == nil)
    }

    @Test(arguments: [("2020-04-30", 4), ("1970-01-01", 4), ("1969-12-29", 1), ("2026-11-22", 7), ("0001-01-01", 1)])
    func weekdayCountsFromMonday(_ text: String, _ weekday: Int) throws {
        #expect(try day(text).weekday == weekday)
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01"), (57_599_999_999, "1970-01-01"), (57_600_000_000, "1970-01-02"),
        (-28_800_000_000, "1970-01-01"),
        (-28_800_000_001, "1969-12-31"), (1_588_175_999_999_999, "2020-04-29"), (1_588_176_000_000_000, "2020-04-30"),
    ]) func instantBelongsToTheDayInShanghai(_ microseconds: Int64, _ text: String) {
        #expect(CalendarDay(unixMicroseconds: microseconds).description == text)
    }

    @Test func jsonIsTheISODay() throws {
        let leapDay = try day("2020-02-29")
        let bytes = try JSONEncoder().encode([leapDay])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2020-02-29"]"#)
        #expect(try JSONDecoder().decode([CalendarDay].self, from: bytes) == [leapDay])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2019-02-29"]"#.utf8))
        }
    }
}

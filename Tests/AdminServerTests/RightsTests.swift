import AdminServer
import Records
import Testing

@Suite struct RightsTests {
    @Test func everyActionHasItsLineAndOnlyOne() {
        #expect(Rights.table.map(\.action) == Action.allCases)
    }

    @Test func administratorsMayEverythingAndStrangersAskForTheStatus() {
        #expect(Action.allCases.allSatisfy { Rights.allows(.administrator, $0) })
        #expect(Action.allCases.filter { Rights.allows(nil, $0) } == [.seeStatus])
    }

    @Test func whoHasAnAreaDoesNothingForTheWholeOffice() {
        for line in Rights.table {
            #expect(Rights.allows(.administrator, everywhere: false, line.action) == (line.scope != .office))
        }
        #expect(!Rights.allows(.administrator, everywhere: false, .takeKey))
    }
}

import Register
import TestSupport
import Testing

@Test(.mechanism(3)) func divisionTableHasTheWholeSource() {
    #expect(DivisionTable.national().count == 41963)
}

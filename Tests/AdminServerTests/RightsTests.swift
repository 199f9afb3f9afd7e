import AdminServer
import Records
import Testing

@Suite struct RightsTests {
    /// The whole table: a right that is added or lost shows here.
    @Test(arguments: [
        (nil, [Action.seeStatus]),
        (Principal.Role.charity, [.seeStatus]),
        (
            .auditor,
            [.seeStatus, .readRegister, .readImports, .readRuns, .repeatRun, .exportRun, .readPacks, .seeMetrics]
        ),
        (.coordinator, [.seeStatus, .takeTemplate, .readRegister, .find, .readRuns, .exportRun, .readPacks]),
        (
            .staff,
            [
                .seeStatus, .takeTemplate, .readRegister, .find, .importLedger, .readImports, .startRun, .readRuns,
                .repeatRun, .exportRun, .readPacks,
            ]
        ),
        (.administrator, Action.allCases),
    ])
    func aRoleMayDoExactlyThis(_ role: Principal.Role?, _ actions: [Action]) {
        #expect(Set(Action.allCases.filter { Rights.allows(role, $0) }) == Set(actions))
    }
}

public import Records

/// The one table of who may do what.
public enum Rights {
    /// Whether `role` may do `action`; somebody without a role may only ask for the status.
    public static func allows(_ role: Principal.Role?, _ action: Action) -> Bool {
        switch role {
        case .administrator: true
        case .staff: ![.startFromScratch, .adoptPack, .backUp, .takeKey, .seeMetrics].contains(action)
        case .coordinator:
            [.seeStatus, .takeTemplate, .readRegister, .find, .readRuns, .exportRun, .readPacks].contains(action)
        case .auditor:
            [.seeStatus, .readRegister, .readImports, .readRuns, .repeatRun, .exportRun, .readPacks, .seeMetrics]
                .contains(action)
        case .charity, nil: action == .seeStatus
        }
    }
}

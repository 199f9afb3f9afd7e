import Foundation

/// How many times as many random instances are tried: 1, or `JIEDUI_STRESS` (for `make stress`).
enum Stress {
    static let factor = UInt64(ProcessInfo.processInfo.environment["JIEDUI_STRESS"] ?? "") ?? 1

    /// The seeds of so many instances, times the factor.
    static func seeds(_ count: UInt64) -> ClosedRange<UInt64> { 1...count * factor }
}

/// The version that daemon and status report.
enum DaemonVersion {
    static let text = "0.1.0"
}

/// The version of the interface between daemon and client: `/v1`.
///
/// Within a version fields are added, never renamed or given another meaning; both sides ignore fields that they
/// do not know. The daemon names its version in `GET /v1/status`, so that a client can refuse clearly.
public enum APIVersion {
    /// The version that this build speaks.
    public static let current = 1
    /// What every path begins with.
    public static let prefix = "/v1"
}

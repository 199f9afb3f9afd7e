/// The version of this build, the same for daemon and command line.
public enum ProductVersion {
    /// As `1.2.0`.
    public static let text = "0.2.0"
}

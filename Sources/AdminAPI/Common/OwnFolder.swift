import Glibc

/// A folder in which what stands is trusted, so it must be one user's alone: that of the socket where no system's folder
/// is there. Below `/tmp` anybody could have made it first, and would stand between a user and the daemon.
public enum OwnFolder {
    /// Why a folder is not to be trusted; raw values are stable.
    public enum Fault: String, Sendable, Hashable {
        /// It is a link, or no folder.
        case noFolder = "no_folder"
        /// It belongs to somebody else.
        case otherOwner = "other_owner"
        /// Others may write to it.
        case openToOthers = "open_to_others"
    }

    /// What is wrong with the folder at `path` for the user `uid`; nil where nothing is, and where nothing is there.
    ///
    /// What is right now stays right: below a sticky folder such as `/tmp` only the owner can put another in its place.
    public static func fault(of path: String, uid: UInt32) -> Fault? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return errno == ENOENT ? nil : .noFolder }
        guard status.st_mode & S_IFMT == S_IFDIR else { return .noFolder }
        guard status.st_uid == uid else { return .otherOwner }
        return status.st_mode & 0o022 == 0 ? nil : .openToOthers
    }
}

import AdminServer
import Foundation
import TestSupport
import Testing

/// Serialized, because making a socket changes the umask of the process.
@Suite(.serialized) struct ListeningSocketTests {
    @Test func theSocketIsOpenToOwnerAndGroupOnly() throws {
        try withTemporaryFolder { folder in
            let socket = try ListeningSocket.make(path: folder["s"], group: nil)
            defer { close(socket.descriptor) }
            let found = try FileManager.default.attributesOfItem(atPath: folder["s"])
            #expect(found[.posixPermissions] as? Int == 0o660)
            #expect(found[.type] as? FileAttributeType == .typeSocket)
            socket.removeFile()
            #expect(!FileManager.default.fileExists(atPath: folder["s"]))
        }
    }

    @Test func aStaleSocketIsReplaced() throws {
        try withTemporaryFolder { folder in
            let stale = try ListeningSocket.make(path: folder["s"], group: nil)
            close(stale.descriptor)
            let socket = try ListeningSocket.make(path: folder["s"], group: nil)
            close(socket.descriptor)
        }
    }

    /// A daemon that is still draining ends after its successor has taken the path.
    @Test func theSuccessorsSocketIsLeftAlone() throws {
        try withTemporaryFolder { folder in
            let first = try ListeningSocket.make(path: folder["s"], group: nil)
            close(first.descriptor)
            let second = try ListeningSocket.make(path: folder["s"], group: nil)
            defer { close(second.descriptor) }
            first.removeFile()
            #expect(FileManager.default.fileExists(atPath: folder["s"]))
            second.removeFile()
            #expect(!FileManager.default.fileExists(atPath: folder["s"]))
        }
    }

    @Test func aSocketThatAnswersIsLeftAlone() throws {
        try withTemporaryFolder { folder in
            let first = try ListeningSocket.make(path: folder["s"], group: nil)
            defer { close(first.descriptor) }
            #expect(listen(first.descriptor, 1) == 0)
            let error = #expect(throws: ListeningError.self) { try ListeningSocket.make(path: folder["s"], group: nil) }
            #expect(error?.code == "socket_in_use")
        }
    }

    @Test func anythingElseIsLeftAlone() throws {
        try withTemporaryFolder { folder in
            try folder.write("precious", to: "s")
            let error = #expect(throws: ListeningError.self) { try ListeningSocket.make(path: folder["s"], group: nil) }
            #expect(error?.code == "socket_path_taken")
            #expect(try folder.text(of: "s") == "precious")
            try FileManager.default.createSymbolicLink(atPath: folder["l"], withDestinationPath: folder["s"])
            #expect(throws: ListeningError.self) { try ListeningSocket.make(path: folder["l"], group: nil) }
        }
    }

    @Test func aPathThatDoesNotFitIsRefused() {
        let path = "/tmp/" + String(repeating: "x", count: 120)
        let error = #expect(throws: ListeningError.self) { try ListeningSocket.make(path: path, group: nil) }
        #expect(error?.code == "socket_path_too_long")
    }
}

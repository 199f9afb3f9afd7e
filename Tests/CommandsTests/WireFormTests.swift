import AdminAPI
import Foundation
import TestSupport
import Testing

/// The keys that other programs rely on.
@Suite struct WireFormTests {
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try WireJSON.encode(value), as: UTF8.self)
    }

    @Test func anImportResultHasItsKeys() throws {
        let result = ImportResult(
            batch: "B000001",
            files: [
                ImportFile(
                    file: "a.csv", read: 3, accepted: 2, warned: 1, rejected: 1, ignoredRows: 4, added: 2, changed: 0,
                    same: 0)
            ],
            issues: [
                ImportIssue(
                    file: "a.csv", sheet: nil, row: 3, column: "身份证号", code: "id_check", severity: "reject",
                    message: "m")
            ])
        #expect(
            try text(result) == """
                {"batch":"B000001","files":[{"accepted":2,"added":2,"changed":0,"file":"a.csv","ignored_rows":4,"read":3,\
                "rejected":1,"same":0,"warned":1}],"issues":[{"code":"id_check","column":"身份证号","file":"a.csv",\
                "message":"m","row":3,"severity":"reject"}]}
                """)
    }

    @Test func aRunResultHasItsKeys() throws {
        let result = RunResult(
            run: "R000001", kind: "lead", area: "350500000000", asOf: "2020-04-30", pack: "p", packDigest: "d",
            seed: .max, snapshot: "s", outcome: "o",
            households: HouseholdCounts(inScope: 5, covered: 4, uncovered: 1, notClear: 2, outside: 3),
            coverageByTier: ["1": TierCount(inScope: 5, covered: 4)],
            coverageByCounty: [AreaCount(area: "350583000000", name: "南安市", inScope: 5, covered: 4)], score: 7,
            pairs: 4, running: 0, proof: "verified", cpuSeconds: ["solve": 0.5])
        #expect(
            try text(result) == """
                {"area":"350500000000","as_of":"2020-04-30","coverage_by_county":[{"area":"350583000000",\
                "covered":4,"in_scope":5,"name":"南安市"}],"coverage_by_tier":{"1":{"covered":4,"in_scope":5}},\
                "cpu_seconds":{"solve":0.5},"households":{"covered":4,"in_scope":5,"not_clear":2,"outside":3,\
                "uncovered":1},"kind":"lead","outcome":"o","pack":"p","pack_digest":"d","pairs":4,"proof":"verified",\
                "run":"R000001","running":0,"score":7,"seed":18446744073709551615,"snapshot":"s"}
                """)
        #expect(try WireJSON.decode(RunResult.self, from: try WireJSON.encode(result)) == result)
    }

    @Test func theLastPageOfAListSaysNull() throws {
        #expect(try text(Page(items: ["a"], total: 1)) == #"{"items":["a"],"next":null,"total":1}"#)
        #expect(try text(Page(items: ["a"], total: 2, next: "c/1")) == #"{"items":["a"],"next":"c/1","total":2}"#)
    }

    @Test func moneyIsWholeFen() throws {
        #expect(try text(MoneyAmount(fen: 123_400)) == #"{"fen":123400}"#)
        #expect(throws: DecodingError.self) { try WireJSON.decode(MoneyAmount.self, from: Data(#"{"fen":1.5}"#.utf8)) }
    }

    @Test func fieldsOfANewerDaemonAreIgnored() throws {
        let problem = try WireJSON.decode(Problem.self, from: Data(#"{"code":"c","message":"m","new":[1]}"#.utf8))
        #expect(problem == Problem(code: "c", message: "m"))
    }

    @Test func aSocketsFolderMustBeAFolderOfOnesOwnThatOthersCannotWriteTo() throws {
        try withTemporaryFolder { base in
            let folder = try base.subfolder("own")
            let uid = geteuid()
            #expect(OwnFolder.fault(of: folder.path, uid: uid) == nil)
            #expect(OwnFolder.fault(of: base["absent"], uid: uid) == nil)
            #expect(OwnFolder.fault(of: folder.path, uid: uid + 1) == .otherOwner)
            for mode in [0o770, 0o702, 0o1777] as [mode_t] {
                #expect(chmod(folder.path, mode) == 0)
                #expect(OwnFolder.fault(of: folder.path, uid: uid) == .openToOthers)
            }
            #expect(chmod(folder.path, 0o755) == 0)
            #expect(OwnFolder.fault(of: folder.path, uid: uid) == nil)
            #expect(symlink(folder.path, base["link"]) == 0)
            #expect(OwnFolder.fault(of: base["link"], uid: uid) == .noFolder)
            let file = try base.write("", to: "file")
            #expect(OwnFolder.fault(of: file, uid: uid) == .noFolder)
        }
    }

    @Test func theFolderIsLookedAtWhereItIsNoSystems() {
        let own = StandardPaths(environment: [:], uid: 7) { _ in false }
        #expect(own.ownFolder == "/tmp/jiedui-7" && own.socket == "/tmp/jiedui-7/admin.sock")
        #expect(StandardPaths(environment: [:], uid: 7) { _ in true }.ownFolder == nil)
        #expect(StandardPaths(environment: [:], uid: 0) { _ in false }.ownFolder == nil)
    }

    @Test func anOrdinaryUserMeetsTheDaemonInTheFoldersOfXDG() {
        let environment = ["HOME": "/home/x", "XDG_RUNTIME_DIR": "/run/user/7", "XDG_STATE_HOME": "relative"]
        let paths = StandardPaths(environment: environment, uid: 7) { _ in false }
        #expect(paths.socket == "/run/user/7/jiedui/admin.sock")
        #expect(paths.database == "/home/x/.local/state/jiedui/jiedui.db")
        let system = StandardPaths(environment: environment, uid: 7) { _ in true }
        #expect(system.socket == "/run/jiedui/admin.sock" && system.database == "/var/lib/jiedui/jiedui.db")
        #expect(StandardPaths(environment: [:], uid: 0) { _ in false }.socket == "/run/jiedui/admin.sock")
    }
}

import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The decision workbook in the office suite that people have beside Excel and WPS.
    @Suite struct OfficeSuiteTests {
        /// What the macro did: rows that it filled in, put off, left blank.
        private struct Filled: Decodable {
            var filled: Int
            var later: Int
            var blank: Int
        }

        @Test(
            .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"), "LibreOffice edits it"),
            .mechanism(115))
        func aWorkbookThatLibreOfficeSavedComesBackWithEveryDecision() async throws {
            try await withTemporaryFolder { folder in
                let demo = try await DemoOffice(in: folder, language: "zh_CN.UTF-8")
                try await demo.bringDemo()
                let run = try #require(try await demo.runLead().run)
                let book = folder["审批.xlsx"]
                let exported = try await demo.daemon.jiedui("review", "export", run, "--by", "town", "--xlsx", book)
                #expect(exported.isDone, "\(exported)")
                let filled = try await Self.fill(book, in: folder)
                #expect(filled.filled > 300 && filled.later > 10 && filled.blank > 10)

                // Meanwhile somebody decides two of the rows at the terminal, one of them otherwise.
                let open: [OpenProposalItem] = try await demo.everything(
                    "proposal", "list", "--run", run, "--state", "proposed")
                let tried = try await demo.ask(ReviewResult.self, "review", "import", book, "--dry-run")
                let rows = tried.items.filter { $0.outcome == "decided" }.map(\.household)
                let (one, two) = (rows[0], rows[rows.count / 2])
                _ = try await demo.ask(DecisionResult.self, "proposal", "approve", one, "--run", run)
                _ = try await demo.ask(
                    DecisionResult.self, "proposal", "refuse", two, "--run", run, "--reason", "data_wrong")

                let result = try await demo.ask(ReviewResult.self, "review", "import", book)
                let (stale, refused) = (
                    result.items.filter { $0.outcome == "stale" }, result.items.filter { $0.outcome == "refused" }
                )
                #expect(result.rows == open.count && result.blank == filled.blank && result.deferred == filled.later)
                #expect(result.decided + stale.count + refused.count + result.deferred == filled.filled)
                #expect(stale.map(\.household).sorted() == [one, two].sorted())
                #expect(Set(stale.compactMap(\.state?.code)) == ["approved", "refused"])
                #expect(stale.allSatisfy { $0.by != nil && $0.hint != nil }, "it is answered with the present state")
                #expect(refused.isEmpty, "every decision is applied: \(Set(refused.compactMap(\.code)))")
                #expect(result.decided > 250)

                // Every decision is applied as it was chosen; what was changed meanwhile is as it was.
                let now: [OpenProposalItem] = try await demo.everything("proposal", "list", "--run", run)
                let states = Dictionary(uniqueKeysWithValues: now.map { ($0.household, $0.state.code) })
                for item in result.items where item.outcome == "decided" {
                    let wanted = item.opinion == "同意" ? ["approved", "seconding"] : ["refused"]
                    #expect(wanted.contains(states[item.household] ?? ""), "\(item.opinion)")
                }
                #expect(states[one] == "approved" && states[two] == "refused")
                print(
                    "LibreOffice: \(filled.filled) rows filled in, \(result.decided) decided, \(stale.count) changed "
                        + "meanwhile, \(refused.count) refused by a rule, \(result.deferred) put off")
                let again = try await demo.ask(ReviewResult.self, "review", "import", book)
                #expect(again.decided == 0 && again.already == result.decided)
                await demo.daemon.kill()
            }
        }

        /// Lets LibreOffice open the workbook, choose from the drop-down of each row, and save it.
        private static func fill(_ book: String, in folder: TemporaryFolder) async throws -> Filled {
            let suite = try folder.subfolder("suite")
            // The first start makes a profile, and with it an empty library of macros.
            _ = try await soffice(["--terminate_after_init"], suite)
            _ = try folder.subfolder("suite/profile/user/basic").subfolder("Standard")
            try suite.write(library, to: "profile/user/basic/Standard/script.xlb")
            try suite.write(module, to: "profile/user/basic/Standard/Reviewer.xba")
            let told = suite["told"]
            let outcome = try await soffice(["macro:///Standard.Reviewer.Fill(\"\(book)\",\"\(told)\")"], suite)
            guard let text = try? suite.text(of: "told") else {
                throw SupportError("soffice: \(outcome.end) \(outcome.messages.suffix(500))")
            }
            do {
                return try WireJSON.decode(from: Data(text.utf8))
            } catch {
                throw SupportError("the macro: \(text.prefix(300))")
            }
        }

        private static func soffice(_ arguments: [String], _ suite: TemporaryFolder) async throws -> CommandOutcome {
            try await RunningCommand(
                "/usr/bin/soffice",
                ["-env:UserInstallation=file://\(suite["profile"])", "--headless", "--norestore"] + arguments,
                environment: Products.environment(home: suite, language: "C.UTF-8"), in: suite
            ).finished()
        }

        private static let library = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
             library:readonly="false" library:passwordprotected="false"><library:element library:name="Reviewer"/>
            </library:library>
            """

        /// Chooses from the list that each cell offers, the same for all rows of a helper, so that no row speaks against
        /// another one: twice as often the first word, sometimes none.
        private static let macro = """
            Sub Fill(path As String, told As String)
              On Error GoTo failed
              Dim how(0) As New com.sun.star.beans.PropertyValue
              how(0).Name = "Hidden" : how(0).Value = True
              book = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, how())
              number = 0 : filled = 0 : later = 0 : blank = 0
              For place = 0 To book.Sheets.Count - 1
                sheet = book.Sheets.getByIndex(place)
                cursor = sheet.createCursor() : cursor.gotoEndOfUsedArea(False)
                last = cursor.RangeAddress.EndRow : width = cursor.RangeAddress.EndColumn
                heading = -1
                For row = 0 To last
                  If heading < 0 Then
                    For column = 0 To width
                      Select Case sheet.getCellByPosition(column, row).String
                        Case "意见" : opinion = column : heading = row
                        Case "理由" : reason = column
                        Case "行凭证" : token = column
                        Case "帮扶人编号" : helper = column
                      End Select
                    Next
                  ElseIf sheet.getCellByPosition(token, row).String <> "" Then
                    choices = Words(book, sheet.getCellByPosition(opinion, row).Validation.getFormula1())
                    pick = Turn(sheet.getCellByPosition(helper, row).String) Mod (UBound(choices) + 3)
                    If pick = 1 Then pick = 0
                    If pick > UBound(choices) + 1 Then
                      blank = blank + 1
                    Else
                      If pick > 0 Then pick = pick - 1
                      word = choices(pick)
                      sheet.getCellByPosition(opinion, row).String = word
                      sheet.getCellByPosition(reason, row).String = "会议意见"
                      filled = filled + 1
                      If word = "暂缓" Then later = later + 1
                    End If
                  End If
                Next
              Next
              how(0).Name = "FilterName" : how(0).Value = "Calc MS Excel 2007 XML"
              book.storeToURL(ConvertToURL(path), how())
              book.close(True)
              Tell(told, "{""blank"":" & blank & ",""filled"":" & filled & ",""later"":" & later & "}")
              StarDesktop.terminate()
              Exit Sub
            failed:
              Tell(told, "line " & Erl & ": " & Error$)
              StarDesktop.terminate()
            End Sub
            Function Words(book, formula As String)
              If InStr(formula, Chr(34)) > 0 Then
                Words = Split(Replace(formula, Chr(34), ""), ";")
                Exit Function
              End If
              plain = Replace(Replace(formula, "$", ""), "'", "")
              dot = InStr(plain, ".")
              cells = book.Sheets.getByName(Left(plain, dot - 1)).getCellRangeByName(Mid(plain, dot + 1)).DataArray
              joined = ""
              For place = 0 To UBound(cells)
                joined = joined & cells(place)(0) & ";"
              Next
              Words = Split(Left(joined, Len(joined) - 1), ";")
            End Function
            Function Turn(key As String) As Long
              sum = 0
              For place = 1 To Len(key)
                sum = sum + Asc(Mid(key, place, 1)) * place
              Next
              Turn = sum
            End Function
            Sub Tell(path As String, text As String)
              file = FreeFile
              Open path For Output As #file
              Print #file, text
              Close #file
            End Sub
            """

        private static var module: String {
            let escaped = macro.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
                .replacing("\"", with: "&quot;")
            return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
                <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Reviewer"
                 script:language="StarBasic">\(escaped)</script:module>
                """
        }
    }
}

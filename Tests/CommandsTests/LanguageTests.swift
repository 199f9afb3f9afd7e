import ArgumentParser
import Testing
import Wording

@testable import Commands

@Suite struct LanguageTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.zh), (["LANG": "en_GB.UTF-8"], .en), ([:], .en), (["LANG": "C"], .en),
        (["LC_ALL": "zh_TW", "LANG": "en_US"], .zh), (["LC_ALL": "", "LC_MESSAGES": "zh", "LANG": "en_US"], .zh),
        (["LC_MESSAGES": "en_US", "LANG": "zh_CN"], .en),
    ])
    func theFirstVariableThatIsSetDecides(_ environment: [String: String], _ language: Language) {
        #expect(LocaleLanguage.of(environment) == language)
    }

    @Test func theOptionOutranksTheLocale() {
        let environment = ["LANG": "zh_CN.UTF-8"]
        #expect(GlobalOptions.prepared(["status", "--lang", "en"], environment: environment).language == .en)
        #expect(GlobalOptions.prepared(["--lang=en", "status"], environment: environment).language == .en)
        #expect(GlobalOptions.prepared(["find", "--", "--lang=en"], environment: environment).language == .zh)
    }

    @Test func globalOptionsBeforeTheCommandMoveBehindIt() {
        let words = ["--json", "--socket", "/s", "--lang=zh", "find", "x", "--", "y"]
        #expect(
            GlobalOptions.prepared(words, environment: [:]).arguments == [
                "find", "x", "--json", "--socket", "/s", "--lang=zh", "--", "y",
            ])
        #expect(GlobalOptions.prepared(["--version"], environment: [:]).arguments == ["--version"])
    }

    /// Both languages are complete: every command has an abstract in each, and they differ.
    @Test func everyCommandSaysWhatItDoesInBothLanguages() {
        func walk(_ command: any ParsableCommand.Type) {
            let chinese = HelpLanguage.$current.withValue(.zh) { command.configuration }
            let english = HelpLanguage.$current.withValue(.en) { command.configuration }
            #expect(!chinese.abstract.isEmpty && chinese.abstract.unicodeScalars.contains { $0.value > 0x2e80 })
            #expect(!english.abstract.isEmpty && english.abstract.allSatisfy(\.isASCII))
            #expect(chinese.discussion.isEmpty == english.discussion.isEmpty)
            let children = english.subcommands + english.groupedSubcommands.flatMap(\.subcommands)
            children.forEach(walk)
        }
        walk(RootCommand.self)
    }

    @Test func helpIsInTheUsersLanguageOnStandardOutput() async {
        let chinese = await Screen.run("run", "--help", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(chinese.status == .done && chinese.messages.isEmpty)
        #expect(chinese.output.contains("用法：") && chinese.output.contains("示例："))
        #expect(!chinese.output.contains("USAGE") && !chinese.output.contains("OPTIONS"))
        let english = await Screen.run("run", "--help")
        #expect(english.output.contains("USAGE: ") && english.output.contains("Examples:"))
        let isASCII = english.output.utf8.allSatisfy { $0 < 128 }
        #expect(isASCII)
    }
}

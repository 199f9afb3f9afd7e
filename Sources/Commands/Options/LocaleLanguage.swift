public import Wording

/// The language of the usual locale variables.
public enum LocaleLanguage {
    /// `LC_ALL`, `LC_MESSAGES` and `LANG`, the first that is set: Chinese for `zh…`, English for all others.
    public static func of(_ environment: [String: String]) -> Language {
        let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return value?.lowercased().hasPrefix("zh") == true ? .zh : .en
    }
}

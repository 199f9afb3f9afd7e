/// The names of the facts in a household's profile.
public enum ProfileWording {
    /// Income per head.
    public static let income = Phrase(zh: "家庭月人均收入", en: "income per head")
    /// Rigid spending.
    public static let rigidSpending = Phrase(zh: "月刚性支出", en: "rigid spending")
    /// Allowance.
    public static let allowance = Phrase(zh: "月保障金", en: "allowance")
    /// Kind of registration.
    public static let hukou = Phrase(zh: "户籍类型", en: "registration")
    /// People.
    public static let size = Phrase(zh: "家庭人口", en: "people")
    /// People covered.
    public static let covered = Phrase(zh: "保障人口", en: "people covered")
    /// People who need care.
    public static let needsCare = Phrase(zh: "需要护理", en: "need care")
    /// Needs about the dwelling.
    public static let housingNeeds = Phrase(zh: "住房需求", en: "housing needs")
    /// People at work.
    public static let working = Phrase(zh: "在业", en: "at work")
    /// Jobless people.
    public static let jobless = Phrase(zh: "失业", en: "jobless")
    /// Jobless people who wish to work.
    public static let wishesWork = Phrase(zh: "有就业意愿", en: "wish to work")
    /// People at school.
    public static let students = Phrase(zh: "在校", en: "at school")
    /// The four blocks.
    public static let living = Phrase(zh: "生活", en: "living")
    /// The four blocks.
    public static let health = Phrase(zh: "医疗", en: "health")
    /// The four blocks.
    public static let housing = Phrase(zh: "住房", en: "housing")
    /// The four blocks.
    public static let employment = Phrase(zh: "就业", en: "work")
    /// The day of the last change.
    public static let asOf = Phrase(zh: "情况截至", en: "facts as of")
}

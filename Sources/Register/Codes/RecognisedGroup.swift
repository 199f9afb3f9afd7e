/// A group that is recognised under a wider code of ``Category``: orphans and employees in difficulty share 其他困难, and are not
/// the same people. Read from the words of a recognition, which are kept beside its code.
///
/// A donor's condition that names such a group is kept to the letter.
public enum RecognisedGroup: String, CodedTerm {
    /// Orphans (孤儿).
    case orphan
    /// Children of whom in fact nobody takes care (事实无人抚养儿童).
    case unsupportedChild = "unsupported_child"
    /// Children in difficulty (困境儿童).
    case childInDifficulty = "child_in_difficulty"
    /// Employees in difficulty (困难职工).
    case employee
    /// Patients of occupational diseases (困难职业病患者).
    case occupationalDisease = "occupational_disease"
    /// Severely disabled people (重度残疾人).
    case severelyDisabled = "severely_disabled"
    /// Disabled people in difficulty (困难残疾人).
    case disabled
    /// Registered as poor (建档立卡).
    case registeredPoor = "registered_poor"
    /// Lifted out of poverty (脱贫户).
    case lifted
    /// Lifted, but not stable (脱贫不稳定户).
    case unstable
    /// At the edge of poverty (边缘易致贫户).
    case edgeOfPoverty = "edge_of_poverty"
    /// Struck by sudden severe difficulty (突发严重困难户).
    case suddenDifficulty = "sudden_difficulty"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .orphan: Term("孤儿", "orphan")
        case .unsupportedChild: Term("事实无人抚养儿童", "child nobody takes care of", ["事实孤儿"])
        case .childInDifficulty: Term("困境儿童", "child in difficulty")
        case .employee: Term("困难职工", "employee in difficulty", ["困难职工家庭"])
        case .occupationalDisease: Term("困难职业病患者", "patient of an occupational disease")
        case .severelyDisabled: Term("重度残疾人", "severely disabled", ["重残", "重残人员", "重度残疾"])
        case .disabled: Term("困难残疾人", "disabled and in difficulty")
        case .registeredPoor: Term("建档立卡", "registered as poor", ["建档立卡贫困户", "建档立卡户", "建档立卡贫困家庭"])
        case .lifted: Term("脱贫户", "lifted out of poverty", ["已脱贫户", "脱贫人口"])
        case .unstable: Term("脱贫不稳定户", "lifted but not stable", ["已脱贫但不够稳定"])
        case .edgeOfPoverty: Term("边缘易致贫户", "at the edge of poverty", ["建档立卡边缘户"])
        case .suddenDifficulty: Term("突发严重困难户", "sudden severe difficulty")
        }
    }

    /// The code under which it is recognised.
    public var category: Category {
        switch self {
        case .orphan, .unsupportedChild, .childInDifficulty, .employee, .occupationalDisease, .severelyDisabled,
            .disabled:
            .other
        case .registeredPoor, .lifted, .unstable, .edgeOfPoverty, .suddenDifficulty: .relapseWatch
        }
    }

    /// Whether somebody recognised as `other` belongs to this group, too; nil where nobody can tell from that.
    public func contains(_ other: RecognisedGroup) -> Bool? {
        if self == other { return true }
        switch (self, other) {
        case (.childInDifficulty, .orphan), (.childInDifficulty, .unsupportedChild), (.disabled, .severelyDisabled):
            return true
        case (.orphan, .childInDifficulty), (.unsupportedChild, .childInDifficulty), (.severelyDisabled, .disabled):
            return nil
        // Who was lifted out of poverty was registered as poor once; whether it still counts as such is for people to say.
        case (.registeredPoor, .lifted), (.registeredPoor, .unstable), (.lifted, .unstable), (.lifted, .registeredPoor):
            return nil
        default: return false
        }
    }
}

/// A condition on recognitions: whole codes, and groups that are finer than a code. Empty = no condition.
public struct Recognitions: Sendable, Hashable, Codable {
    /// Codes, any words under them.
    public var categories: [Category]
    /// Groups by their words.
    public var groups: [RecognisedGroup]

    /// A condition; nothing stated = none.
    public init(categories: [Category] = [], groups: [RecognisedGroup] = []) {
        self.categories = categories
        self.groups = groups
    }

    /// True where it asks for nothing.
    public var isEmpty: Bool { categories.isEmpty && groups.isEmpty }

    /// The condition that a list of words states; nil with the first word that nobody understands.
    ///
    /// A word that names a group means that group and not the whole code.
    public static func reading(_ words: [String]) -> (condition: Recognitions, unknown: String?) {
        var found = Recognitions()
        for word in words {
            if let group = RecognisedGroup(word: word) {
                if !found.groups.contains(group) { found.groups.append(group) }
            } else if let category = Category(word: word) {
                if !found.categories.contains(category) { found.categories.append(category) }
            } else {
                return (found, word)
            }
        }
        return (found, nil)
    }

    /// Codes and groups in the order of their lists.
    public var sorted: Recognitions {
        Recognitions(
            categories: categories.sorted { $0.rawValue < $1.rawValue },
            groups: groups.sorted { $0.rawValue < $1.rawValue })
    }

    /// The Chinese and English words.
    public var terms: [Term] { categories.map(\.term) + groups.map(\.term) }
}

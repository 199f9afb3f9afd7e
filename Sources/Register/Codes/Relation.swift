/// Relation to the head of the household (与户主关系).
public enum Relation: String, CodedTerm {
    /// Head (户主).
    case head
    /// Spouse (配偶).
    case spouse
    /// Son (子).
    case son
    /// Daughter (女).
    case daughter
    /// Parent (父母).
    case parent
    /// Grandparent (祖父母/外祖父母).
    case grandparent
    /// Grandchild (孙子女/外孙子女).
    case grandchild
    /// Sibling (兄弟姐妹).
    case sibling
    /// Child-in-law (儿媳/女婿).
    case childInLaw = "child_in_law"
    /// Other (其他).
    case other

    /// The words for this code.
    public var term: Term {
        switch self {
        case .head: Term("户主", "head", ["本人", "户主本人", "本人或户主", "户主/本人"])
        case .spouse: Term("配偶", "spouse", ["妻", "夫", "妻子", "丈夫", "之妻", "之夫"])
        case .son: Term("子", "son", ["儿子", "长子", "次子", "三子", "独生子", "之子"])
        case .daughter: Term("女", "daughter", ["女儿", "长女", "次女", "三女", "独生女", "之女"])
        case .parent:
            Term(
                "父母", "parent", ["父", "母", "父亲", "母亲", "之父", "之母", "公公", "婆婆", "岳父", "岳母", "之公公", "之婆婆", "之岳父", "之岳母"])
        case .grandparent:
            Term(
                "祖父母/外祖父母", "grandparent",
                ["祖父", "祖母", "爷爷", "奶奶", "外祖父", "外祖母", "祖父母", "外祖父母", "外公", "外婆", "之祖父", "之祖母"])
        case .grandchild: Term("孙子女/外孙子女", "grandchild", ["孙子", "孙女", "外孙", "外孙女", "孙子女", "外孙子女", "孙", "之孙子", "之孙女"])
        case .sibling: Term("兄弟姐妹", "sibling", ["兄", "弟", "姐", "妹", "哥哥", "弟弟", "姐姐", "妹妹", "兄弟", "姐妹"])
        case .childInLaw: Term("儿媳/女婿", "child-in-law", ["儿媳", "女婿", "之儿媳", "之女婿"])
        case .other: Term("其他", "other", ["其它", "非亲属", "其他亲属"])
        }
    }
}

/// Sentences about faults in policy packs; codes and arguments as `Policy` gives them.
public enum PackWording {
    /// What is wrong and what to do.
    public static func fault(_ code: String, _ arguments: [String]) -> Phrase {
        func argument(_ index: Int) -> String { index < arguments.count ? arguments[index] : "" }
        let (a, b, c) = (argument(0), argument(1), argument(2))
        switch code {
        case "pack_syntax": return Phrase(zh: "不是有效的 YAML：\(a)", en: "not valid YAML: \(a)")
        case "pack_too_large": return Phrase(zh: "文件 \(a) 字节，超过上限 \(b)", en: "\(a) bytes, more than \(b)")
        case "pack_too_much":
            return Phrase(
                zh: "别名（*名称）展开后超过 \(a) 项，或用在键里", en: "aliases (*name) stand for more than \(a) parts, or within a key")
        case "pack_duplicate_key": return Phrase(zh: "键“\(a)”重复", en: "key '\(a)' occurs twice")
        case "pack_unknown_key":
            return Phrase(zh: "不认识的键“\(a)”；可用：\(b)", en: "unknown key '\(a)'; known keys: \(b)")
        case "pack_missing_key": return Phrase(zh: "缺少键“\(a)”", en: "key '\(a)' is missing")
        case "pack_wrong_type":
            return Phrase(zh: "类型不对：应为 \(a)，实为“\(b)”", en: "wrong type: expected \(a), found '\(b)'")
        case "pack_out_of_range":
            return Phrase(zh: "\(a) 超出范围 \(b)…\(c)", en: "\(a) is outside \(b)…\(c)")
        case "pack_unknown_code":
            return Phrase(zh: "“\(a)”不在代码表 \(b) 中", en: "'\(a)' is not in the code list \(b)")
        case "pack_missing_basis":
            return Phrase(
                zh: "缺少依据 basis：写明 document、decision 或 default",
                en: "basis is missing: say document, decision or default")
        case "pack_unknown_document":
            return Phrase(zh: "引用的文件“\(a)”未列入 documents", en: "document '\(a)' is not listed in documents")
        case "pack_document_not_in_force":
            return Phrase(
                zh: "文件“\(a)”（\(b)）晚于政策包生效日 \(c)", en: "document '\(a)' (\(b)) is later than the first day \(c)")
        case "pack_weights_sum":
            return Phrase(zh: "权重之和为 \(a)，应为 1000", en: "weights sum to \(a), not to 1000")
        case "pack_unknown_part":
            return Phrase(zh: "没有评分项“\(a)”；可用：\(b)", en: "no score part '\(a)'; known: \(b)")
        case "pack_category_twice":
            return Phrase(zh: "类别 \(a) 已在层级 \(b) 中", en: "category \(a) is already in tier \(b)")
        case "pack_duplicate_id": return Phrase(zh: "“\(a)”重复", en: "'\(a)' occurs twice")
        case "pack_dates_reversed": return Phrase(zh: "止日 \(b) 早于起日 \(a)", en: "\(b) is before \(a)")
        case "pack_wrong_order": return Phrase(zh: "次序不对：\(a)、\(b)", en: "wrong order: \(a), \(b)")
        case "pack_unknown_fact": return Phrase(zh: "没有事实“\(a)”", en: "no fact is called '\(a)'")
        case "pack_fact_out_of_place":
            return Phrase(zh: "事实“\(a)”不能用在这里", en: "fact '\(a)' cannot be read here")
        case "pack_operator_mismatch":
            return Phrase(zh: "“\(a)”不适用于 \(b)（\(c)）", en: "'\(a)' does not fit \(b) (\(c))")
        case "pack_empty": return Phrase(zh: "不能为空", en: "may not be empty")
        case "pack_too_deep": return Phrase(zh: "条件嵌套超过 \(a) 层", en: "conditions nest deeper than \(a)")
        case "pack_unknown_rule":
            return Phrase(zh: "没有规则“\(a)”；可用：\(b)", en: "no rule '\(a)'; known: \(b)")
        case "pack_rule_mode":
            return Phrase(zh: "规则 \(b) 不能为“\(a)”；可用：\(c)", en: "rule \(b) cannot be '\(a)'; known: \(c)")
        case "pack_adoption_path":
            return Phrase(zh: "政策包中没有“\(a)”这一项", en: "the pack has no value '\(a)'")
        case "pack_adoptions_not_last":
            return Phrase(zh: "adoptions 必须放在最后", en: "adoptions must stand last")
        case "pack_bad_text":
            return Phrase(zh: "文字不能为空，也不能含控制字符", en: "a text may not be empty or hold control characters")
        case "pack_unknown_parameter":
            return Phrase(zh: "没有参数“\(a)”", en: "no parameter is called '\(a)'")
        case "pack_unknown_calculator":
            return Phrase(zh: "没有计算“\(a)”", en: "no calculator is called '\(a)'")
        case "pack_calculator_loop":
            return Phrase(zh: "计算“\(a)”引用了自己", en: "calculator '\(a)' comes to itself")
        case "pack_check_failed":
            return Phrase(
                zh: "数值不符合核对“\(a)”：\(b) 与 \(c)（\(argument(3))）",
                en: "check '\(a)' fails: \(b) and \(c) (\(argument(3)))")
        case "pack_inherits_loop":
            return Phrase(zh: "政策包互相继承：\(a)", en: "packs inherit from one another in a circle: \(a)")
        case "pack_inherits_area":
            return Phrase(
                zh: "政策包 \(a) 的地区 \(b) 不包含 \(c)", en: "the area \(b) of pack \(a) does not contain \(c)")
        case "pack_value_missing":
            return Phrase(
                zh: "政策包没有 \(b) 的“\(a)”，请用 jiedui pack set 写入",
                en: "the pack has no '\(a)' for \(b); enter it with jiedui pack set")
        case "pack_none_covers":
            return Phrase(zh: "没有政策包适用于区划 \(a) 的 \(b)", en: "no pack covers area \(a) on \(b)")
        case "pack_conflict":
            return Phrase(
                zh: "政策包 \(a) 与 \(b) 同时适用于 \(c)，请用 --pack 指定",
                en: "packs \(a) and \(b) both cover \(c); choose one with --pack")
        case "pack_unknown": return Phrase(zh: "没有政策包“\(a)”", en: "there is no pack '\(a)'")
        default:
            return Phrase(
                zh: "政策包有误（\(code)） \(arguments.joined(separator: "、"))",
                en: "the pack is faulty (\(code)) \(arguments.joined(separator: ", "))")
        }
    }

    /// A check that warns.
    public static func warning(_ name: Phrase, _ left: String, _ right: String, _ day: String) -> Phrase {
        Phrase(
            zh: "提醒：\(name.zh)不符（\(left) 与 \(right)，自 \(day)）",
            en: "warning: \(name.en): \(left) against \(right), from \(day)")
    }

    /// A value that nobody has stated.
    public static func missing(_ name: Phrase) -> Phrase {
        Phrase(
            zh: "“\(name.zh)”文件未载明，用 jiedui pack set 写入后才能计算",
            en: "'\(name.en)' is stated by no document; until it is entered with jiedui pack set nothing comes of it")
    }

    /// A text that was changed since.
    public static func notNewest(_ id: String) -> Phrase {
        Phrase(zh: "政策包 \(id) 的这份文本后来有过变更", en: "this text of pack \(id) was changed since")
    }
    /// What to do then.
    public static func notNewestHint(_ digest: String) -> Phrase {
        Phrase(zh: "请用政策包编号，或最新文本的摘要 \(digest)", en: "name the pack by its id, or its newest text: \(digest)")
    }
}

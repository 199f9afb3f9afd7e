/// What the command line says: failures, results in plain words, and notes.
public enum CommandWording {
    /// The daemon cannot be reached.
    public static func notReachable(_ path: String, _ reason: String) -> Phrase {
        Phrase(
            zh: "连不上守护进程（\(path)\(reason.isEmpty ? "" : ":" + reason)）。",
            en: "The daemon cannot be reached (\(path)\(reason.isEmpty ? "" : ": " + reason)).")
    }
    /// What to do about it.
    public static let notReachableHint = Phrase(
        zh: "启动 jieduid，或用 --socket 指定它的套接字。", en: "Start jieduid, or name its socket with --socket.")
    /// The kernel lets this user not connect.
    public static func socketNotPermitted(_ path: String) -> Phrase {
        Phrase(zh: "您无权连接 \(path)。", en: "You may not connect to \(path).")
    }
    /// What to do about it.
    public static let socketNotPermittedHint = Phrase(
        zh: "请管理员把您的账户加入 jiedui 组。", en: "Ask the administrator to add your user to the group jiedui.")
    /// The connection broke.
    public static let interrupted = Phrase(
        zh: "连接中断，答复不完整。", en: "The connection broke before the answer was complete.")
    /// What to do about it: whether the work was taken is not known.
    public static let interruptedHint = Phrase(
        zh: "是否已被接收，用 jiedui jobs 查看；同一文件再次导入不会重复。",
        en: "jiedui jobs shows whether the work was taken; importing the same file again changes nothing.")
    /// An answer was lost; it is asked for again.
    public static let askingAgain = Phrase(
        zh: "连接中断或服务暂不可用，正在重试（不会重复执行）……",
        en: "The connection broke or the daemon is away for a moment; asking again (nothing is done twice) …")
    /// The daemon went away while a job was followed.
    public static func jobGoesOn(_ job: String) -> Phrase {
        Phrase(
            zh: "与守护进程的连接没有恢复。任务 \(job) 已经保存，守护进程恢复后会继续。",
            en: "The daemon does not come back. The job \(job) is stored and goes on as soon as a daemon runs.")
    }
    /// How to follow it then.
    public static func jobGoesOnHint(_ job: String) -> Phrase {
        Phrase(
            zh: "jiedui jobs 查看进度；完成后 jiedui runs show \(job) 查看结果；jiedui runs cancel \(job) 取消。",
            en:
                "jiedui jobs shows how far it is, jiedui runs show \(job) its result, jiedui runs cancel \(job) stops it."
        )
    }
    /// The answer is of another form.
    public static func notUnderstood(_ status: Int) -> Phrase {
        Phrase(zh: "无法理解守护进程的答复（状态 \(status)）。", en: "The daemon's answer cannot be understood (status \(status)).")
    }
    /// What to do about it.
    public static let notUnderstoodHint = Phrase(
        zh: "两者版本可能不同：用 jiedui status 查看。", en: "The versions may differ: see jiedui status.")
    /// What to do where daemon and program do not understand each other.
    public static func otherVersion(daemon: String, program: String) -> Phrase {
        Phrase(
            zh: "守护进程是 \(daemon) 版，本程序是 \(program) 版：请把较旧的一方更新到相同版本；没有改动任何数据。",
            en: "The daemon is version \(daemon), this program \(program): update the older one. Nothing was changed.")
    }
    /// A file cannot be read.
    public static func unreadableFile(_ path: String, _ reason: String) -> Phrase {
        Phrase(zh: "无法读取文件 \(path)(\(reason))。", en: "The file \(path) cannot be read (\(reason)).")
    }
    /// A file that is there and would be lost.
    public static func wouldOverwrite(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 已经存在，不会覆盖；请换一个文件名。", en: "\(path) exists and is not overwritten; choose another name.")
    }

    /// A file cannot be written.
    public static func cannotWrite(_ path: String, _ reason: String) -> Phrase {
        Phrase(zh: "无法写入 \(path)(\(reason))。", en: "Cannot write \(path) (\(reason)).")
    }
    /// Something that nobody foresaw.
    public static func internalError(_ kind: String) -> Phrase {
        Phrase(zh: "内部错误（\(kind)）。", en: "Internal error (\(kind)).")
    }
    /// Label of the field of a problem.
    public static let field = Phrase(zh: "字段", en: "field")
    /// Label of the advice of a problem.
    public static let hint = Phrase(zh: "提示", en: "hint")
    /// Label of the request id of a problem.
    public static let requestID = Phrase(zh: "请求编号", en: "request id")
    /// A file was written.
    public static func written(_ path: String) -> Phrase {
        Phrase(zh: "已写入 \(path)", en: "wrote \(path)")
    }
    /// How many of a list are shown.
    public static func listed(_ shown: Int, _ total: Int) -> Phrase {
        Phrase(zh: "显示 \(shown) 条，共 \(total) 条", en: "\(shown) of \(total)")
    }
    /// How to get the next page.
    public static func nextPage(_ cursor: String) -> Phrase {
        Phrase(zh: "下一页：--cursor \(cursor)", en: "next page: --cursor \(cursor)")
    }
    /// The store's schema.
    public static func schema(_ version: Int) -> Phrase {
        Phrase(zh: "结构版本 \(version)", en: "schema \(version)")
    }
    /// The daemon speaks another version.
    public static func otherVersion(_ version: Int) -> Phrase {
        Phrase(
            zh: "注意：守护进程的接口版本是 \(version)，与本程序不同。",
            en: "Note: the daemon speaks interface version \(version), this program another.")
    }
    /// An upload is going on.
    public static func importing(_ number: Int, _ count: Int) -> Phrase {
        Phrase(zh: "正在导入第 \(number)/\(count) 个文件", en: "importing file \(number) of \(count)")
    }
    /// A dry run changed nothing.
    public static let dryRunNothingStored = Phrase(zh: "试运行：未保存任何数据。", en: "Dry run: nothing was stored.")
    /// A batch was stored.
    public static func batchStored(_ batch: String) -> Phrase {
        Phrase(zh: "已保存为批次 \(batch)。", en: "Stored as batch \(batch).")
    }
    /// More remarks exist.
    public static func moreIssues(_ count: Int) -> Phrase {
        Phrase(
            zh: "还有 \(count) 条说明：用 jiedui imports show 批次 查看。",
            en: "\(count) more remarks: see jiedui imports show BATCH.")
    }
    /// The rejected rows were written.
    public static func rejectsWritten(_ path: String) -> Phrase {
        Phrase(
            zh: "退回的行已写入 \(path)；修改后可再次导入。",
            en: "The rejected rows are in \(path); mend them and import the file again.")
    }
    /// A run was stored.
    public static func runDone(_ run: String) -> Phrase {
        Phrase(zh: "匹配完成，批次 \(run)。", en: "The run is done: \(run).")
    }
    /// A dry run is done.
    public static let runDry = Phrase(zh: "试运行完成，未保存。", en: "The dry run is done; nothing was stored.")
    /// How many households have a helper.
    public static func runCounts(inScope: Int, covered: Int) -> Phrase {
        Phrase(
            zh: "应覆盖 \(inScope) 户，已有责任人 \(covered) 户。",
            en: "\(covered) of \(inScope) households in scope have a responsible person.")
    }
    /// How many are left over.
    public static func runUncovered(_ count: Int) -> Phrase {
        Phrase(zh: "尚无责任人 \(count) 户，每户都有原因。", en: "\(count) are left over, each with its reason.")
    }
    /// How many are not clear.
    public static func runNotClear(_ count: Int) -> Phrase {
        Phrase(
            zh: "\(count) 户情况待核实，其中暂不匹配的也列在下一行。",
            en: "\(count) households have facts to be made clear, those held back below among them.")
    }
    /// How many are outside.
    public static func runOutside(_ count: Int) -> Phrase {
        Phrase(
            zh: "本区域另有 \(count) 户不在本次匹配之列，各有原因。",
            en: "\(count) more in the area are not paired by this run, each with its reason.")
    }
    /// The pairs of a run.
    public static func runPairs(_ pairs: Int, running: Int, score: String) -> Phrase {
        Phrase(
            zh: "新建议 \(pairs) 对，保留在帮 \(running) 对，总分 \(score)。",
            en: "\(pairs) new pairs are proposed, \(running) running ones stay; total score \(score).")
    }
    /// The proof of a run.
    public static func runProof(_ proof: String) -> Phrase {
        Phrase(
            zh: "最优性证明：\(proof == "verified" ? "已由独立检验程序核实" : proof)。",
            en: "Proof of optimality: \(proof)\(proof == "verified" ? " by the independent checker" : "").")
    }
    /// Where the left over are listed.
    public static func seeUncovered(_ run: String) -> Phrase {
        Phrase(zh: "查看：jiedui runs show \(run) --uncovered", en: "See: jiedui runs show \(run) --uncovered")
    }
    /// A run was repeated with the same bytes.
    public static func repeatSame(_ bytes: Int, _ digest: String) -> Phrase {
        Phrase(
            zh: "重算结果逐字节一致（\(bytes) 字节，摘要 \(digest.prefix(12))）。",
            en: "Computed again: the same, byte for byte (\(bytes) bytes, digest \(digest.prefix(12))).")
    }
    /// A run was repeated with other bytes.
    public static func repeatOther(_ stored: String, _ repeated: String) -> Phrase {
        Phrase(
            zh: "重算结果不一致：原摘要 \(stored.prefix(12))，现摘要 \(repeated.prefix(12))。",
            en: "Computed again: not the same. Stored \(stored.prefix(12)), now \(repeated.prefix(12)).")
    }
    /// A repetition differs.
    public static let repeatDiffers = Phrase(
        zh: "重算结果与保存的不一致，请联系技术支持。", en: "The repetition differs from what is stored; please report this.")
    /// How many households differ.
    public static func differing(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 户的责任人不同。", en: "The helper differs for \(count) households.")
    }
    /// A file of the graph has a fault.
    public static func graphFault(_ path: String, _ line: Int?, _ column: String?, _ code: String) -> Phrase {
        Phrase(
            zh: "\(path)\(line.map { " 第 \($0) 行" } ?? "")\(column.map { "、\($0) 列" } ?? ""):\(graphReason(code).zh)",
            en:
                "\(path)\(line.map { ", line \($0)" } ?? "")\(column.map { ", column \($0)" } ?? ""): \(graphReason(code).en)"
        )
    }
    /// An instance cannot be solved.
    public static func instanceRefused(_ code: String) -> Phrase {
        Phrase(zh: "此问题无法求解（\(code)）。", en: "This problem cannot be solved (\(code)).")
    }
    /// The proof of our own result failed.
    public static func proofFailed(_ code: String) -> Phrase {
        Phrase(
            zh: "结果未通过独立检验（\(code)），未输出。", en: "The result failed the independent check (\(code)); nothing was written."
        )
    }
    /// A claim was refuted.
    public static func violated(_ code: String, _ place: String) -> Phrase {
        Phrase(
            zh: "不成立：\(violation(code).zh)\(place.isEmpty ? "" : "(\(place))")",
            en: "Not proven: \(violation(code).en)\(place.isEmpty ? "" : " (\(place))")")
    }
    /// A pack has no fault.
    public static let packValid = Phrase(zh: "政策包无误。", en: "The pack is valid.")
    /// A pack has faults.
    public static func packFaulty(_ count: Int) -> Phrase {
        Phrase(zh: "政策包有 \(count) 处错误。", en: "The pack has \(count) faults.")
    }
    /// A decision about a pack was recorded.
    public static let packAdopted = Phrase(
        zh: "已记录本单位的决定；此后的匹配按此执行。", en: "The decision is recorded; runs from now on use it.")
}

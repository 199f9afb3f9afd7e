extension CaseworkWording {
    /// Who ordered it has no rights any more.
    public static let ordererDisabled = Phrase(
        zh: "下达此项任务的用户已停用，任务不再执行。", en: "The user who ordered this has no rights any more; it is not done.")
    /// A job, as something that can be missing.
    public static let job = Phrase(zh: "任务", en: "job")

    /// Somebody else's job.
    public static let cancelOthers = Phrase(
        zh: "只有提交人和管理员可以取消任务", en: "only who asked for a job, or an administrator, may cancel it")
    /// What to do about it.
    public static let cancelOthersHint = Phrase(
        zh: "请提交人取消，或请管理员处理", en: "ask them, or an administrator")

    /// More orders than one user may have open.
    public static func tooManyJobs(_ limit: Int) -> Phrase {
        Phrase(
            zh: "您已有 \(limit) 个任务在排队或进行，不能再提交", en: "\(limit) jobs of yours wait or go on: no more are taken")
    }
    /// What to do about it.
    public static let tooManyJobsHint = Phrase(
        zh: "请等任务完成，或用 jiedui runs cancel 取消（jiedui jobs 查看）",
        en: "wait until some are done, or cancel some: `jiedui jobs`, `jiedui runs cancel`")

    /// A job that ended its daemon again and again.
    public static let givenUp = Phrase(
        zh: "任务多次中断了服务，不再重试，没有保存任何内容",
        en: "the job broke off again and again and is not tried any more; nothing was stored")
    /// What to do about it.
    public static let givenUpHint = Phrase(
        zh: "请管理员查看日志中同一任务号的记录（内存、磁盘、数据库），排除原因后重新提交",
        en: "look up the job's number in the log (memory, disk, database), remove the cause, and ask for it again")

    /// A job that failed for a reason that nobody foresaw.
    public static let jobFailed = Phrase(zh: "任务出错，没有保存任何内容", en: "the job failed; nothing was stored")
    /// What to do about it.
    public static let jobFailedHint = Phrase(
        zh: "请管理员按任务号查看日志", en: "an administrator finds more in the log under the job's number")

    /// No household in the area of a run that is divided.
    public static let areaEmpty = Phrase(zh: "该区域没有登记的困难家庭", en: "no household is registered in this area")

    /// A run over an area that the pack divides, asked for as one.
    public static let areaDivided = Phrase(
        zh: "政策包按地区分别结对，请重新提交", en: "the pack pairs each area on its own: ask for the run again")

    /// Moves asked for over an area that the pack divides.
    public static let movesDivided = Phrase(
        zh: "政策包按地区分别结对，调整在帮结对须逐个地区进行",
        en: "the pack pairs each area on its own: moves are asked for one area at a time")
    /// What to do then.
    public static let movesDividedHint = Phrase(
        zh: "请用 --area 指定其中一个地区。", en: "Name one of its areas with --area.")

    /// A job that somebody cancelled.
    public static let jobCancelled = Phrase(zh: "任务已取消，没有保存任何内容", en: "the job was cancelled; nothing was stored")

    /// Answer of `runs cancel` where the job had already ended.
    public static func endedBefore(_ job: String) -> Phrase {
        Phrase(zh: "\(job) 此前已经结束，没有取消", en: "\(job) had already ended and was not cancelled")
    }

    /// Answer of `runs cancel`; `kept` are the runs of a divided job's parts that were done before.
    public static func cancelled(_ job: String, kept: [String]) -> Phrase {
        guard !kept.isEmpty else {
            return Phrase(zh: "\(job) 已取消，没有保存任何内容", en: "\(job) is cancelled; nothing of it was stored")
        }
        let runs = kept.joined(separator: ", ")
        return Phrase(
            zh: "\(job) 已取消；此前已完成的分区保留：\(kept.joined(separator: "、"))",
            en: "\(job) is cancelled; the runs of areas that were done before stay: \(runs)")
    }

    /// Answer of `runs cancel` where the daemon that works on it has not yet stopped.
    public static func cancelAsked(_ job: String) -> Phrase {
        Phrase(zh: "已请求取消 \(job)，正在停止", en: "\(job) was asked to stop and will soon")
    }

    /// Where a job stands, by the code of its state.
    public static func jobState(_ code: String) -> Phrase {
        switch code {
        case "queued": Phrase(zh: "排队", en: "queued")
        case "running": Phrase(zh: "进行中", en: "running")
        case "divided": Phrase(zh: "分区进行中", en: "divided")
        case "done": Phrase(zh: "完成", en: "done")
        case "failed": Phrase(zh: "失败", en: "failed")
        case "cancelled": Phrase(zh: "已取消", en: "cancelled")
        default: Phrase(zh: code, en: code)
        }
    }
}

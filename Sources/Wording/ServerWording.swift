/// What the daemon's front desk says: refusals before any use case, and trouble with the socket.
public enum ServerWording {
    /// The caller lacks the right.
    public static let notPermitted = Phrase(
        zh: "您没有进行此项操作的权限。", en: "You do not have the right to do this.")
    /// Whom to ask.
    public static let notPermittedHint = Phrase(
        zh: "请系统管理员为您的账户分配角色和区域，或以守护进程的用户身份运行。",
        en: "Ask the administrator to give your user a role and an area, or run as the daemon's own user.")
    /// A token that nobody has.
    public static let unknownToken = Phrase(
        zh: "令牌无效：没有这个令牌，或已换发新令牌。", en: "The token is not valid: nobody has it, or a newer one took its place.")
    /// How to get another.
    public static let unknownTokenHint = Phrase(
        zh: "请管理员用 jiedui principal token 换发，并放在环境变量 JIEDUI_TOKEN 中。",
        en: "Ask an administrator for a new one (jiedui principal token) and put it into JIEDUI_TOKEN.")
    /// Somebody whose rights were taken away.
    public static let disabled = Phrase(zh: "您的账户已停用。", en: "Your rights were taken away.")
    /// Whom to ask.
    public static let disabledHint = Phrase(
        zh: "如有误，请管理员用 jiedui principal enable 恢复。",
        en: "If that is an error, an administrator gives them back with jiedui principal enable.")
    /// Somebody who is not a deputy.
    public static let notDeputy = Phrase(
        zh: "您今天不是此人的代理人。", en: "You are not this person's deputy today.")
    /// How one becomes it.
    public static let notDeputyHint = Phrase(
        zh: "管理员可用 jiedui principal deputy 指定代理人和起止日期；不加 --acting-for 则以本人身份办理。",
        en: "An administrator names deputies and their days (jiedui principal deputy).")
    /// No such path.
    public static let noRoute = Phrase(zh: "没有这个接口路径。", en: "There is no such path.")
    /// Where the paths are listed.
    public static let noRouteHint = Phrase(
        zh: "所有路径见 docs/api.md；路径以 /v1/ 开头。", en: "docs/api.md lists every path; paths begin with /v1/.")
    /// The path exists, the method does not.
    public static let noMethod = Phrase(zh: "此路径不支持该方法。", en: "This path does not take that method.")
    /// Nothing of that name.
    public static func notFound(_ what: Phrase) -> Phrase {
        Phrase(zh: "没有找到\(what.zh)。", en: "There is no such \(what.en).")
    }
    /// The `Host` header names another machine.
    public static let wrongHost = Phrase(
        zh: "请求头 Host 指向别的主机。", en: "The Host header names another machine.")
    /// What the header may be.
    public static let wrongHostHint = Phrase(
        zh: "请使用 http://localhost/v1/… 并通过套接字访问。", en: "Use http://localhost/v1/… through the socket.")
    /// A parameter cannot be read.
    public static func badParameter(_ name: String) -> Phrase {
        Phrase(zh: "参数 \(name) 的值无法识别。", en: "The value of parameter \(name) cannot be read.")
    }
    /// A parameter that must be stated.
    public static func missingParameter(_ name: String) -> Phrase {
        Phrase(zh: "缺少参数 \(name)。", en: "Parameter \(name) is missing.")
    }
    /// Parameters that exclude each other.
    public static func notTogether(_ names: [String]) -> Phrase {
        Phrase(
            zh: "参数 \(names.joined(separator: "、")) 不能同时使用。",
            en: "Parameters \(names.joined(separator: ", ")) exclude each other.")
    }
    /// A parameter that a run of this kind does not take.
    public static func notForKind(_ name: String, _ kind: String) -> Phrase {
        Phrase(zh: "\(kind) 匹配没有参数 \(name)。", en: "A run of kind \(kind) takes no parameter \(name).")
    }
    /// Which values it takes.
    public static func allowedValues(_ values: [String]) -> Phrase {
        Phrase(zh: "可用：\(values.joined(separator: "、"))。", en: "One of: \(values.joined(separator: ", ")).")
    }
    /// A parameter that the path does not know.
    public static let unknownParameter = Phrase(
        zh: "请求中有此路径不认识的参数。", en: "The request has a parameter that this path does not know.")
    /// Which parameters the path knows.
    public static func knownParameters(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        return names.isEmpty
            ? Phrase(zh: "此路径不带参数。", en: "This path takes no parameters.")
            : Phrase(zh: "可用参数：\(list)。", en: "It knows: \(list).")
    }
    /// The body is no JSON of the expected form.
    public static func malformedBody(_ field: String) -> Phrase {
        field.isEmpty
            ? Phrase(zh: "请求正文不是有效的 JSON。", en: "The body is not valid JSON.")
            : Phrase(
                zh: "请求正文中的字段 \(field) 缺失或类型不对。", en: "Field \(field) of the body is missing or of the wrong type.")
    }
    /// A kind of ledger that nobody knows.
    public static let unknownKind = Phrase(zh: "没有这种台账。", en: "There is no such kind of ledger.")
    /// Which kinds there are.
    public static func knownKinds(_ kinds: [String]) -> Phrase {
        let list = kinds.joined(separator: ", ")
        return Phrase(zh: "可用种类：\(list)。", en: "Known kinds: \(list).")
    }
    /// Refusal of a run from scratch.
    public static let notConfirmed = Phrase(
        zh: "重新匹配或一次调整超过 50 对在帮结对，保存前须确认。",
        en: "A run from scratch or with more than 50 moves lets running leads go; it is stored only when confirmed.")
    /// What to do then.
    public static let notConfirmedHint = Phrase(
        zh: "请先用 --dry-run 查看会调整哪些结对，再加 --yes 保存。",
        en: "See with --dry-run who would move, then add --yes to store it.")
    /// What this build does not offer yet.
    public static let notOffered = Phrase(zh: "本版本尚不提供此功能。", en: "This version does not offer that yet.")
    /// A text that is no UTF-8.
    public static let notUTF8 = Phrase(zh: "文件不是 UTF-8 文本。", en: "The file is not UTF-8 text.")
    /// A job that was divided by area.
    public static let runDivided = Phrase(
        zh: "该任务按区域分成了几个匹配，请指定其中一个", en: "this job was divided into several runs: name one of them")

    /// Its runs.
    public static func runDividedHint(_ runs: [String]) -> Phrase {
        Phrase(zh: "可用：\(runs.joined(separator: "、"))", en: "they are \(runs.joined(separator: ", "))")
    }

    /// A run that is still going on.
    public static let runNotDone = Phrase(zh: "此次匹配还在进行。", en: "The run is still going on.")
    /// How to wait for it.
    public static let runNotDoneHint = Phrase(
        zh: "读取 /v1/runs/…/events 直到最后一行。", en: "Read /v1/runs/…/events to its last line.")
    /// A run that stored nothing.
    public static let runNotStored = Phrase(
        zh: "此次匹配没有保存结果（试运行或未完成）。", en: "That run stored nothing: it was a dry run, or it failed.")
    /// The body is too large.
    public static func tooLarge(_ limit: Int) -> Phrase {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB"
        return Phrase(zh: "请求正文超过上限 \(size)。", en: "The body is larger than \(size).")
    }
    /// An idempotency key came back with another request.
    public static let keyReused = Phrase(
        zh: "此 Idempotency-Key 已用于另一个请求。", en: "This Idempotency-Key was used for another request.")
    /// What to do about it.
    public static let keyReusedHint = Phrase(zh: "每个写操作请使用新的键。", en: "Use a new key for every write.")
    /// An idempotency key of the wrong form.
    public static let badKey = Phrase(
        zh: "Idempotency-Key 应为 1 至 200 个字节。", en: "An Idempotency-Key has 1 to 200 bytes.")
    /// The daemon is stopping.
    public static let stopping = Phrase(zh: "守护进程正在停止。", en: "The daemon is stopping.")
    /// What to do about it.
    public static let stoppingHint = Phrase(zh: "请稍后重试。", en: "Try again in a moment.")
    /// Something that nobody foresaw.
    public static let internalError = Phrase(zh: "内部错误。", en: "Internal error.")
    /// How to look it up.
    public static let internalErrorHint = Phrase(
        zh: "请把请求编号交给管理员，在守护进程日志中查找。",
        en: "Give the request id to the administrator, who finds it in the daemon's log.")

    /// The path does not fit into a socket address.
    public static func socketPathTooLong(_ path: String) -> Phrase {
        Phrase(zh: "套接字路径过长（最多 107 字节）：\(path)", en: "The socket's path is too long (107 bytes at most): \(path)")
    }
    /// Something else lies there.
    public static func notASocket(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 已存在且不是套接字，未作改动。", en: "\(path) exists and is not a socket; it was left alone.")
    }
    /// Another daemon answers.
    public static func socketInUse(_ path: String) -> Phrase {
        Phrase(zh: "已有进程在 \(path) 上提供服务。", en: "Another process is serving \(path).")
    }
    /// What to do about it.
    public static let socketInUseHint = Phrase(
        zh: "先停止它，或用 --socket 指定另一路径。", en: "Stop it first, or choose another path with --socket.")
    /// systemd passed several descriptors.
    public static func adoptedSeveral(_ count: Int) -> Phrase {
        Phrase(zh: "systemd 传入了 \(count) 个套接字，应为一个。", en: "systemd passed \(count) sockets; one is expected.")
    }
    /// systemd passed something else.
    public static let adoptedNoStream = Phrase(
        zh: "systemd 传入的不是流式套接字。", en: "What systemd passed is not a stream socket.")
    /// A system call failed.
    public static func socketFailed(_ call: String, _ path: String, _ reason: String) -> Phrase {
        Phrase(zh: "无法建立套接字 \(path)(\(call):\(reason))。", en: "Cannot set up the socket \(path) (\(call): \(reason)).")
    }
    /// What to do about it.
    public static let socketFolderHint = Phrase(
        zh: "请确认目录存在且可写，或用 --socket 指定另一路径。",
        en: "See that the folder exists and can be written to, or choose another path with --socket.")

    /// A key of the body that the route does not know.
    public static func unknownField(_ name: String) -> Phrase {
        Phrase(zh: "不认识的字段“\(name)”", en: "unknown field '\(name)'")
    }
}

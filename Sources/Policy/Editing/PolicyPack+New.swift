public import Register

extension PolicyPack {
    /// The text of a new pack that inherits this one: a place within its area, from a day on, with the values that nobody
    /// has stated yet listed as comments to be filled in.
    /// - Throws: ``PackError`` where the area is not within this pack's, or the id is none.
    public func heir(id: String, names: PackWords, area: DivisionCode, from: CalendarDay) throws(PackError) -> String {
        var text = """
            # 政策包：\(names.zh)，继承 \(self.id)：没有写的按 \(self.id)，写了的按本包。写法见 docs/policy-packs.md。
            # Policy pack: \(names.en). It inherits \(self.id): what is not written here is written there.
            id: \(id)
            names: { zh: \(PackText.quoted(names.zh)), en: \(PackText.quoted(names.en)) }
            inherits: \(self.id)
            area: "\(area.prefix)"
            from: \(from)

            # 本地的文件 / documents of the place
            # documents:
            #   local-1: { title: …, number: …, date: \(from), issuer: … }

            """
        if !missing.isEmpty {
            text += "\n# 还没有数值的参数，去掉 # 填写 / values that nobody has stated: take the # away and fill in\n"
            text += "# parameters:\n"
            for value in missing {
                text += "#   \(value.path.dropFirst(11)):  # \(value.names.zh) / \(value.names.en)\n"
                text += "#     values: [{ value: …, from: \(from), basis: default }]\n"
            }
        }
        let above = self
        _ = try PolicyPack(yaml: text, name: id) { (_) throws(PackError) in above }
        return text
    }
}

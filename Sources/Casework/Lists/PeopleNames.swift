import Records
import Register
import Storage

/// How some helpers are called, read at once.
struct HelperNames {
    private var names: [RecordID: HelperName] = [:]

    /// Reads the names of the helpers with these ids.
    init(_ session: StoreSession, _ ids: [RecordID]) throws {
        for kept in try session.helpers(Array(Set(ids)).sorted()) {
            let helper = kept.value
            names[kept.id] = HelperName(
                key: kept.id.shortKey, name: helper.isUnit ? helper.unit ?? helper.name : helper.name, unit: helper.unit
            )
        }
    }

    /// The names of a helper; nil where the register has none of that id.
    subscript(id: RecordID) -> HelperName? { names[id] }
}

/// How the heads of some households are called, read at once.
struct HeadNames {
    private var heads: [String: (name: String, id: ResidentID?)] = [:]

    /// Reads the heads of the households with these numbers.
    init(_ session: StoreSession, _ numbers: [String]) throws {
        let unique = Array(Set(numbers)).sorted()
        for start in stride(from: 0, to: unique.count, by: 500) {
            let kept = try session.households(Array(unique[start..<min(start + 500, unique.count)]))
            let members = try session.members(of: kept)
            for household in kept {
                guard let head = members[household.id]?.first?.value else { continue }
                heads[household.value.number] = (head.name, head.id)
            }
        }
    }

    /// The head of a household.
    subscript(number: String) -> (name: String, id: ResidentID?)? { heads[number] }
}

extension Household {
    /// The household without phones, address and note.
    var withoutSealedText: Household {
        var copy = self
        copy.phones = []
        copy.address = nil
        copy.note = nil
        return copy
    }
}

extension Household {
    /// The household as `caller` may see it: sensitive tags (刑满释放, 戒毒期满) only for roles with that right (M13).
    func seen(by caller: Principal) -> Household {
        guard !caller.seesSensitiveTags else { return self }
        var copy = self
        copy.tags = tags.filter { !$0.isSensitive }
        return copy
    }
}

extension Member {
    /// The member without number, certificate and note.
    var withoutSealedText: Member {
        var copy = self
        copy.id = nil
        copy.certificate = nil
        copy.note = nil
        return copy
    }
}

extension Need {
    /// The need without its member and description.
    var withoutText: Need {
        var copy = self
        copy.member = nil
        copy.text = nil
        return copy
    }
}

extension Helper {
    /// The helper without number and phones.
    var withoutSealedText: Helper {
        var copy = self
        copy.id = nil
        copy.phones = []
        return copy
    }
}

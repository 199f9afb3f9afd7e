import Policy
import Testing

@Suite struct EmbeddedPackTests {
    @Test func bothPacksLoad() throws {
        #expect(try PackLibrary.embedded().packs.map(\.id) == ["fujian-2020", "fuzhou-2020"])
    }
}

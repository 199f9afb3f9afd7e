/// The folder of the project's sources, found from the place of this file: tests read fixtures and documents from it.
public let projectRoot: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
}()

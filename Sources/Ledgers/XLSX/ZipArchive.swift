import CZip
import Glibc

/// A zip archive in memory, read through libzip within `ReadingLimits`.
///
/// The archive keeps its own copy of the bytes until the last entry that reads from it is gone.
final class ZipArchive {
    fileprivate let handle: OpaquePointer
    let limits: ReadingLimits

    /// Opens `bytes`.
    ///
    /// - Throws: `LedgerError` when they are no archive, or one with more entries than the bounds allow.
    init(_ bytes: [UInt8], limits: ReadingLimits) throws {
        guard let copy = malloc(max(bytes.count, 1)) else { throw LedgerError(.tooLarge(limit: limits.fileBytes)) }
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memcpy(copy, base, source.count) }
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // The last argument hands the copy to libzip, which frees it with the source.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw LedgerError(.damaged(part: "zip"))
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw LedgerError(.damaged(part: "zip"))
        }
        handle = opened
        self.limits = limits
        let count = zip_get_num_entries(opened, 0)
        guard count >= 0, count <= limits.entries else { throw LedgerError(.suspicious(part: "zip")) }
    }

    deinit { zip_discard(handle) }

    /// Whether the archive has an entry called `path`.
    func contains(_ path: String) -> Bool { zip_name_locate(handle, path, 0) >= 0 }

    /// Opens the entry `path` for reading from its beginning.
    ///
    /// - Throws: `LedgerError` when it is missing, encrypted, or would unpack to more than the bounds allow.
    func open(_ path: String) throws -> ZipEntry {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat(handle, path, 0, &stat) == 0 else { throw LedgerError(.damaged(part: path)) }
        let size = Int(clamping: stat.size)
        let packed = min(max(Int(clamping: stat.comp_size), 1), limits.fileBytes)
        guard let file = zip_fopen(handle, path, 0) else { throw LedgerError(.damaged(part: path)) }
        let entry = ZipEntry(archive: self, file: file, path: path, size: size)
        let bound = min(limits.entryBytes, max(limits.ratioFloor, packed * limits.ratio))
        guard size <= bound else {
            // A changed byte can make the declared size huge too: only an entry that does unpack so far is suspicious.
            throw LedgerError(entry.unpacks(beyond: bound) ? .suspicious(part: path) : .damaged(part: path))
        }
        return entry
    }
}

/// One entry of an archive, unpacked piece by piece.
final class ZipEntry {
    private let archive: ZipArchive
    private let file: OpaquePointer
    let path: String
    /// The size that the archive declares; unpacking more throws.
    private let size: Int
    private var taken = 0

    fileprivate init(archive: ZipArchive, file: OpaquePointer, path: String, size: Int) {
        self.archive = archive
        self.file = file
        self.path = path
        self.size = size
    }

    deinit { zip_fclose(file) }

    /// Whether the entry holds more than `bound` bytes; what it unpacks is thrown away.
    fileprivate func unpacks(beyond bound: Int) -> Bool {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        while total <= bound {
            let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            guard count > 0 else { return false }
            total += Int(count)
        }
        return true
    }

    /// Unpacks the next piece into `buffer`; 0 at the end, when the checksum has been compared.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard count >= 0 else { throw LedgerError(.damaged(part: path)) }
        taken += Int(count)
        // More than the archive declares: its bytes were changed after it was written. Nothing more is unpacked.
        guard taken <= size else { throw LedgerError(.damaged(part: path)) }
        if count == 0 && taken != size { throw LedgerError(.damaged(part: path)) }
        return Int(count)
    }

    /// Unpacks everything that is left and hands it on in pieces of at most 256 KiB.
    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

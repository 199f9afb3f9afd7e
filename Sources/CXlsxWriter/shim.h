#include <xlsxwriter.h>

// glibc declares this only under _GNU_SOURCE, which Swift's importer does not set.
// MFD_CLOEXEC is 1 in the kernel's interface.
int memfd_create(const char *name, unsigned int flags);

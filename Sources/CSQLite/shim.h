#include <sqlite3.h>

// Variadic, so Swift cannot call it: no statistics of memory, which would lock a mutex at each allocation. Takes effect
// before the first connection is opened.
static inline int csqlite_without_memory_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

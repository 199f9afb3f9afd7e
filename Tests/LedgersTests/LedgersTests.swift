// LedgersTests

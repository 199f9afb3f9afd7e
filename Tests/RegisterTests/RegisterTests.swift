// RegisterTests

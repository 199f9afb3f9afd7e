// RecordsTests

// CaseworkTests

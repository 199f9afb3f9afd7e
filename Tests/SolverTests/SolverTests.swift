// SolverTests

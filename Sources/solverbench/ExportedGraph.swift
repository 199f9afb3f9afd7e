import Foundation
import GraphFiles
import Solver

/// A graph as a run exports it: edges.csv, households.csv and helpers.csv in one folder.
enum ExportedGraph {
    static func read(_ folder: String) throws(BenchFault) -> Instance {
        func bytes(_ name: String) throws(BenchFault) -> [UInt8] {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name).csv") else {
                throw BenchFault("cannot read \(folder)/\(name).csv")
            }
            return Array(data)
        }
        let graph: Graph
        do {
            graph = try Graph(
                households: bytes("households"), helpers: bytes("helpers"), edges: bytes("edges"))
        } catch {
            throw BenchFault("\(folder): \(error)")
        }
        var instance = Instance()
        instance.priority = graph.priority
        instance.need = graph.need
        instance.levelOffsets = graph.levelOffsets
        instance.levels = graph.levels
        instance.capacity = graph.capacity
        instance.penaltyOffsets = graph.penaltyOffsets
        instance.penalties = graph.penalties
        instance.pairOffsets = graph.pairOffsets
        instance.pairHelper = graph.pairHelper
        instance.pairScore = graph.pairScore
        instance.pairLimit = graph.pairLimit
        return instance
    }
}

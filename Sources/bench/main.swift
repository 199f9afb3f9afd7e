import Foundation

// `make bench`: registers of several sizes, imported and run, with what each phase costs.

var sizes: [Int] = []
for word in CommandLine.arguments.dropFirst() {
    let isThousand = word.hasSuffix("k")
    guard let number = Int(word.filter(\.isNumber)) else { continue }
    sizes.append(number * (isThousand ? 1000 : word.hasSuffix("m") ? 1_000_000 : 1))
}
let environment = ProcessInfo.processInfo.environment
func number(_ name: String, _ otherwise: Int = 1) -> Int { environment[name].flatMap { Int($0) } ?? otherwise }
let sample = try DemoSample(folder: environment["DEMO"] ?? "demo/quanzhou-2020")
for size in sizes.isEmpty ? [20_000] : sizes {
    try await Bench(
        sample: sample, households: size, threads: number("THREADS"), runs: number("RUNS"),
        url: environment["DATABASE"], cluster: environment["CLUSTER"],
        register: environment["REGISTER"], isCancelling: number("CANCELS", 1) > 0, export: environment["EXPORT"]
    ).run()
}
try CommunityTimes().show()

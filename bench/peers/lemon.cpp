// LEMON's NetworkSimplex on a graph that solverbench wrote (Sources/solverbench/GraphBytes.swift says the format).
//
// Households send what they need to one sink: over a helper at cost largest - score, or directly at cost
// largest (and for the first unit the coverage weight on top), which is a unit that stays uncovered.
// Prints one line of words name=value; CPU seconds are those of the solve, without building the graph.

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <utility>
#include <vector>

namespace {

struct Graph {
    std::vector<int32_t> need, weight, capacity, offsets, helper, score, penaltyOffsets, penalties;
};

template <class Number>
void read(std::FILE *file, std::vector<Number> &column, size_t count) {
    column.resize(count);
    if (count > 0 && std::fread(column.data(), sizeof(Number), count, file) != count) {
        std::fprintf(stderr, "the graph ends early\n");
        std::exit(2);
    }
}

Graph read(const char *path) {
    std::FILE *file = std::fopen(path, "rb");
    std::vector<char> word;
    std::vector<int32_t> sides;
    std::vector<int64_t> pairs;
    if (file) read(file, word, 4);
    if (!file || std::memcmp(word.data(), "JDG1", 4) != 0) {
        std::fprintf(stderr, "no graph: %s\n", path);
        std::exit(2);
    }
    read(file, sides, 2);
    read(file, pairs, 1);
    Graph graph;
    read(file, graph.need, sides[0]);
    read(file, graph.weight, sides[0]);
    read(file, graph.capacity, sides[1]);
    read(file, graph.offsets, sides[0] + 1);
    read(file, graph.helper, pairs[0]);
    read(file, graph.score, pairs[0]);
    read(file, graph.penaltyOffsets, sides[1] + 1);
    read(file, graph.penalties, graph.penaltyOffsets.back());
    std::fclose(file);
    return graph;
}

double cpuSeconds() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

/// Peak memory in KiB.
long peakMemory() {
    std::FILE *file = std::fopen("/proc/self/status", "r");
    char line[256];
    long memory = 0;
    while (file && std::fgets(line, sizeof line, file)) std::sscanf(line, "VmHWM: %ld", &memory);
    if (file) std::fclose(file);
    return memory;
}

}  // namespace

int main(int count, char **arguments) {
    if (count != 2) return 2;
    using Digraph = lemon::StaticDigraph;
    Graph graph = read(arguments[1]);
    const int households = graph.need.size(), helpers = graph.capacity.size(), sink = households + helpers;
    int64_t units = 0, largest = 0;
    for (int32_t need : graph.need) units += need;
    for (int32_t score : graph.score) largest = std::max<int64_t>(largest, score);
    const int64_t base = (largest + 1) * (units + 1);  // outweighs every possible change of score

    std::vector<std::pair<int, int>> arcs;
    std::vector<int64_t> cost;
    std::vector<int> room;
    auto add = [&](int from, int to, int64_t price, int most) {
        arcs.push_back({from, to});
        cost.push_back(price);
        room.push_back(most);
    };
    for (int household = 0; household < households; ++household) {
        for (int pair = graph.offsets[household]; pair < graph.offsets[household + 1]; ++pair)
            add(household, households + graph.helper[pair], largest - graph.score[pair], 1);
        add(household, sink, base * graph.weight[household] + largest, 1);
        if (graph.need[household] > 1) add(household, sink, largest, graph.need[household] - 1);
    }
    auto penalty = [&](int helper, int place) {
        const int start = graph.penaltyOffsets[helper], end = graph.penaltyOffsets[helper + 1];
        return start == end ? 0 : graph.penalties[std::min(start + place, end - 1)];
    };
    for (int helper = 0; helper < helpers; ++helper) {  // one arc for all places that cost the same
        const int capacity = graph.capacity[helper];
        const int listed = graph.penaltyOffsets[helper + 1] - graph.penaltyOffsets[helper];
        for (int place = 0; place + 1 < std::min(listed, capacity); ++place)
            add(households + helper, sink, penalty(helper, place), 1);
        const int rest = std::max(0, std::min(listed, capacity) - 1);
        add(households + helper, sink, penalty(helper, rest), capacity - rest);
    }

    Digraph network;
    network.build(sink + 1, arcs.begin(), arcs.end());
    Digraph::ArcMap<int64_t> costs(network), rooms(network);
    Digraph::NodeMap<int64_t> supplies(network, 0);
    for (size_t arc = 0; arc < arcs.size(); ++arc) {
        costs[network.arc(arc)] = cost[arc];
        rooms[network.arc(arc)] = room[arc];
    }
    for (int household = 0; household < households; ++household)
        supplies[network.node(household)] = graph.need[household];
    supplies[network.node(sink)] = -units;
    std::vector<std::pair<int, int>>().swap(arcs);
    std::vector<int64_t>().swap(cost);
    std::vector<int>().swap(room);

    lemon::NetworkSimplex<Digraph, int64_t, int64_t> simplex(network);
    simplex.upperMap(rooms).costMap(costs).supplyMap(supplies);
    const double begun = cpuSeconds();
    const auto status = simplex.run();
    const double seconds = cpuSeconds() - begun;
    if (status != simplex.OPTIMAL) return 1;

    int64_t coverage = 0, score = 0;
    std::vector<int> load(helpers, 0);
    int arc = 0;
    for (int household = 0; household < households; ++household) {
        bool isCovered = false;
        for (int pair = graph.offsets[household]; pair < graph.offsets[household + 1]; ++pair, ++arc) {
            if (simplex.flow(network.arc(arc)) == 0) continue;
            isCovered = true;
            score += graph.score[pair] - penalty(graph.helper[pair], load[graph.helper[pair]]++);
        }
        arc += 1 + (graph.need[household] > 1);
        if (isCovered) coverage += graph.weight[household];
    }
    std::printf("cpu=%.6f memory=%ld coverage=%lld score=%lld\n", seconds, peakMemory(),
                static_cast<long long>(coverage), static_cast<long long>(score));
}

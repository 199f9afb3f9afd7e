"""Solvers from PyPI on a graph that solverbench wrote: python_peers.py ortools|pylmcf|kwok GRAPH [CHANGED-SCORES].

Sources/solverbench/GraphBytes.swift says the format. Prints one line of words name=value; CPU seconds are those of
the solve, without building the graph. With changed scores pylmcf solves again from where it stands (`warm`).
"""

import sys
import time

import numpy as np


def read(path):
    with open(path, "rb") as file:
        assert file.read(4) == b"JDG1"
        households, helpers = (int(side) for side in np.fromfile(file, "<i4", 2))
        (pairs,) = np.fromfile(file, "<i8", 1)
        lengths = [households, households, helpers, households + 1, int(pairs), int(pairs), helpers + 1]
        columns = [np.fromfile(file, "<i4", length) for length in lengths]
        return columns + [np.fromfile(file, "<i4", int(columns[-1][-1]))]


def peak_memory():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))


peer, path = sys.argv[1:3]
need, weight, capacity, offsets, helper, score, penalty_offsets, penalties = read(path)
households, helpers, pairs = len(need), len(capacity), len(helper)
household = np.repeat(np.arange(households, dtype=np.int32), np.diff(offsets))
largest = int(score.max(initial=0))
units = int(need.sum())
coverage_weight = weight.astype(np.int64) * ((largest + 1) * (units + 1))


def place_costs(places):
    """Helper and penalty of each of the first so many places of each helper."""
    owner = np.repeat(np.arange(helpers), places)
    if len(penalties) == 0:
        return owner, np.zeros(len(owner), np.int64)
    place = np.arange(len(owner)) - np.repeat(np.cumsum(places) - places, places)
    start, end = penalty_offsets[:-1][owner], penalty_offsets[1:][owner]
    listed = penalties[np.maximum(np.minimum(start + place, end - 1), 0)].astype(np.int64)
    return owner, np.where(start == end, 0, listed)


def report(chosen, seconds, **more):
    covered = np.bincount(household[chosen], minlength=households) > 0
    cost = place_costs(np.bincount(helper[chosen], minlength=helpers))[1].sum()
    words = dict(
        cpu=f"{seconds:.6f}", memory=peak_memory(), coverage=int(weight[covered].sum()),
        score=int(score[chosen].astype(np.int64).sum() - cost), **more)
    print(" ".join(f"{name}={value}" for name, value in words.items()))


def flow_network():
    """Tail, head, room and cost of each arc, as bench/peers/lemon.cpp builds them."""
    sink = households + helpers
    several = np.nonzero(need > 1)[0].astype(np.int32)
    sources = np.arange(households, dtype=np.int32)
    # Without penalties all places of a helper are one arc, else each is one.
    if len(penalties):
        owner, place_cost = place_costs(capacity)
        place_room = np.ones(len(owner), np.int64)
    else:
        owner, place_cost, place_room = np.arange(helpers), np.zeros(helpers, np.int64), capacity
    tail = np.concatenate([household, sources, several, households + owner]).astype(np.int32)
    head = np.concatenate(
        [helper + households, np.full(households + len(several) + len(owner), sink)]).astype(np.int32)
    room = np.concatenate([np.ones(pairs + households), need[several] - 1, place_room]).astype(np.int64)
    cost = np.concatenate([
        largest - score.astype(np.int64), coverage_weight + largest, np.full(len(several), largest),
        place_cost]).astype(np.int64)
    supply = np.zeros(sink + 1, np.int64)
    supply[:households] = need
    supply[sink] = -units
    return tail, head, room, cost, supply


def measured(solve):
    begun = time.process_time()
    result = solve()
    return result, time.process_time() - begun


if peer == "ortools":
    from ortools.graph.python import min_cost_flow

    tail, head, room, cost, supply = flow_network()
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(tail, head, room, cost)
    solver.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
    status, seconds = measured(solver.solve)
    assert status == solver.OPTIMAL
    report(np.asarray(solver.flows(np.arange(pairs, dtype=np.int32))) > 0, seconds)
elif peer == "pylmcf":
    import pylmcf

    tail, head, room, cost, supply = flow_network()
    order = np.lexsort((np.arange(len(tail)), head, tail))
    back = np.empty_like(order)
    back[order] = np.arange(len(order))
    graph = pylmcf.Graph(len(supply), tail[order], head[order])
    graph.set_node_supply(supply)
    graph.set_edge_capacities(room[order])
    graph.set_edge_costs(cost[order])
    _, seconds = measured(graph.solve)
    if len(sys.argv) > 3:
        score = np.fromfile(sys.argv[3], "<i4", pairs)
        assert score.max(initial=0) <= largest
        cost[:pairs] = largest - score.astype(np.int64)
        graph.set_edge_costs(cost[order])
        _, seconds = measured(graph.solve)
    report(np.asarray(graph.result())[back][:pairs] > 0, seconds)
elif peer == "kwok":
    from kwok import kwok

    worth = (coverage_weight[household] + score).tolist()
    to = helper.tolist()
    rows = [[(to[pair], worth[pair]) for pair in range(offsets[row], offsets[row + 1])] for row in range(households)]
    result, seconds = measured(lambda: kwok(rows))
    mates = result.left_pairs if hasattr(result, "left_pairs") else result[0] if isinstance(result, tuple) else result
    mate = np.full(households, -1, np.int64)
    for row, other in enumerate(mates):
        mate[row] = -1 if other is None else other
    report(mate[household] == helper, seconds)
else:
    sys.exit(f"unknown peer {peer}")

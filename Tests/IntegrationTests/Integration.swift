import Testing

/// Tests through the real binaries, one after the other: a machine of two cores has no more than one daemon at a time.
@Suite(.serialized) enum Integration {}

/// What was measured over and over: the middle counts, since anything may disturb a single one.
final class Samples {
  private var values: [Double] = []

  func add(_ value: Double) {
    values.append(value)
  }

  var median: Double {
    get throws {
      guard !values.isEmpty else { throw Unmeasurable("nothing was measured") }
      return values.sorted()[values.count / 2]
    }
  }

  var greatest: Double {
    get throws {
      guard let greatest = values.max() else { throw Unmeasurable("nothing was measured") }
      return greatest
    }
  }
}

/// How long a piece of work takes, in seconds.
func seconds(of work: () throws -> Void) rethrows -> Double {
  let time = try ContinuousClock().measure { try work() }
  return time / .seconds(1)
}

import Glibc

/// Where the benchmarks find what they measure and leave what they make: `.ci/benchmark` says it.
enum Workplace {
  /// A place in the folder for this run, on the same disk as the checkout.
  static func path(_ name: String) -> String {
    variable("WEERWOORD_BENCHMARKS") + "/" + name
  }

  /// The static release build of the program.
  static var program: String { variable("WEERWOORD_PROGRAM") }

  /// The program that compiles or plays one thing and ends.
  static var probe: String { variable("WEERWOORD_PROBE") }

  /// Python's own binary, without any wrapper.
  static var python: String { variable("WEERWOORD_PYTHON") }

  /// Where libraries for Python are that it may lack.
  static var pythonLibraries: String { variable("WEERWOORD_PYTHON_LIBRARIES") }

  /// The scenarios that ship.
  static let scenarios = "Scenarios"

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}

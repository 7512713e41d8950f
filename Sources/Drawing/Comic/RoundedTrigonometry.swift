#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sine and cosine of radians, rounded so that every computer draws the same picture.
enum RoundedTrigonometry {
  static func sine(_ angle: Double) -> Double { (sin(angle) * 1e6).rounded() / 1e6 }
  static func cosine(_ angle: Double) -> Double { (cos(angle) * 1e6).rounded() / 1e6 }
}

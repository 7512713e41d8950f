import Glibc

/// What libFuzzer calls with bytes it makes up; which target it is for, says `WEERWOORD_FUZZ`.
///
/// Not part of the package: `.ci/fuzz` compiles it together with `Yarn`, as one module.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  ProcessorTime.judge { target.complaint(about: bytes) }
  return 0
}

private let target: FuzzTarget = {
  guard let name = getenv("WEERWOORD_FUZZ"),
    let target = FuzzTarget(rawValue: String(cString: name))
  else { fatalError("WEERWOORD_FUZZ names no target") }
  return target
}()

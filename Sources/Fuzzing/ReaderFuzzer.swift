import Glibc

/// What libFuzzer calls with bytes it makes up, for the readers outside `Yarn`; which of them, says
/// `WEERWOORD_FUZZ`, and where they may write files, `WEERWOORD_FUZZ_FOLDER`.
///
/// Not part of the package: `.ci/fuzz` compiles it, and the modules that it needs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  ProcessorTime.judge { target.complaint(about: bytes, in: folder) }
  return 0
}

private let target: ReaderTarget = {
  guard let name = getenv("WEERWOORD_FUZZ"),
    let target = ReaderTarget(rawValue: String(cString: name))
  else { fatalError("WEERWOORD_FUZZ names no target") }
  return target
}()

private let folder: String = {
  guard let path = getenv("WEERWOORD_FUZZ_FOLDER") else {
    fatalError("WEERWOORD_FUZZ_FOLDER names no folder")
  }
  return String(cString: path)
}()

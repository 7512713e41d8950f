import FoundationEssentials
import Roleplay

/// A file's path as it is shown to a person: relative to the current folder if it is below it.
enum ShownPath {
  static func of(
    _ path: String, from folder: String = FileManager.default.currentDirectoryPath
  ) -> String {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    let shown = path.hasPrefix(start) && path != start ? String(path.dropFirst(start.count)) : path
    return PrintableText.of(shown, layout: .oneLine)
  }

  /// The path, as a link if the terminal supports links.
  static func link(to path: String, on terminal: Terminal) -> String {
    let shown = of(path)
    guard terminal.knowsLinks, path.hasPrefix("/") else { return shown }
    let address = path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
    return "\u{1B}]8;;file://\(address)\u{1B}\\\(shown)\u{1B}]8;;\u{1B}\\"
  }
}

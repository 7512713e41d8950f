import FoundationEssentials
import Roleplay

/// A file's path as it is told to a person: from the folder they are in where it is below it.
enum ShownPath {
  static func of(
    _ path: String, from folder: String = FileManager.default.currentDirectoryPath
  ) -> String {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    let shown = path.hasPrefix(start) && path != start ? String(path.dropFirst(start.count)) : path
    return PrintableText.of(shown, layout: .oneLine)
  }
}

import Archive
import Glibc
import Roleplay
import Yarn

/// Which recording somebody means: a file, the name of one in the folder or below it, or the last that
/// fits, of all or of a folder.
enum RecordingName {
  static func path(
    of name: String?, in folder: TranscriptFolder, alias: String?,
    where fits: (Recording) -> Bool
  ) throws -> String {
    var folder = folder
    if let name {
      if access(name + "/.", F_OK) == 0 {
        folder = TranscriptFolder(path: name)
      } else if access(name, F_OK) == 0 {
        return name
      } else {
        return try path(of: name, below: folder)
      }
    }
    for case .success(let recording) in try folder.recordings()
    where fits(recording) && (alias == nil || recording.opening.alias == alias) {
      return recording.path
    }
    throw CommandText.noRecording(folder.path)
  }

  /// A recording by its name, as a search or a list says it: with its ending or without, and with the
  /// folders it is below or without.
  private static func path(of name: String, below folder: TranscriptFolder) throws -> String {
    let file = name.hasSuffix(TranscriptFolder.suffix) ? name : name + TranscriptFolder.suffix
    let inFolder = folder.path + "/" + file
    if access(inFolder, F_OK) == 0 { return inFolder }
    if !name.contains("/"), let files = try? RecordingFiles([folder.path]).rest(),
      let found = files.first(where: { $0.path.hasSuffix("/" + file) })
    {
      return found.path
    }
    return name.contains("/") ? name : inFolder
  }
}

import Archive
import Glibc
import Roleplay
import Yarn

/// Which recording somebody means: a file, the name of one in the folder, or the last that fits.
enum RecordingName {
  static func path(
    of name: String?, in folder: TranscriptFolder, alias: String?,
    where fits: (Recording) -> Bool
  ) throws -> String {
    if let name {
      if name.contains("/") || access(name, F_OK) == 0 { return name }
      let inFolder = folder.path + "/" + name
      let isWhole = name.hasSuffix(TranscriptFolder.suffix) || access(inFolder, F_OK) == 0
      return isWhole ? inFolder : inFolder + TranscriptFolder.suffix
    }
    for case .success(let recording) in try folder.recordings()
    where fits(recording) && (alias == nil || recording.opening.alias == alias) {
      return recording.path
    }
    throw CommandText.noRecording(folder.path)
  }
}

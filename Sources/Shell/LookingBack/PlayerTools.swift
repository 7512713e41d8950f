public import Archive
import Glibc
public import Roleplay

/// What a teacher, but not a pupil, can do at a moment of a recording.
@MainActor
public struct PlayerTools {
  /// Continues playing from an entry of a recording with the class; returns the name of the new
  /// recording.
  public typealias WhatIf =
    @MainActor (_ transcript: Transcript, _ recording: String, _ entry: Int) async -> String?

  /// The path of the recording.
  let recording: String
  /// The author of marks; nil if the system does not give a name.
  let by: String?
  let lessons: LessonFolder
  let whatIf: WhatIf

  /// Makes a teacher's tools.
  ///
  /// - Parameters:
  ///   - recording: the path of the recording.
  ///   - by: the author of marks; nil for the account's name.
  ///   - folder: the folder of lessons.
  ///   - whatIf: continues playing from an entry.
  public init(
    recording: String, by: String? = nil, folder: TranscriptFolder, whatIf: @escaping WhatIf
  ) {
    self.recording = recording
    self.by = by ?? Self.accountName
    lessons = LessonFolder(in: folder)
    self.whatIf = whatIf
  }

  var marks: MarksFile { MarksFile(beside: recording) }

  /// The name of the recording's file.
  var fileName: String {
    recording.split(separator: "/").last.map(String.init) ?? recording
  }

  /// The recording's name, as in a lesson.
  var name: String { fileName.withoutRecordingSuffix }

  /// The name of this account's user.
  private static var accountName: String? {
    for variable in ["USER", "LOGNAME"] {
      if let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return nil
  }
}

extension Player {
  /// Lets the class continue playing at this moment, and shows the result.
  func playWhatIf() async {
    pause()
    guard let tools, let entry else { return }
    guard playback.moment?.isEnd != true else { return say(.nothingAfterEnd) }
    if isKeptFromClass, await !BoardQuestion(console: console).isOff(for: [transcript]) {
      return say(.boardIsOn)
    }
    if let name = await tools.whatIf(transcript, tools.fileName, entry) {
      say(.branchKept(name.withoutRecordingSuffix))
    }
  }
}

extension Moment {
  /// Whether it is the end of the scenario.
  fileprivate var isEnd: Bool {
    if case .cue(let cue) = kind { cue.kind == .end } else { false }
  }
}

extension String {
  /// A recording's name without its suffix.
  var withoutRecordingSuffix: String {
    hasSuffix(TranscriptFolder.suffix)
      ? String(dropLast(TranscriptFolder.suffix.count)) : self
  }
}

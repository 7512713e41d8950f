public import Archive
import Glibc
public import Roleplay

/// What a teacher can do at a moment of a recording, besides looking: pupils have none of it.
@MainActor
public struct PlayerTools {
  /// Plays on from an entry of a recording with the class; gives the name of what came of it.
  public typealias WhatIf =
    @MainActor (_ transcript: Transcript, _ recording: String, _ entry: Int) async -> String?

  /// The recording's file, with the way to it.
  let recording: String
  /// Who puts marks; nil where the system does not say.
  let by: String?
  let lessons: LessonFolder
  let whatIf: WhatIf

  /// Makes a teacher's tools.
  ///
  /// - Parameters:
  ///   - recording: the recording's file, with the way to it.
  ///   - by: the name marks are put under; nil for whoever uses this computer.
  ///   - folder: where lessons are kept.
  ///   - whatIf: plays on from an entry.
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

  /// The recording's name, as a lesson names it.
  var name: String { fileName.withoutRecordingSuffix }

  /// The name of whoever uses this computer.
  private static var accountName: String? {
    for variable in ["USER", "LOGNAME"] {
      if let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return nil
  }
}

extension Player {
  /// Hands the stage to the class at this moment, and says what came of it.
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
  /// A recording's name without its ending.
  var withoutRecordingSuffix: String {
    hasSuffix(TranscriptFolder.suffix)
      ? String(dropLast(TranscriptFolder.suffix.count)) : self
  }
}

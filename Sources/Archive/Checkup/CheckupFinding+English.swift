import Roleplay

extension CheckupFinding.Problem {
  var english: String {
    switch self {
    case .torn: "ends in the middle of a line. All answers before it are there."
    case .damagedLine(let line):
      "line \(line) is damaged. What comes before it is good, what comes after it cannot be used."
    case .endMissing: "the end is missing. What is still there is good."
    case .neverBegun: "nothing was recorded in it. A crash came first."
    case .notFinal: "is finished, but was not closed. Words that were taken back may be in it."
    case .withdrawnWords: "words that were taken back are still in it."
    case .openToOthers: "other accounts of this computer can read it."
    case .halfWritten: "was left half-written by a crash."
    case .codeWithoutRecording: "is a code for a play that is gone."
    case .withoutRecording:
      "belongs to a recording that is not here. Put the recording back, or throw this away."
    case .lessonWithoutRecordings(let names):
      "names recordings that are not here: \(names.enumerated). Take those lines out."
    case .lessonLines(let lines):
      "\(lines.count == 1 ? "line" : "lines") \(lines.enumeratedNumbers) "
        + (lines.count == 1 ? "is no moment." : "are no moments.") + " Mend it in an editor."
    case .oldIndex: "is an old search index with pupils' words in it."
    case .unknownFile: "is no file of Weerwoord. Put it elsewhere."
    case .sealed: "is sealed. Only with the passphrase can it be checked and repaired."
    case .error(let error): error.english
    }
  }
}

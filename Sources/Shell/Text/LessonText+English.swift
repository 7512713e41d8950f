extension LessonText {
  var english: String {
    switch self {
    case .noLessons:
      "There are no lessons yet. Press l in a recording: that moment is then put into a lesson."
    case .listed(let name, let moments):
      "\(name): \(moments) \(moments == 1 ? "moment" : "moments")"
    case .caption(let place, let count): "Moment \(place) of \(count)"
    case .whatDoYouSee: "What do you see here?"
    case .passedOver(let list): "Passed over: \(list)."
    case .noMoment(let line): "line \(line) (no moment)"
    case .noRecording(let line, let name): "line \(line) (no recording \(name))"
    case .noEntry(let line, let entry): "line \(line) (the recording has no entry \(entry))"
    case .keptFromClass(let line): "line \(line) (this recording is for you only)"
    case .empty(let name): "The lesson \(name) has no moment that is there."
    case .done(let name): "This was the lesson \(name)."
    }
  }
}

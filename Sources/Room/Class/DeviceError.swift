/// Why something that a device sent is not taken. Its name is the word that the page shows.
enum DeviceError: String, Error, Sendable {
  /// The code of the class is wrong.
  case wrongCode
  /// The code was wrong too often.
  case waitCode
  /// The device is not known here: it is of another lesson.
  case otherLesson
  /// The page was not the newest.
  case tooLate
  /// The teacher paused the class.
  case held
  /// The class is full.
  case full
  /// The alias was taken a moment ago.
  case aliasTaken
  /// No unfinished play has this alias and this code.
  case noSuchPlay
  /// The code of the play was wrong too often.
  case playClosed
  /// The play is open somewhere else, or cannot be read.
  case playInUse
  /// It is not what this page can send.
  case unfit

  /// The status of the response.
  var status: Int {
    switch self {
    case .wrongCode, .otherLesson: 403
    case .waitCode, .full: 429
    case .tooLate, .held, .aliasTaken, .playInUse: 409
    case .noSuchPlay, .playClosed: 404
    case .unfit: 400
    }
  }
}

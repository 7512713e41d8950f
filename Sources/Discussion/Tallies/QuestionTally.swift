/// The figures of one question while recordings come in.
struct QuestionTally {
  /// What is counted: the same line may ask something else after an edit.
  enum Family: UInt64 {
    case choice = 1
    case places, number, words, notes, order
  }

  /// People behind each option, by place.
  struct Time {
    /// How many, for one option.
    struct Counts {
      var alone = 0
      var cards = 0
      var phones = 0
      var uncounted = 0
      var recordings = 0
      var people: Int { alone + cards + phones }
    }

    private(set) var counts: [Counts] = []
    var equal = 0
    private(set) var groups: [AnswerGroup: [Int: Int]] = [:]

    /// How many stand behind an option.
    subscript(option: Int) -> Counts {
      counts.indices.contains(option) ? counts[option] : Counts()
    }

    /// Adds to the counts of an option.
    mutating func add(to option: Int, _ change: (inout Counts) -> Void) {
      while counts.count <= option { counts.append(Counts()) }
      change(&counts[option])
    }

    mutating func add(_ people: Int, _ option: Int, to group: AnswerGroup?) {
      guard let group else { return }
      groups[group, default: [:]][option, default: 0] += people
    }
  }

  let id: String
  let family: Family
  /// In how many recordings it was asked, and the sum of its places on their roads.
  var askedIn = 0
  var positions = 0
  var words = CueVariants()

  // Choices, places and numbers
  private(set) var optionIDs: [String] = []
  private var optionPlaces: [UInt64: Int] = [:]
  var times: [Time] = []
  /// How those that answered twice moved, by the options' places, packed.
  private(set) var moves: [UInt64: Int] = [:]
  /// The line it asks again.
  var again: String?

  // Orders, once for each time it was asked on one road
  private(set) var orders: [OrderTally] = []

  // Words
  var asked = OpenAnswers.Kind.question
  var answers: [AnswerTally] = []
  var silent = 0

  // Notes
  var name = ""
  var boards = 0
  private(set) var headings: [Heading] = []
  private var headingPlaces: [String: Int] = [:]

  // The recording that is being counted
  private(set) var serial = 0
  private var time = 0
  var firstPick = -1

  /// A heading pupils gave.
  struct Heading {
    var words: String
    var stamp: RecordedOpening.Stamp
  }

  init(id: String, family: Family) {
    self.id = id
    self.family = family
  }

  /// Comes by once more.
  ///
  /// - Returns: for which time in this recording, from 1.
  mutating func visit(_ serial: Int) -> Int {
    if self.serial != serial {
      self.serial = serial
      time = 0
      firstPick = -1
    }
    time += 1
    return time
  }

  mutating func prepare(time: Int) {
    while times.count < time { times.append(Time()) }
  }

  /// Counts an order, for the time that it was asked, from 1.
  mutating func count(time: Int, _ add: (inout OrderTally) -> Void) {
    while orders.count < time { orders.append(OrderTally()) }
    add(&orders[time - 1])
  }

  /// The place of an option.
  mutating func option(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    var key = Fingerprint()
    key.add(id)
    if let known = optionPlaces[key.value] { return known }
    optionPlaces[key.value] = optionIDs.count
    optionIDs.append(String(decoding: id, as: UTF8.self))
    return optionIDs.count - 1
  }

  /// The place of an option.
  mutating func option(_ id: String) -> Int {
    var id = id
    return id.withUTF8 { option($0) }
  }

  mutating func move(from: Int, to: Int) {
    guard from >= 0 else { return }
    moves[UInt64(from) << 32 | UInt64(to), default: 0] += 1
  }

  /// The place of a heading, from 0; -1 for none.
  mutating func heading(_ words: String, at stamp: RecordedOpening.Stamp) -> Int {
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard !name.isEmpty else { return -1 }
    if let known = headingPlaces[name] {
      if headings[known].stamp < stamp { headings[known] = Heading(words: words, stamp: stamp) }
      return known
    }
    headingPlaces[name] = headings.count
    headings.append(Heading(words: words, stamp: stamp))
    return headings.count - 1
  }

  /// Under what key a heading is read: the same for all who gave it.
  func key(ofHeading place: Int) -> AnswerKey {
    AnswerKey(heading: headings[place].words, of: id)
  }
}

/// An answer in own words, as it was recorded.
struct AnswerTally {
  var key: AnswerKey
  var words: String
  var kindQuestion: Int32 = -1
  var kindOption: Int32 = -1
  /// The place of its heading; -1 for none.
  var heading: Int32 = -1
  var isPicked = false

  init(key: AnswerKey, words: String, kind: (question: Int, option: Int)?) {
    self.key = key
    self.words = words
    if let kind {
      kindQuestion = Int32(kind.question)
      kindOption = Int32(kind.option)
    }
  }

  init(key: AnswerKey, words: String, heading: Int, isPicked: Bool) {
    self.key = key
    self.words = words
    self.heading = Int32(heading)
    self.isPicked = isPicked
  }
}

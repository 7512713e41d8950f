import Drawing
import Roleplay
import Yarn

extension ReportQuestion {
  /// Makes a question of the report from its results.
  init(_ results: QuestionResults, place: Int, results all: ClassResults, language: Language) {
    func say(_ text: ReportText) -> String { text.text(in: language) }
    let number = all.number(of: place)
    var name = say(results.isStatement ? .statement(number) : .question(number))
    if case .answers(let answers) = results.figure {
      switch answers.kind {
      case .question: break
      case .insight: name += " · " + say(.insight)
      case .nextStep: name += " · " + say(.nextStep)
      case .talk: name += " · " + say(.talkNotes)
      }
    }
    self.init(
      name: name, asker: results.speaker.map { [$0] } ?? [],
      question: results.words.trimmed.isEmpty ? "…" : results.wordsAlone)
    let maker = FigureMaker(
      id: "q\(place + 1)", title: question, language: language, smallest: all.smallestGroup,
      isOfRooms: all.isOfRooms)
    let change = all.changes.first { $0.again == results.id }
    switch results.figure {
    case .choice(let votes):
      // The second vote is shown next to the first one.
      let isBeside = all.isOfRooms && change.map { $0.question != $0.again } == true
      figures = isBeside ? maker.comparedVotes(votes) : maker.votes(votes)
      tables = maker.means(votes)
      remarks = maker.again(votes) + maker.remarks(votes)
      if let change { add(change, maker) }
    case .places(let times):
      figures = maker.places(times, change)
      remarks = times.flatMap { maker.hidden($0.groups) }
      if let change, times.first?.isStep == true { remarks += maker.moves(change) }
    case .numbers(let numbers):
      figures = maker.numbers(numbers)
      if let median = numbers.median { remarks = [say(.median(median))] }
    case .orders(let times):
      figures = maker.orders(times)
      tables = maker.places(times)
      remarks = times.map { say(.ordered($0.people, rooms: $0.rooms)) }
    case .answers(let answers):
      figures = maker.kinds(answers)
      lists = maker.list(answers)
      remarks = maker.remarks(answers)
    case .notes(let board):
      lists = maker.lists(board)
      remarks = maker.remarks(board)
    }
    if let answer = results.schoolAnswer { voices = [(say(.school), answer)] }
    if !results.talkingPoints.isEmpty {
      talks = [
        ReportPart(headings: [say(.talk)], content: results.talkingPoints.map(ReportPoint.init))
      ]
    }
  }

  /// Adds the comparison of the first vote with the second.
  private mutating func add(_ change: Change, _ maker: FigureMaker) {
    // If the same question was asked twice, one chart already shows both.
    if change.question != change.again { figures += maker.change(change) }
    remarks += maker.moves(change)
  }
}

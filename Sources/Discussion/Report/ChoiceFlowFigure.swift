import Drawing
import Roleplay
import Yarn

/// A flow chart of the paths through the choices: choices, the answers given there, and endings.
struct ChoiceFlowFigure {
  /// The flow chart; nil if nothing was chosen.
  let chart: FlowChart?
  /// The same as steps: each choice with its answers, and where they led.
  let steps: [ReportStep]
  /// The number of choices left out because few people came there.
  let omitted: Int

  /// The maximum number of choices in one picture: a class cannot follow more on the board.
  static let maximumChoiceCount = 40

  init(_ results: ClassResults, _ language: Language) {
    let road = results.flow
    var came: [ChoiceFlow.Crossing: Travellers] = [:]
    for step in road.steps {
      if case .crossing(let crossing) = step.from {
        came[crossing, default: Travellers()] =
          came[crossing, default: Travellers()] + step.travellers
      }
    }
    let people = came.mapValues(\.recordings)
    let visited = road.crossings.filter { people[$0] ?? 0 > 0 }
    let kept =
      visited.count <= Self.maximumChoiceCount
      ? Set(visited)
      : Set(
        visited.enumerated().sorted {
          (people[$1.element] ?? 0, $0.offset) < (people[$0.element] ?? 0, $1.offset)
        }.prefix(Self.maximumChoiceCount).map(\.element))
    omitted = visited.count - kept.count
    guard !kept.isEmpty else {
      chart = nil
      steps = []
      return
    }
    var builder = Builder(results, came, language)
    for crossing in visited where kept.contains(crossing) { builder.add(crossing) }
    for step in road.steps { builder.add(step) }
    steps = Self.steps(builder, language)
    chart = FlowChart(
      id: "road", title: ReportText.road.text(in: language), nodes: builder.stops,
      edges: builder.roads, language: language)
  }

  private static func steps(_ builder: Builder, _ language: Language) -> [ReportStep] {
    let roads = builder.roads.filter { $0.count > 0 }
    return builder.stops.indices.filter { builder.stops[$0].kind == .moment }.map { place in
      let moment = builder.stops[place]
      let choices = roads.filter { $0.from == place && builder.stops[$0.to].kind == .answer }
        .map { road in
          let stop = builder.stops[road.to]
          // A group is not one person, so the bar shows single players, if there are any.
          let isOfPlayers = moment.count > moment.groups
          return ReportStep.Choice(
            words: stop.words, sign: stop.sign,
            count: isOfPlayers ? stop.count - stop.groups : stop.groups,
            total: isOfPlayers ? moment.count - moment.groups : moment.groups,
            figure: stop.figure(of: moment, in: language),
            ways: roads.filter { $0.from == road.to }
              .map { "→ \(builder.stops[$0.to].words) (\($0.count))" })
        }
      return ReportStep(
        words: moment.words, figure: moment.people(in: language), choices: choices)
    }
  }

  private struct Builder {
    private(set) var stops: [FlowChart.Node] = []
    private var counts: [[Int]: Int] = [:]
    private var order: [[Int]] = []

    private struct Choice: Hashable {
      var crossing: ChoiceFlow.Crossing
      var option: String
    }

    private let results: ClassResults
    private let came: [ChoiceFlow.Crossing: Travellers]
    private let language: Language
    private let questions: [String: QuestionResults]
    private var crossings: [ChoiceFlow.Crossing: Int] = [:]
    private var choices: [Choice: Int] = [:]
    private var endings: [String: Int] = [:]

    init(
      _ results: ClassResults, _ came: [ChoiceFlow.Crossing: Travellers], _ language: Language
    ) {
      self.results = results
      self.came = came
      self.language = language
      questions = Dictionary(
        results.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var roads: [FlowChart.Edge] {
      order.map { FlowChart.Edge(from: $0[0], to: $0[1], count: counts[$0] ?? 0) }
    }

    mutating func add(_ crossing: ChoiceFlow.Crossing) {
      let words = questions[crossing.question]?.words ?? ""
      let named = words.isEmpty ? "…" : words
      crossings[crossing] = stops.count
      stops.append(
        FlowChart.Node(
          crossing.time > 1
            ? ReportText.time(named, crossing.time).text(in: language) : named,
          count: came[crossing]?.recordings ?? 0, groups: came[crossing]?.rooms ?? 0,
          kind: .moment))
      // Options in the order of the script, and not of the first choice.
      for option in options(of: crossing) {
        let chosen = results.flow.steps.filter {
          $0.from == .crossing(crossing) && $0.option == option.id
        }.reduce(Travellers()) { $0 + $1.travellers }
        guard chosen.recordings > 0 else { continue }
        choices[Choice(crossing: crossing, option: option.id)] = stops.count
        stops.append(
          FlowChart.Node(
            option.words, count: chosen.recordings, groups: chosen.rooms, kind: .answer,
            sign: option.card.map(ChartSign.init)))
      }
    }

    private func options(of crossing: ChoiceFlow.Crossing) -> [OptionCount] {
      guard case .choice(let votes) = questions[crossing.question]?.figure else { return [] }
      let time = min(crossing.time, votes.count)
      return time > 0 ? votes[time - 1].options : []
    }

    mutating func add(_ step: ChoiceFlow.Step) {
      guard case .crossing(let crossing) = step.from, let moment = crossings[crossing] else {
        return
      }
      var place = moment
      if let option = step.option,
        let choice = choices[Choice(crossing: crossing, option: option)]
      {
        count(step.recordings, from: moment, to: choice)
        place = choice
      }
      switch step.to {
      case .start: break
      case .crossing(let next):
        if let next = crossings[next] { count(step.recordings, from: place, to: next) }
      case .ending(let name):
        let ending = endings[name] ?? addEnding(name)
        stops[ending].count += step.recordings
        stops[ending].groups += step.travellers.rooms
        count(step.recordings, from: place, to: ending)
      }
    }

    private mutating func addEnding(_ name: String) -> Int {
      let words = results.endings.first { $0.name == name }?.words ?? ""
      endings[name] = stops.count
      let shown = words.isEmpty ? ReportText.theEnd.text(in: language) : words
      stops.append(FlowChart.Node(shown, count: 0, kind: .ending))
      return stops.count - 1
    }

    private mutating func count(_ recordings: Int, from: Int, to: Int) {
      if counts[[from, to]] == nil { order.append([from, to]) }
      counts[[from, to], default: 0] += recordings
    }
  }
}

extension ChartSign {
  init(_ card: OptionCount.Card) {
    switch card {
    case .green: self = .green
    case .red: self = .red
    }
  }
}

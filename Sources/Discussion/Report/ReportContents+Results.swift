import Drawing
import Roleplay
import Yarn

extension ReportContents {
  /// Makes the contents of the report from results.
  init(_ results: ClassResults, _ language: Language) {
    func say(_ text: ReportText) -> String { text.text(in: language) }
    let turnout = results.turnout
    spoken = results.language
    written = Scenario.baseLanguage
    counting = ReportPart(headings: [say(.counting)], content: [say(.read(turnout.read))])
    let shown = results.shownQuestions
    let statements = shown.count { results.questions[$0].isStatement }
    facts =
      results.occasion == .evening
      ? [
        ReportFact(number: statements, meaning: say(.statementsHere(statements))),
        ReportFact(number: turnout.rooms, meaning: say(.hallsHere(turnout.rooms))),
      ]
      : [
        ReportFact(number: turnout.counted, meaning: say(.counted(turnout.counted))),
        ReportFact(number: turnout.rooms, meaning: say(.rooms(turnout.rooms))),
        ReportFact(number: turnout.notShown, meaning: say(.notShown(turnout.notShown))),
        ReportFact(number: turnout.whatIfs, meaning: say(.whatIfs(turnout.whatIfs))),
      ]
    facts = facts.enumerated().filter { $0.offset == 0 || $0.element.number > 0 }.map(\.element)
    let hasWords = shown.contains { place in
      switch results.questions[place].figure {
      case .answers, .notes: true
      case .choice, .places, .numbers, .orders: false
      }
    }
    warnings = [
      turnout.counted == 0
        ? say(.nobody) : say(results.occasion == .evening && !hasWords ? .hallNoNames : .noNames)
    ]
    if let few = results.fewPlayers { warnings.append(say(.fewPlayers(few))) }
    roads = results.showsRoad ? Self.road(results, language) : []
    questions = shown.map { place in
      ReportQuestion(
        results.questions[place], place: place, results: results, language: language)
    }
    endings = Self.endings(results, language)
    comics = Self.comics(results.comics, language)
    if !results.lookedUp.isEmpty {
      lookedUp = [
        ReportPart(
          headings: [say(.lookedUp)], hints: [say(.lookedUpHint)],
          content: results.lookedUp.map { ReportFact(number: $0.recordings, meaning: $0.word) })
      ]
    }
    // At an evening, the remaining questions are about statements that were not chosen.
    if !results.talkingPoints.isEmpty, results.occasion != .evening {
      more = [
        ReportPart(headings: [say(.talkMore)], content: results.talkingPoints.map(ReportPoint.init))
      ]
    }
    counting.content += turnout.otherScenarios.map { say(.others($0.recordings, $0.name)) }
    if shown.count < results.questions.count,
      results.questions.indices.contains(where: {
        !shown.contains($0) && results.questions[$0].isStatement
      })
    {
      counting.content.append(say(.withoutPractice))
    }
    if turnout.excluded > 0 { counting.content.append(say(.excluded(turnout.excluded))) }
    if turnout.copies > 0 { counting.content.append(say(.copies(turnout.copies))) }
    if turnout.versions > 1 { counting.content.append(say(.versions(turnout.versions))) }
    counting.content.append(say(.groupLimit(results.smallestGroup)))
    if !turnout.skipped.isEmpty {
      skipped = [
        ReportPart(
          headings: [say(.skipped(turnout.skipped.count))],
          content: turnout.skipped.lines(in: language))
      ]
    }
  }

  private static func road(
    _ results: ClassResults, _ language: Language
  ) -> [ReportPart<ReportFigure>] {
    let road = ChoiceFlowFigure(results, language)
    guard let chart = road.chart else { return [] }
    let gone = results.flow.steps.reduce(Travellers()) { $0 + $1.travellers }
    let hint =
      ReportText.roadHint(players: gone.players > 0, groups: gone.rooms > 0).text(in: language)
    var hints: [String] = []
    if road.omitted > 0 { hints.append(ReportText.roadCut(road.omitted).text(in: language)) }
    return [
      ReportPart(
        headings: [ReportText.road.text(in: language)], hints: hints,
        content: [
          ReportFigure(
            isWide: true, pictures: chart.sheets, whole: [chart.whole],
            steps: road.steps, pictureHints: [hint],
            paperHints: chart.sheets.count > 1 ? [ReportText.roadGoesOn.text(in: language)] : [],
            inWords: ReportText.inWords.text(in: language), sentences: chart.description)
        ])
    ]
  }

  private static func endings(
    _ results: ClassResults, _ language: Language
  ) -> [ReportPart<ReportEnding>] {
    let all = results.endings.reduce(Travellers()) { $0 + $1.travellers }
    let total: ReportText =
      all.rooms == 0
      ? .ofAll(all.players)
      : all.players == 0
        ? .ofGroups(all.rooms) : .ofBoth(players: all.players, groups: all.rooms)
    // A single ending without text is not informative.
    guard all.recordings > 0, results.endings.contains(where: { !$0.words.isEmpty }) else {
      return []
    }
    return [
      ReportPart(
        headings: [ReportText.endings.text(in: language)],
        content: results.endings.map { ending in
          ReportEnding(
            number: ending.recordings, part: total.text(in: language),
            ending: ending.words.isEmpty
              ? ReportText.otherEnding.text(in: language) : ending.words)
        })
    ]
  }

  private static func comics(
    _ shelf: ComicShelf, _ language: Language
  ) -> [ReportPart<ReportFigure>] {
    let absent = shelf.unread + shelf.hidden
    guard !shelf.shown.isEmpty || absent > 0 else { return [] }
    return [
      ReportPart(
        headings: [ReportText.comics.text(in: language)],
        hints: absent > 0 ? [ReportText.comicsNotHere(absent).text(in: language)] : [],
        content: shelf.shown.enumerated().map { number, item in
          let drawing = ComicDrawing(item.strip)
          // The comics of a class share ids, so that these are made unique on the page.
          let pictures = drawing.sheets(.drawn).enumerated().map { sheet, picture in
            Picture(
              id: "comic-\(number + 1)-\(sheet + 1)", size: picture.size, title: picture.title,
              description: picture.description, language: picture.language,
              elements: picture.elements)
          }
          return ReportFigure(
            caption: [ReportText.comic(number + 1).text(in: language)], isComic: true,
            pictures: pictures,
            inWords: ReportText.inWords.text(in: language), sentences: drawing.description)
        })
    ]
  }
}

extension ReportPoint {
  init(_ point: TalkingPoint) {
    self.init(moment: point.moment.isEmpty ? [] : [point.moment], ask: point.question)
  }
}

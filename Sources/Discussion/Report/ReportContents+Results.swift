import Drawing
import Roleplay
import Yarn

extension ReportContents {
  /// Fills the page with results.
  init(_ results: ClassResults, _ language: Language) {
    func say(_ text: ReportText) -> String { text.text(in: language) }
    let turnout = results.turnout
    spoken = results.language
    written = Scenario.baseLanguage
    counting = ReportPart(headings: [say(.counting)], content: [say(.read(turnout.read))])
    facts = [
      ReportFact(number: turnout.counted, meaning: say(.counted(turnout.counted))),
      ReportFact(number: turnout.rooms, meaning: say(.rooms(turnout.rooms))),
      ReportFact(number: turnout.notShown, meaning: say(.notShown(turnout.notShown))),
      ReportFact(number: turnout.whatIfs, meaning: say(.whatIfs(turnout.whatIfs))),
    ]
    facts = facts.enumerated().filter { $0.offset == 0 || $0.element.number > 0 }.map(\.element)
    warnings = [turnout.counted == 0 ? say(.nobody) : say(.noNames)]
    if let few = results.fewPlayers { warnings.append(say(.fewPlayers(few))) }
    roads = Self.road(results, language)
    questions = results.questions.enumerated().map { number, question in
      ReportQuestion(question, place: number, results: results, language: language)
    }
    endings = Self.endings(results, language)
    comics = Self.comics(results.comics, language)
    if !results.talkingPoints.isEmpty {
      more = [
        ReportPart(headings: [say(.talkMore)], content: results.talkingPoints.map(ReportPoint.init))
      ]
    }
    counting.content += turnout.otherScenarios.map { say(.others($0.recordings, $0.name)) }
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
    let road = DrawnRoad(results, language)
    guard let chart = road.chart else { return [] }
    let gone = results.road.steps.reduce(Travellers()) { $0 + $1.travellers }
    var hints = [
      ReportText.roadHint(players: gone.players > 0, groups: gone.rooms > 0).text(in: language)
    ]
    if chart.sheets.count > 1 { hints.append(ReportText.roadGoesOn.text(in: language)) }
    if road.omitted > 0 { hints.append(ReportText.roadCut(road.omitted).text(in: language)) }
    return [
      ReportPart(
        headings: [ReportText.road.text(in: language)], hints: hints,
        content: [
          ReportFigure(
            isWide: true, pictures: chart.sheets,
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
    // One way to end, without words, is no news.
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
          // Every comic of a class is made alike, and ids tell pictures of one page apart.
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

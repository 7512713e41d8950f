import Archive
import Roleplay
import Synchronization
import Yarn

/// The pages of a room: one server that phones reach, and one that only this computer reaches, for the
/// beamer and for the teacher.
final class RoomServer: RoomEntrance {
  /// Where the server listens when nobody said.
  static let usualPort: UInt16 = 4040
  /// The limits for phones, and for laptops that hand in.
  static let limits: HTTPLimits = {
    var limits = HTTPLimits()
    limits.body = HandInDesk.bodySize
    return limits
  }()
  /// A stream without news says that it is still there after this many seconds.
  private static let heartbeat = 10

  let secrets: RoomSecrets
  /// The languages that phones can choose, by their tags.
  let languages: [String]
  private let stage: RoomStage
  /// The language of the beamer and of the teacher.
  private let language: String
  private let guardOfCode = CodeGuard()
  /// The sheet for interpreters, as an HTML page; nil if there is none.
  private let interpreterSheet: String?
  /// Takes what laptops hand in; nil if nothing is recorded.
  private let handIns: HandInDesk?
  private let phoneFeeds: [String: EventFeed]
  private let beamerFeed = EventFeed()
  private let deskFeed = EventFeed()
  private let state: Mutex<State>

  private struct State {
    var phones: HTTPServer?
    var desk: HTTPServer?
    var address: String?
    var invitation: RoomInvitation?
    /// What phones were told last, and its number.
    var told: PhonePart?
    var number = 0
    var beating: Task<Void, Never>?
  }

  /// What of a view phones see.
  private struct PhonePart: Equatable {
    var view: RoomView
    var takesWords: Bool

    init(_ view: RoomView, takesWords: Bool) {
      self.view = view
      self.takesWords = takesWords
      self.view.number = 0
      self.view.answered = 0
      self.view.cards = 0
      self.view.joined = 0
      self.view.appointments = 0
    }
  }

  private init(
    stage: RoomStage, secrets: RoomSecrets, languages: [String], language: String,
    address: String?, interpreterSheet: String?, transcripts: TranscriptFolder?
  ) {
    self.interpreterSheet = interpreterSheet
    handIns = transcripts.map { HandInDesk(into: $0) }
    self.stage = stage
    self.secrets = secrets
    self.language = language
    let ticked = languages.filter { PageWords.all[$0] != nil && !PageWords.always.contains($0) }
    self.languages = PageWords.always + ticked
    phoneFeeds = Dictionary(uniqueKeysWithValues: self.languages.map { ($0, EventFeed()) })
    state = Mutex(State(address: address))
  }

  /// Opens the pages.
  ///
  /// - Parameters:
  ///   - languages: the languages the school ticked, besides Dutch and English.
  ///   - language: the language of the beamer and of the teacher.
  ///   - address: this computer's address on the network; nil if it is on none.
  ///   - port: the port for phones; nil for the usual one, or the next that is free.
  ///   - interpreterSheet: the sheet for interpreters, as an HTML page; nil if there is none.
  ///   - transcripts: where recordings go that laptops hand in; nil if nothing is recorded.
  ///   - limits: how much clients may take.
  static func open(
    for stage: RoomStage, secrets: RoomSecrets, languages: [String], language: String,
    address: String?, port: UInt16?, interpreterSheet: String? = nil,
    transcripts: TranscriptFolder? = nil,
    limits: HTTPLimits = RoomServer.limits
  ) async throws(ServerError) -> RoomServer {
    let room = RoomServer(
      stage: stage, secrets: secrets, languages: languages, language: language, address: address,
      interpreterSheet: interpreterSheet, transcripts: transcripts)
    let phones = try HTTPServer.opened(port, limits) { [weak room] request in
      await room?.answerPhone(request) ?? .plain(503)
    }
    let desk: HTTPServer
    do throws(ServerError) {
      desk = try room.listenToDesk(besides: phones.port)
    } catch {
      await phones.stop()
      throw error
    }
    room.state.withLock {
      $0.phones = phones
      $0.desk = desk
      $0.beating = Task(executorPreference: ServingExecutor.shared) { [weak room] in
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(Self.heartbeat))
          await room?.beat()
        }
      }
    }
    room.invite()
    return room
  }

  private func listenToDesk(besides port: UInt16) throws(ServerError) -> HTTPServer {
    var limits = HTTPLimits()
    limits.connections = 32
    limits.connectionsPerAddress = 32
    let answer: HTTPServer.Answer = { [weak self] request in
      await self?.answerDesk(request) ?? .plain(503)
    }
    do throws(ServerError) {
      return try HTTPServer(address: 0x7F00_0001, port: port + 1, limits: limits, answer: answer)
    } catch {
      guard case .portTaken = error else { throw error }
      return try HTTPServer(address: 0x7F00_0001, port: 0, limits: limits, answer: answer)
    }
  }

  // MARK: - Entrance

  /// The port that phones reach; 0 once it is closed.
  var port: UInt16 { state.withLock { $0.phones?.port ?? 0 } }
  /// The port of the beamer and of the teacher; 0 once it is closed.
  var deskPort: UInt16 { state.withLock { $0.desk?.port ?? 0 } }

  var invitation: RoomInvitation? { state.withLock { $0.invitation } }
  var beamer: String? { "http://127.0.0.1:\(deskPort)/\(secrets.desk)/beamer" }
  var desk: String? { "http://127.0.0.1:\(deskPort)/\(secrets.desk)/desk" }

  var connected: Int { phoneFeeds.values.reduce(0) { $0 + $1.listenerCount } }

  /// Phones use another address from now on: the laptop is on another network.
  func move(to address: String?) {
    state.withLock { $0.address = address }
    invite()
  }

  private func invite() {
    state.withLock { state in
      guard let address = state.address, let port = state.phones?.port else {
        state.invitation = nil
        return
      }
      let link = "http://\(address):\(port)/\(secrets.code)"
      state.invitation = RoomInvitation(
        address: "\(address):\(port)", code: secrets.code, link: link,
        squares: SquareCode.squares(of: link),
        handInCode: handIns.flatMap { _ in
          HandInCode(room: secrets.code, address: address, port: port)?.text
        })
    }
  }

  private func beat() async {
    await followAddress()
    for feed in Array(phoneFeeds.values) + [beamerFeed, deskFeed] { feed.beat() }
  }

  /// Where the laptop is on another network now, phones get another address.
  private func followAddress() async {
    guard let address = state.withLock({ $0.address }), !LocalAddress.has(address),
      let next = LocalAddress.all().first?.address
    else { return }
    move(to: next)
    await stage.changed()
  }

  func publish(_ view: RoomView, from stage: isolated RoomStage) {
    let part = PhonePart(view, takesWords: stage.takesWords)
    let number = state.withLock { state -> Int? in
      guard state.told != part else { return nil }
      state.told = part
      state.number = view.number
      return view.number
    }
    if let number {
      for (tag, feed) in phoneFeeds {
        feed.publish(phoneView(of: stage, in: tag), number: number)
      }
    }
    beamerFeed.publish(boardView(of: stage, isForTeacher: false), number: view.number)
    deskFeed.publish(boardView(of: stage, isForTeacher: true), number: view.number)
  }

  /// What laptops handed in.
  var laptops: [HandedIn] { get async { await handIns?.laptops ?? [] } }

  func close() async {
    let feeds = Array(phoneFeeds.values) + [beamerFeed, deskFeed]
    for feed in feeds { feed.end() }
    // The last state reaches every phone that reads; a phone that is slower than a second finds no room.
    for _ in 0..<50 where feeds.contains(where: { $0.listenerCount > 0 }) {
      try? await Task.sleep(for: .milliseconds(20))
    }
    let (phones, desk, beating) = state.withLock { state in
      defer {
        state.phones = nil
        state.desk = nil
        state.beating = nil
        state.invitation = nil
      }
      return (state.phones, state.desk, state.beating)
    }
    beating?.cancel()
    await phones?.stop()
    await desk?.stop()
  }

  // MARK: - Views

  private func phoneView(of stage: isolated RoomStage, in tag: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    ViewWriter(scenario: stage.scenario, language: stage.language, wanted: tag)
      .members(of: stage.view, takesWords: stage.takesWords, to: &writer)
    if stage.view.phase == .questionnaire,
      let (questionnaire, language) = stage.afterwards.questionnaire(in: tag)
    {
      ViewWriter.write(questionnaire, in: language, to: &writer)
    }
    writer.endObject()
    return writer.bytes
  }

  /// What the beamer shows, or the teacher's page: that has also what nobody else may see yet.
  private func boardView(of stage: isolated RoomStage, isForTeacher: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    let shown = isForTeacher ? [] : stage.boardLanguages
    ViewWriter(
      scenario: stage.scenario, language: stage.language, wanted: shown.first ?? language,
      below: shown.count > 1 ? shown.last : nil
    ).members(of: stage.view, takesWords: stage.takesWords, to: &writer)
    writer.key("pageLanguage")
    writer.string(boardWords(of: stage, isForTeacher: isForTeacher).tag)
    writer.key("answered")
    writer.integer(stage.view.answered)
    writer.key("counted")
    writer.integer(stage.view.cards)
    writer.key("joined")
    writer.integer(stage.view.joined)
    if let invitation {
      writer.key("address")
      writer.string(invitation.address)
      writer.key("code")
      writer.string(invitation.code)
    }
    if isForTeacher {
      writer.key("sent")
      writer.beginArray()
      for text in stage.texts() {
        writer.beginObject()
        writer.key("number")
        writer.integer(text.number)
        writer.key("words")
        writer.string(text.words)
        writer.key("displayed")
        writer.bool(text.isDisplayed)
        writer.endObject()
      }
      writer.endArray()
      writer.key("appointments")
      writer.strings(stage.appointments())
      writer.key("sheet")
      writer.bool(interpreterSheet != nil)
    }
    writer.endObject()
    return writer.bytes
  }

  /// The words of the teacher's page, in the teacher's language, or of the beamer's, in the language
  /// that it shows first.
  private func boardWords(of stage: isolated RoomStage, isForTeacher: Bool) -> PageWords {
    let shown = isForTeacher ? nil : stage.boardLanguages.first.flatMap { PageWords.all[$0] }
    return shown ?? PageWords.table(language)
  }

  /// What a page gets when it opens, or comes back: its words, and the view, with its number.
  private func pageState(
    _ words: PageWords, number: Int, view: [UInt8],
    members: (inout JSONWriter) -> Void = { _ in }
  ) -> HTTPResponse {
    var writer = JSONWriter()
    writer.beginObject()
    words.write(offering: languages.map(PageWords.table), to: &writer)
    members(&writer)
    writer.key("number")
    writer.integer(number)
    writer.endObject()
    // The view is JSON already.
    return .json(writer.bytes.dropLast() + Array(",\"view\":".utf8) + view + [0x7D])
  }

  // MARK: - Phones

  private func answerPhone(_ request: HTTPRequest) async -> HTTPResponse {
    let gate = RequestGate(port: port)
    if HandInDesk.isMeant(by: request) {
      guard let handIns else { return .plain(404) }
      return await handIns.answer(request, code: secrets.code, through: gate)
    }
    guard gate.admits(request) else { return .plain(403) }
    switch (request.method, request.path) {
    case ("GET", "/state"): return await phoneState(request)
    case ("GET", "/events"):
      guard seat(of: request) != nil, let feed = phoneFeeds[tag(of: request)] else {
        return .plain(403)
      }
      return .events(feed, after: request.lastEventNumber)
    case ("POST", "/join"): return await join(request)
    case ("POST", "/vote"): return await vote(request)
    case ("POST", "/text"): return await text(request)
    case ("POST", "/questionnaire"): return await questionnaire(request)
    case ("POST", "/appointment"): return await appointment(request)
    case ("GET", "/elements.js"): return .content(PackageResources.elements_js, type: .script)
    case ("GET", "/phone.css"): return .content(PackageResources.phone_css, type: .style)
    case ("GET", "/phone.js"): return .content(PackageResources.phone_js, type: .script)
    // Browsers ask for it by themselves.
    case ("GET", "/favicon.ico"): return HTTPResponse(status: 204, body: .bytes([]))
    case ("GET", let path) where AnswerPictures.response(to: path.dropFirst()) != nil:
      return AnswerPictures.response(to: path.dropFirst()) ?? .plain(404)
    case _ where request.asksForPage:
      return .content(PackageResources.phone_html, type: .html)
    case ("POST", _), ("GET", _): return .plain(404)
    default: return .plain(405)
    }
  }

  private func tag(of request: HTTPRequest) -> String {
    let wanted = request.query["language"] ?? ""
    return languages.contains(wanted) ? wanted : languages[0]
  }

  /// The phone whose cookie a request has; nil if it is of another evening, or was made up.
  private func seat(of request: HTTPRequest) -> String? {
    request.cookies[Self.cookie].flatMap { secrets.seat(ofCookie: $0) }
  }

  private static let cookie = "seat"

  private func phoneState(_ request: HTTPRequest) async -> HTTPResponse {
    let tag = tag(of: request)
    let id = seat(of: request)
    return await stage.reading { stage in
      let seat = id.flatMap { stage.seats[$0] }
      let number = self.state.withLock { $0.number }
      return self.pageState(
        PageWords.table(tag), number: number, view: self.phoneView(of: stage, in: tag)
      ) { writer in
        writer.key("asksGroup")
        writer.bool(stage.asksGroup)
        writer.key("otherEvening")
        writer.bool(seat == nil && request.cookies[Self.cookie] != nil)
        guard let seat else { return }
        writer.key("token")
        writer.string(self.secrets.token(for: seat.id))
        if let group = seat.group {
          writer.key("group")
          writer.string(group.rawValue)
        }
        writer.key("out")
        writer.bool(stage.out.contains(seat.id))
        writer.key("takesAppointments")
        writer.bool(stage.takesAppointments)
        if let answer = stage.afterwards.answers[seat.id] {
          writer.key("answers")
          writer.beginObject()
          answer.write(to: &writer)
          writer.endObject()
        }
        switch stage.ballot(of: seat.id) {
        case .choice(let id):
          writer.key("choice")
          writer.string(id)
        case .order(let ids):
          writer.key("order")
          writer.strings(ids)
        case nil: break
        }
      }
    }
  }

  private func join(_ request: HTTPRequest) async -> HTTPResponse {
    guard let body = PhoneMessage(request.body) else { return Self.problem("unfit", 400) }
    switch guardOfCode.judge(body.code ?? "", is: secrets.code, from: request.client) {
    case .wrong: return Self.problem("wrongCode", 403)
    case .wait: return Self.problem("waitCode", 429)
    case .right: break
    }
    // A phone that joined before and joins again keeps its seat.
    if let id = seat(of: request), await stage.seats[id] != nil { return .json(Self.done) }
    do throws(RoomStage.SeatError) {
      let seat = try await stage.join(body.group.flatMap { VoterGroup(rawValue: $0) })
      var response = HTTPResponse.json(Self.done)
      response.headers.append(
        (
          "Set-Cookie",
          "\(Self.cookie)=\(secrets.cookie(for: seat.id)); Path=/; HttpOnly; SameSite=Strict"
        ))
      return response
    } catch {
      return Self.response(to: error)
    }
  }

  private func vote(_ request: HTTPRequest) async -> HTTPResponse {
    await take(from: request) { message -> (Ballot, vote: Int)? in
      let ballot = message.order.map { Ballot.order($0) } ?? message.choice.map { .choice($0) }
      return ballot.flatMap { ballot in message.vote.map { (ballot, $0) } }
    } by: { seat, sent throws(RoomStage.SeatError) in
      try await stage.take(sent.0, from: seat, vote: sent.vote)
    }
  }

  private func text(_ request: HTTPRequest) async -> HTTPResponse {
    await take(from: request) { message -> (words: String, vote: Int)? in
      message.words.flatMap { words in message.vote.map { (words, $0) } }
    } by: { seat, sent throws(RoomStage.SeatError) in
      try await stage.take(words: sent.words, from: seat, vote: sent.vote)
    }
  }

  private func questionnaire(_ request: HTTPRequest) async -> HTTPResponse {
    await take(from: request) { message in
      message.ticks.flatMap { ticks in
        message.written.map { QuestionnaireAnswer(ticks: ticks, words: $0) }
      }
    } by: { seat, answer throws(RoomStage.SeatError) in
      try await stage.take(answer, from: seat)
    }
  }

  private func appointment(_ request: HTTPRequest) async -> HTTPResponse {
    await take(from: request, \.words) { seat, words throws(RoomStage.SeatError) in
      try await stage.take(appointment: words, from: seat)
    }
  }

  /// Takes what a phone with a seat sends, from a page of ours.
  ///
  /// - Parameters:
  ///   - content: what is in the message; nil if it does not fit.
  ///   - take: gives that to the stage.
  private func take<Content>(
    from request: HTTPRequest, _ content: (PhoneMessage) -> Content?,
    by take: (_ seat: String, Content) async throws(RoomStage.SeatError) -> Void
  ) async -> HTTPResponse {
    guard let seat = seat(of: request), isOfOurPage(request, of: seat) else {
      return Self.problem("otherEvening", 403)
    }
    guard let sent = PhoneMessage(request.body).flatMap(content) else {
      return Self.problem("unfit", 400)
    }
    do throws(RoomStage.SeatError) {
      try await take(seat, sent)
      return .json(Self.done)
    } catch {
      return Self.response(to: error)
    }
  }

  /// Whether a page of ours sends it, which knows the token.
  private func isOfOurPage(_ request: HTTPRequest, of seat: String) -> Bool {
    RoomSecrets.isSame(request.headers["x-room-token"] ?? "", secrets.token(for: seat))
  }

  private static let done = Array("{}".utf8)

  /// What is wrong, by the name of what the page then says.
  private static func problem(_ name: StaticString, _ status: Int) -> HTTPResponse {
    .json(Array("{\"problem\":\"\(name)\"}".utf8), status: status)
  }

  private static func response(to refusal: RoomStage.SeatError) -> HTTPResponse {
    switch refusal {
    case .unknownSeat: problem("otherEvening", 403)
    case .isOut: problem("out", 409)
    case .tooLate: problem("tooLate", 409)
    case .unfit: problem("tooLong", 422)
    case .full: problem("full", 429)
    case .notKept: problem("notKept", 503)
    }
  }

  // MARK: - Beamer and teacher

  private func answerDesk(_ request: HTTPRequest) async -> HTTPResponse {
    guard RequestGate(port: deskPort).admits(request) else { return .plain(403) }
    guard request.path != "/favicon.ico" else { return HTTPResponse(status: 204, body: .bytes([])) }
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count == 3, RoomSecrets.isSame(parts[1], secrets.desk) else { return .plain(404) }
    switch (request.method, parts[2]) {
    case ("GET", "beamer"): return .content(PackageResources.beamer_html, type: .html)
    case ("GET", "beamer.css"): return .content(PackageResources.beamer_css, type: .style)
    case ("GET", "elements.js"): return .content(PackageResources.elements_js, type: .script)
    case ("GET", "beamer.js"): return .content(PackageResources.beamer_js, type: .script)
    case ("GET", "desk"): return .content(PackageResources.desk_html, type: .html)
    case ("GET", "desk.css"): return .content(PackageResources.desk_css, type: .style)
    case ("GET", "desk.js"): return .content(PackageResources.desk_js, type: .script)
    case ("GET", "sheet"):
      return interpreterSheet.map { .printedPage($0) } ?? .plain(404)
    case ("GET", "code.svg"):
      guard let invitation, !invitation.squares.isEmpty else { return .plain(404) }
      return .content(
        Array(SquareCode.picture(of: invitation.squares).utf8), type: .picture)
    case ("GET", "state"):
      let isForTeacher = request.query["page"] == "desk"
      return await stage.reading { stage in
        self.pageState(
          self.boardWords(of: stage, isForTeacher: isForTeacher), number: stage.view.number,
          view: self.boardView(of: stage, isForTeacher: isForTeacher)
        ) { writer in
          guard isForTeacher else { return }
          writer.key("orders")
          writer.strings(RoomOrder.names(in: Language(tag: self.language) ?? .dutch))
        }
      }
    case ("GET", let name) where AnswerPictures.response(to: name[...]) != nil:
      return AnswerPictures.response(to: name[...]) ?? .plain(404)
    case ("GET", "events"):
      let feed = request.query["page"] == "desk" ? deskFeed : beamerFeed
      return .events(feed, after: request.lastEventNumber)
    case ("POST", "order"): return await order(request)
    case ("GET", _), ("POST", _): return .plain(404)
    default: return .plain(405)
    }
  }

  /// An order as it is typed in the shell, given on the teacher's page.
  private func order(_ request: HTTPRequest) async -> HTTPResponse {
    guard let typed = PhoneMessage(request.body)?.words else { return Self.problem("unfit", 400) }
    let language = Language(tag: language) ?? .dutch
    do throws(RoomError) {
      let order = try RoomOrder(typed, for: await stage.open)
      switch order {
      case .direct(let direction): try await stage.direct(direction)
      case .goOn: try await stage.goOn()
      case .texts, .appointments, .attendance, .invitation, .language, .bothLanguages, .help: break
      }
      let who = await stage.attendance()
      return Self.said("\(who.connected) / \(who.devices)")
    } catch {
      return Self.said(error.text(in: language), status: 409)
    }
  }

  private static func said(_ words: String, status: Int = 200) -> HTTPResponse {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("said")
    writer.string(words)
    writer.endObject()
    return .json(writer.bytes, status: status)
  }
}

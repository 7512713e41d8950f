import Archive
import Roleplay
import Synchronization
import Yarn

/// The pages of a class: one server that every device of the school's network reaches. The teacher
/// directs from the terminal, so that there is no page that steers.
final class ClassServer: Sendable {
  /// The limits of a class. A long answer in a script with four bytes a character fits.
  static let limits: HTTPLimits = {
    var limits = HTTPLimits()
    limits.body = HandInDesk.bodySize
    limits.connections = 600
    return limits
  }()
  /// A stream without news says that it is still there after this number of seconds.
  private static let heartbeat = 10
  private static let cookie = "pupil"

  let secrets = RoomSecrets()
  private let play: ClassPlay
  private let room: ClassRoom
  /// The language of the page if a browser asks for one that has no table.
  private let language: String
  private let address: String?
  /// Takes what laptops hand in that play by themselves.
  let desk: HandInDesk
  private let codes = CodeGuard()
  /// Limits attempts at codes of plays: a device that is wrong often waits.
  private let playCodes = RateLimit(burst: 5, perMinute: 6, clock: HTTPServer.milliseconds)
  private let server = Mutex<HTTPServer?>(nil)

  /// Opens the pages.
  ///
  /// - Parameters:
  ///   - language: the teacher's language.
  ///   - address: this computer's address on the network; nil if it is on none.
  ///   - port: the port; nil for the usual one, or the next that is free.
  /// - Throws: ``ServerError`` if no port could be opened.
  init(
    for room: ClassRoom, play: ClassPlay, language: Language, address: String?, port: UInt16?,
    limits: HTTPLimits
  ) throws(ServerError) {
    self.room = room
    self.play = play
    self.language = language.rawValue
    self.address = address
    desk = HandInDesk(into: TranscriptFolder(path: play.transcripts))
    let opened = try HTTPServer.opened(port, limits) { [weak self] request in
      await self?.answer(request) ?? .plain(503)
    }
    server.withLock { $0 = opened }
  }

  /// The port; 0 once it is closed.
  var port: UInt16 { server.withLock { $0?.port ?? 0 } }

  /// How to join; nil if this computer is on no network.
  var invitation: RoomInvitation? {
    guard let address, port != 0 else { return nil }
    let link = "http://\(address):\(port)/\(secrets.code)"
    return RoomInvitation(
      address: "\(address):\(port)", code: secrets.code, link: link,
      squares: SquareCode.squares(of: link),
      handInCode: HandInCode(room: secrets.code, address: address, port: port)?.text)
  }

  /// Closes the port.
  func stop() async {
    let open = server.withLock { server in
      defer { server = nil }
      return server
    }
    await open?.stop()
  }

  // MARK: - Requests

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let gate = RequestGate(port: port)
    if HandInDesk.isMeant(by: request) {
      return await desk.answer(request, code: secrets.code, through: gate)
    }
    guard gate.admits(request) else { return .plain(403) }
    switch (request.method, request.path) {
    case ("GET", "/state"): return await state(request)
    case ("GET", "/events"):
      guard let feed = await feed(of: request) else { return .plain(403) }
      return .events(feed.events, after: request.lastEventNumber)
    case ("POST", let path): return await post(path, request)
    case ("GET", "/elements.js"): return .content(PackageResources.elements_js, type: .script)
    case ("GET", "/class.css"): return .content(PackageResources.class_css, type: .style)
    case ("GET", "/class.js"): return .content(PackageResources.class_js, type: .script)
    case ("GET", "/favicon.ico"): return HTTPResponse(status: 204, body: .bytes([]))
    case ("GET", let path) where AnswerPictures.response(to: path.dropFirst()) != nil:
      return AnswerPictures.response(to: path.dropFirst()) ?? .plain(404)
    case _ where request.asksForPage:
      return .content(PackageResources.class_html, type: .html)
    case ("GET", _): return .plain(404)
    default: return .plain(405)
    }
  }

  private func post(_ path: String, _ request: HTTPRequest) async -> HTTPResponse {
    do throws(DeviceError) {
      guard let message = ClassMessage(request.body) else { throw .unfit }
      switch path {
      case "/join": return try await join(message, request)
      case "/resume": return try await resume(message, request)
      case "/names": await room.proposeAliases(to: try await seat(of: request))
      case "/begin":
        guard let alias = message.alias, let audience = Audience(rawValue: message.audience ?? "")
        else { throw .unfit }
        try await room.begin(try await seat(of: request), as: alias, for: audience)
      case "/language":
        await room.speak(
          tag(message.language), isBoth: message.isBoth, at: try await seat(of: request))
      case "/act": try await room.act(message, at: try await seat(of: request))
      case "/leave":
        try await room.leave(try await seat(of: request))
        return letGo()
      default: return .plain(404)
      }
      return .json(Array("{}".utf8))
    } catch {
      return Self.response(to: error)
    }
  }

  private static func response(to refusal: DeviceError) -> HTTPResponse {
    .json(Array("{\"problem\":\"\(refusal.rawValue)\"}".utf8), status: refusal.status)
  }

  /// The language of a page, as it is asked for.
  private func tag(_ wanted: String?) -> String {
    wanted.flatMap { ClassWords.all[$0]?.tag } ?? language
  }

  // MARK: - Devices

  /// The device whose cookie a request has; nil if it is of another lesson, or was made up.
  private func id(of request: HTTPRequest) -> String? {
    request.cookies[Self.cookie].flatMap { secrets.seat(ofCookie: $0) }
  }

  private func feed(of request: HTTPRequest) async -> DeviceFeed? {
    guard let id = id(of: request) else { return nil }
    return await room.feed(of: id)
  }

  /// The device that a request comes from, sent by a page of ours, which knows the token.
  private func seat(of request: HTTPRequest) async throws(DeviceError) -> String {
    guard let id = id(of: request), await room.knows(id),
      RoomSecrets.isSame(request.headers["x-room-token"] ?? "", secrets.token(for: id))
    else { throw .otherLesson }
    return id
  }

  private func check(_ code: String?, _ request: HTTPRequest) throws(DeviceError) {
    switch codes.judge(code ?? "", is: secrets.code, from: request.client) {
    case .right: return
    case .wrong: throw .wrongCode
    case .wait: throw .waitCode
    }
  }

  private func join(
    _ message: ClassMessage, _ request: HTTPRequest
  ) async throws(DeviceError) -> HTTPResponse {
    try check(message.code, request)
    // A device that has joined and joins again stays what it is.
    if let id = id(of: request), await room.knows(id) { return .json(Array("{}".utf8)) }
    return letIn(try await room.join(in: tag(message.language)))
  }

  private func resume(
    _ message: ClassMessage, _ request: HTTPRequest
  ) async throws(DeviceError) -> HTTPResponse {
    try check(message.code, request)
    guard let alias = message.alias, let code = message.playCode else { throw .unfit }
    guard playCodes.takes(request.client) else { throw .waitCode }
    let id = try await room.resume(alias, PlayCode(typed: code), in: tag(message.language))
    return letIn(id)
  }

  private func letIn(_ id: String) -> HTTPResponse {
    var response = HTTPResponse.json(Array("{}".utf8))
    let cookie = "\(Self.cookie)=\(secrets.cookie(for: id)); Path=/; HttpOnly; SameSite=Strict"
    response.headers.append(("Set-Cookie", cookie))
    return response
  }

  /// The device forgets whose it was, so that it is new for the next pupil.
  private func letGo() -> HTTPResponse {
    var response = HTTPResponse.json(Array("{}".utf8))
    let cookie = "\(Self.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"
    response.headers.append(("Set-Cookie", cookie))
    return response
  }

  /// What a page gets when it opens, or comes back: its words, and what it shows.
  private func state(_ request: HTTPRequest) async -> HTTPResponse {
    let feed = await feed(of: request)
    let words = ClassWords.table(request.query["language"].map(tag) ?? feed?.tag ?? language)
    var writer = JSONWriter()
    writer.beginObject()
    words.write(offering: ClassWords.inOrder, to: &writer)
    let spoken = Language(tag: words.tag) ?? .dutch
    writer.key("heading")
    writer.string(play.scenario.description.heading(in: spoken.rawValue))
    if let help = play.help[spoken] {
      writer.key("schoolHelp")
      writer.string(help)
    }
    writer.key("audiences")
    writer.strings(play.audiences.map(\.rawValue))
    writer.key("otherLesson")
    writer.bool(feed == nil && request.cookies[Self.cookie] != nil)
    guard let feed, let id = id(of: request) else {
      writer.endObject()
      return .json(writer.bytes)
    }
    writer.key("token")
    writer.string(secrets.token(for: id))
    let (page, number) = feed.newest
    writer.key("number")
    writer.integer(number)
    writer.endObject()
    // The page is JSON already.
    return .json(writer.bytes.dropLast() + Array(",\"page\":".utf8) + page + [0x7D])
  }
}

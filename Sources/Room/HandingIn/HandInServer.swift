import Archive
import Roleplay
import Synchronization
import Yarn

/// A server that only takes what laptops hand in, after a lesson in which they played by themselves.
final class HandInServer: HandInRoom {
  /// A part of a file is larger than anything a page sends.
  static let limits = ClassServer.limits

  let secrets = RoomSecrets()
  private let desk: HandInDesk
  private let address: String?
  private let server = Mutex<HTTPServer?>(nil)

  /// Opens it.
  ///
  /// - Throws: ``ServerError`` if no port could be opened.
  init(
    into transcripts: TranscriptFolder, className: String?, _ wish: RoomWish,
    limits: HTTPLimits = HandInServer.limits
  ) throws(ServerError) {
    desk = HandInDesk(into: transcripts, className: className)
    address = wish.address
    let opened = try HTTPServer.opened(wish.port, limits) { [weak self] request in
      await self?.answer(request) ?? .plain(503)
    }
    server.withLock { $0 = opened }
  }

  /// The port; 0 once it is closed.
  var port: UInt16 { server.withLock { $0?.port ?? 0 } }

  var invitation: RoomInvitation? {
    guard let address, port != 0 else { return nil }
    return RoomInvitation(
      address: "\(address):\(port)", code: secrets.code, link: "", squares: [],
      handInCode: HandInCode(room: secrets.code, address: address, port: port)?.text)
  }

  var laptops: [HandedIn] { get async { await desk.laptops } }

  func close() async {
    let open = server.withLock { server in
      defer { server = nil }
      return server
    }
    await open?.stop()
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard HandInDesk.isMeant(by: request) else { return .plain(404) }
    return await desk.answer(request, code: secrets.code, through: RequestGate(port: port))
  }
}

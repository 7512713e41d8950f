import Roleplay
import Synchronization
import Yarn

/// A page that only tells a phone that it reached this computer: to test the network before an evening.
final class ReachPage: ReachTest {
  let invitation: RoomInvitation?
  private let server: HTTPServer
  private let visitors: Visitors

  private final class Visitors: Sendable {
    let addresses = Mutex<Set<UInt32>>([])
  }

  init(_ wish: RoomWish, language: Language) throws(ServerError) {
    let visitors = Visitors()
    self.visitors = visitors
    // Requests of this computer itself do not use the network.
    let own = Set(LocalAddress.all().map(\.address) + ["127.0.0.1"])
    let page = Self.page(in: language)
    server = try HTTPServer.opened(wish.port, HTTPLimits()) { request in
      guard request.method == "GET", request.path == "/" else { return .plain(404) }
      if !own.contains(Self.written(request.client)) {
        _ = visitors.addresses.withLock { $0.insert(request.client) }
      }
      return .content(Array(page.utf8), type: .html)
    }
    let port = server.port
    invitation = wish.address.map { address in
      let link = "http://\(address):\(port)/"
      return RoomInvitation(
        address: "\(address):\(port)", code: "", link: link,
        squares: SquareCode.squares(of: link))
    }
  }

  var reached: Int { visitors.addresses.withLock { $0.count } }

  func close() async { await server.stop() }

  /// An address in network byte order as four numbers.
  private static func written(_ address: UInt32) -> String {
    let number = UInt32(bigEndian: address)
    return [24, 16, 8, 0].map { String((number >> $0) & 255) }.joined(separator: ".")
  }

  private static func page(in language: Language) -> String {
    let words =
      switch language {
      case .dutch: "Gelukt. Deze telefoon kan meedoen."
      case .english: "It works. This phone can join in."
      }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Weerwoord</title></head><body><h1>\(words)</h1></body></html>
      """
  }
}

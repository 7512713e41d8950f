extension HTTPServer {
  /// A server on all of this computer's addresses.
  ///
  /// - Parameter port: the port; nil for the usual one of rooms, or the next that is free, so that two
  ///   rooms on one laptop each have a port of their own.
  /// - Throws: ``ServerError`` if no port could be opened.
  static func opened(
    _ port: UInt16?, _ limits: HTTPLimits, answer: @escaping Answer
  ) throws(ServerError) -> HTTPServer {
    var number = port ?? RoomServer.usualPort
    while true {
      do throws(ServerError) {
        return try HTTPServer(address: 0, port: number, limits: limits, answer: answer)
      } catch {
        guard case .portTaken = error, port == nil, number < RoomServer.usualPort + 20 else {
          throw error
        }
        number += 2
      }
    }
  }
}

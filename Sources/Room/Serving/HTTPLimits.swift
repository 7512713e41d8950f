/// How much one client, and all of them together, may take.
struct HTTPLimits: Sendable {
  /// The longest body, in bytes.
  var body = 16 * 1024
  /// What a request's line and headers, and what is read or written at once, may take, in bytes.
  var memory = 16 * 1024
  /// A connection on which nothing comes is closed after this many seconds.
  var idleSeconds = 5
  /// A request that is not there as a whole after this many seconds is given up, however steadily its
  /// bytes trickle in.
  var requestSeconds = 10
  /// Connections in all.
  var connections = 3000
  /// Connections of one address.
  var connectionsPerAddress = 24
  /// The number of requests of one address at once, and the number each second after that.
  var requestBurst = 60
  var requestsPerSecond = 20
}

import Archive
import Glibc
import Roleplay
import Yarn

/// A pupil's laptop that hands in: sends one recording after the other, and erases each when the
/// teacher's copy is on the disk.
struct HandInClient {
  private let host: String
  private let code: String
  private let laptop: String
  private var connection: HandInConnection?
  private let place: HandInConnection.Place

  /// So often a part is sent again when the network fails.
  private static let attempts = 5

  /// A client of a room.
  ///
  /// - Parameters:
  ///   - code: the code with the address in it, or the four letters of a room.
  ///   - address: the address if the code has none: four numbers and a port, such as
  ///     `192.168.1.20:4040`.
  /// - Throws: ``HandInError/invalidAddress(_:)``, or ``HandInError/invalidCode(_:)``.
  init(code: String, address: String? = nil, laptop: String) throws(HandInError) {
    if let address {
      guard let place = HandInConnection.Place(address) else { throw .invalidAddress(address) }
      self.place = place
      self.code = code
    } else {
      guard let whole = HandInCode(code) else { throw .invalidCode(code) }
      place = whole.place
      self.code = whole.room
    }
    host = place.text
    self.laptop = HandInInbox.fileName(of: laptop)
  }

  /// This laptop's name.
  static var name: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "laptop" }
    return String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Hands everything in.
  ///
  /// - Throws: ``HandInError`` if the room cannot be reached, or the code is wrong. What was handed
  ///   in before stays handed in.
  mutating func handIn(_ outbox: HandInOutbox) throws(HandInError) -> HandInReport {
    var report = HandInReport()
    // Nothing to hand in is only said when the code is right.
    if outbox.files.isEmpty { _ = try finish(HandInBundle(files: [])) }
    for bundle in HandInBundle.bundles(of: outbox.files) {
      var problem: (any Phrase)?
      for file in bundle.files where file.size > 0 {
        let bytes: [UInt8]
        do throws(ArchiveError) {
          bytes = try outbox.bytes(of: file)
        } catch {
          problem = error
          break
        }
        if let refusal = try send(file, bytes) {
          problem = refusal
          break
        }
      }
      if let problem {
        report.problems.append(problem)
        continue
      }
      let answer = try finish(bundle)
      report.problems += answer.problems
      for file in bundle.files where answer.stored.contains(file.digest) {
        guard file.isRecording else {
          if file.name.contains("/") { report.dossiers += 1 }
          continue
        }
        do throws(ArchiveError) {
          try outbox.erase(file)
          report.recordings += 1
        } catch {
          report.problems.append(error)
        }
      }
    }
    return report
  }

  /// Sends a file from where the room has it.
  ///
  /// - Returns: why the room does not take it; nil if it does.
  private mutating func send(
    _ file: HandInFile, _ bytes: [UInt8]
  ) throws(HandInError) -> (any Phrase)? {
    var have = try part(file, at: 0, []).have ?? 0
    while have < bytes.count {
      let next = Array(bytes[have..<min(bytes.count, have + HandInDesk.partSize)])
      let answer = try part(file, at: have, next)
      if let problem = answer.problems.first { return problem }
      guard let now = answer.have, now > have else { throw .refused(409) }
      have = now
    }
    return nil
  }

  private mutating func part(
    _ file: HandInFile, at offset: Int, _ bytes: [UInt8]
  ) throws(HandInError) -> HandInAnswer {
    try post(
      "part",
      [
        ("name", file.name), ("size", String(file.size)), ("digest", file.digest),
        ("offset", String(offset)),
      ], bytes)
  }

  private mutating func finish(_ bundle: HandInBundle) throws(HandInError) -> HandInAnswer {
    try post("end", [], bundle.bytes)
  }

  private mutating func post(
    _ path: String, _ query: [(String, String)], _ body: [UInt8]
  ) throws(HandInError) -> HandInAnswer {
    let query = ([("laptop", laptop)] + query).map { "\($0)=\(Self.escaped($1))" }
      .joined(separator: "&")
    let head = """
      POST /hand-in/\(path)?\(query) HTTP/1.1\r
      Host: \(host)\r
      X-Hand-In-Code: \(Self.escaped(code))\r
      Content-Type: application/octet-stream\r
      Content-Length: \(body.count)\r
      \r

      """
    for attempt in 1...Self.attempts {
      if connection == nil { connection = HandInConnection(to: place) }
      guard let response = connection?.exchange(Array(head.utf8) + body) else {
        connection = nil
        usleep(UInt32(attempt) * 200_000)
        continue
      }
      switch response.status {
      case 200, 507:
        guard let answer = HandInAnswer(response.body) else { throw .refused(502) }
        return answer
      case 403: throw .wrongCode
      case 429 where attempt < Self.attempts:
        // Too fast for the room; it closes the connection.
        connection = nil
        usleep(UInt32(attempt) * 500_000)
      case 429: throw .waitCode
      default: throw .refused(response.status)
      }
    }
    throw .notReached(host)
  }

  /// A value for an address or a header: letters and digits as they are, other bytes by their numbers.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        String(UnicodeScalar(byte))
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}

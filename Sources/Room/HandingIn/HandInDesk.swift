import Archive
import Roleplay
import Yarn

/// Takes what laptops hand in, as part of a server.
///
/// A file is sent in parts, each of which says where it belongs, so that an interrupted transfer goes
/// on. When a recording is whole it is collected as if it came from a stick; only then does the laptop
/// hear that it may erase its own.
///
/// No browser takes part: a request has a header that a page of another website cannot send.
actor HandInDesk {
  /// The header with the code of the room.
  static let codeHeader = "x-hand-in-code"
  /// The largest part, in bytes.
  static let partSize = 48 * 1024
  /// The longest body that a server with a desk takes: such a part, and the names of all files.
  static let bodySize = 64 * 1024
  private static let path = "/hand-in/"
  /// More laptops than that are not one class.
  private static let maximumLaptops = 500

  private let inbox: HandInInbox
  private let className: String?
  private let codes = CodeGuard()
  private var handedIn: [HandedIn] = []
  /// The addresses of laptops, in the same order: those of one school are often called alike. Nothing
  /// of them is stored.
  private var sources: [(name: String, client: UInt32)] = []

  /// A desk that puts recordings into a folder, below the folder of a class if one is given.
  init(into transcripts: TranscriptFolder, className: String? = nil) {
    inbox = HandInInbox(of: transcripts)
    inbox.clear()
    self.className = className
  }

  /// What every laptop handed in.
  var laptops: [HandedIn] { handedIn }

  /// Whether a request hands something in.
  nonisolated static func isMeant(by request: HTTPRequest) -> Bool {
    request.path.hasPrefix(path)
  }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - code: the code of the room.
  ///   - gate: knows by which address this computer is asked for.
  func answer(
    _ request: HTTPRequest, code: String, through gate: RequestGate
  ) -> HTTPResponse {
    guard let host = request.headers["host"], gate.knows(host: host) else { return .plain(403) }
    guard request.method == "POST" else { return .plain(405) }
    guard let given = request.headers[Self.codeHeader], request.headers["origin"] == nil else {
      return .plain(403)
    }
    switch codes.judge(given, is: code, from: request.client) {
    case .wrong: return .plain(403)
    case .wait: return .plain(429)
    case .right: break
    }
    guard let laptop = request.query["laptop"].map(HandInInbox.fileName) else { return .plain(400) }
    switch request.path {
    case Self.path + "part": return take(request, from: laptop)
    case Self.path + "end": return collect(request, from: laptop)
    default: return .plain(404)
    }
  }

  private func take(_ request: HTTPRequest, from laptop: String) -> HTTPResponse {
    guard let name = request.query["name"], let size = request.query["size"].flatMap({ Int($0) }),
      let digest = request.query["digest"],
      let offset = request.query["offset"].flatMap({ Int($0) })
    else { return .plain(400) }
    let file = HandInFile(name: name, size: size, digest: digest)
    guard file.isValid else { return .plain(400) }
    var answer = HandInAnswer()
    guard !request.body.isEmpty else {
      answer.have = inbox.receivedCount(of: file, from: laptop)
      return .json(answer.bytes)
    }
    do throws(ArchiveError) {
      answer.have = try inbox.add(request.body, at: offset, to: file, from: laptop)
      return .json(answer.bytes)
    } catch {
      answer.problems = [.init(dutch: error.dutch, english: error.english)]
      return .json(answer.bytes, status: 507)
    }
  }

  private func collect(_ request: HTTPRequest, from laptop: String) -> HTTPResponse {
    guard let bundle = HandInBundle(request.body), bundle.files.allSatisfy(\.isValid) else {
      return .plain(400)
    }
    guard let place = place(of: laptop, at: request.client) else { return .plain(429) }
    var answer = HandInAnswer()
    do throws(ArchiveError) {
      let receipt = try inbox.collect(bundle.files, from: laptop, className: className)
      handedIn[place].recordings += receipt.result.taken
      handedIn[place].known += receipt.result.known
      handedIn[place].dossiers += receipt.result.dossiers
      handedIn[place].problems += receipt.result.errors
      answer.stored = receipt.stored.map(\.digest)
      answer.problems = receipt.result.errors.map { .init(dutch: $0.dutch, english: $0.english) }
    } catch {
      handedIn[place].problems.append(error)
      answer.problems = [.init(dutch: error.dutch, english: error.english)]
    }
    return .json(answer.bytes)
  }

  private func place(of laptop: String, at client: UInt32) -> Int? {
    if let place = sources.firstIndex(where: { $0 == (laptop, client) }) { return place }
    guard handedIn.count < Self.maximumLaptops else { return nil }
    let namesakes = sources.count { $0.name == laptop }
    sources.append((laptop, client))
    handedIn.append(
      HandedIn(laptop: namesakes == 0 ? laptop : "\(laptop) (\(namesakes + 1))"))
    return handedIn.count - 1
  }
}

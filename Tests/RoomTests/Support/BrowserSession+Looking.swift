import Browser
import Foundation
import Testing

extension BrowserSession {
  /// Keeps a picture in the folder of `WEERWOORD_PICTURES`, where somebody wants to look at it.
  static func keep(_ picture: Data, as name: String) throws {
    #expect(picture.count > 1000)
    guard let folder = ProcessInfo.processInfo.environment["WEERWOORD_PICTURES"] else { return }
    try picture.write(to: URL(fileURLWithPath: folder + "/\(name).png"))
  }

  /// Whether the page needs no moving sideways.
  func fits() throws -> Bool {
    try run("return document.documentElement.scrollWidth <= window.innerWidth") as? Bool ?? false
  }
}

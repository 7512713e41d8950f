import Foundation
import TestFiles
import Testing

@testable import Discussion

@Suite("Ids made of names")
struct NameBasedUUIDTests {
  @Test("are those of RFC 9562")
  func published() {
    // The standard's namespace for domain names, and its example of a name in it.
    let domains = NameBasedUUID(bytes: [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ])
    #expect(
      NameBasedUUID("www.example.com", in: domains).description
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test("are Python's")
  func python() throws {
    let names = ["www.example.com", "", "Tulp ëé 👩‍🔧", String(repeating: "x", count: 200)]
    let script = """
      import json, sys, uuid
      names = json.load(open(sys.argv[1], encoding="utf-8"))
      first = [uuid.uuid5(uuid.NAMESPACE_URL, name) for name in names]
      print(json.dumps([str(i) for i in first] + [str(uuid.uuid5(i, "onder")) for i in first]))
      """
    let answer = try Python.run(script, on: Array(JSONEncoder().encode(names)))
    let expected = try JSONDecoder().decode([String].self, from: answer)
    let first = names.map { NameBasedUUID($0, in: .addresses) }
    let second = first.map { NameBasedUUID("onder", in: $0) }
    #expect((first + second).map(\.description) == expected)
    #expect(
      NameBasedUUID("https://weerwoord.invalid/recording", in: .addresses).description.count == 36)
  }
}

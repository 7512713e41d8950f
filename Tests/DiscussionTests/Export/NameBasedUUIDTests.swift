import Discussion
import Foundation
import Testing

@Suite("Ids made of names")
struct NameBasedUUIDTests {
  @Test("are those of RFC 9562, and Python's")
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

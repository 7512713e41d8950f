import Testing

import Authoring

@Suite("The rules")
struct RuleTests {
  @Test("have codes and names of their own")
  func unique() {
    let rules = Rule.allCases
    #expect(Set(rules.map(\.code)).count == rules.count)
    #expect(Set(rules.map(\.dutchName)).count == rules.count)
    #expect(Set(rules.map(\.englishName)).count == rules.count)
  }

  @Test(
    "are allowed by a tag behind the line",
    arguments: ["mag:lange-zin", "allow:long-sentence", "allow:WW104", "mag:ww104"])
  func tags(tag: String) {
    let long = "Ik wil graag met jou en met hem en met haar over het werk praten."
    #expect(MarkedScenario(body: "1️⃣\(long) #line:a").findings("WW104") == ["1️⃣ WW104"])
    #expect(MarkedScenario(body: "\(long) #line:a #\(tag)").findings("WW104") == [])
  }

  @Test("are allowed by a header above the scene")
  func header() {
    let headers = MarkedScenario.headers + "\nmag: moeilijk-woord, WW106"
    let body = "De fluctuatie wordt gemeten. #line:a"
    #expect(MarkedScenario(body: body).findings("WW105", "WW106").count == 2)
    #expect(MarkedScenario(body: body, headers: headers).findings("WW105", "WW106") == [])
  }
}

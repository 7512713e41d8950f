import Browser
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Room

/// Pages as pupils see them; where no browser is installed there is nothing to see.
@Suite(
  "Pupils' pages in a real browser", .serialized, .timeLimit(.minutes(5)),
  .enabled(if: BrowserSession.isInstalled))
struct ClassPagesTests {
  private static let tab = "\u{E004}"
  private static let enter = "\u{E007}"

  /// Presses Tab until something with a key has the focus, and then Enter.
  private static func press(_ key: String, in browser: BrowserSession) throws {
    for _ in 0..<40 {
      let focused = try browser.run("return document.activeElement.dataset.key || ''") as? String
      if focused == key {
        try browser.press(enter)
        return
      }
      try browser.press(tab)
    }
    Issue.record("\(key) cannot be reached by keyboard: \(try browser.text())")
  }

  @Test("Two pupils at their own pace: one by keyboard alone, one right to left at 320 pixels")
  func twoPupils() async throws {
    let opened = try await OpenedClass()
    let link = "http://127.0.0.1:\(opened.port)/\(opened.code)"
    let dutch = try BrowserSession(width: 800, height: 700, languages: "nl")
    defer { dutch.close() }
    let arabic = try BrowserSession(width: 320, height: 640, languages: "ar")
    defer { arabic.close() }

    try dutch.open(link)
    try dutch.wait(for: "Verder met een spel")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-join")
    try Self.press("join", in: dutch)
    try dutch.wait(for: "Kies een naam")
    let alias = try #require(
      try dutch.run("return document.querySelector('button.alias').innerText") as? String)
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-aliases")
    try Self.press("alias-" + alias, in: dutch)
    try dutch.wait(for: "Jouw code:")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-welcome")

    try arabic.open(link)
    try arabic.wait(for: "شارك")
    #expect(try arabic.fits())
    try arabic.click("[data-key=join]")
    try arabic.wait(for: "اختر اسما")
    try arabic.click("button.alias")
    try arabic.wait(for: "رمزك")
    try arabic.click("[data-key=go-on]")
    try arabic.wait(for: "Wat doe je?")
    #expect(try arabic.run("return document.documentElement.dir") as? String == "rtl")
    #expect(try arabic.run("return document.querySelector('h2').dir") as? String == "ltr")
    #expect(try arabic.fits())
    try BrowserSession.keep(arabic.screenshot(), as: "pupil-ar-320")

    // The keyboard alone: every page is read from its title on.
    try Self.press("go-on", in: dutch)
    try dutch.wait(for: "Wat doe je?")
    #expect(try dutch.run("return document.activeElement.id") as? String == "title")
    #expect(try dutch.text().contains("Deel 1 van 2"))
    // A tap on a word explains it, and the recording has it as in the terminal.
    try Self.press("glossary", in: dutch)
    try Self.press("word-schaatsen", in: dutch)
    try dutch.wait(for: "Je glijdt over ijs.")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-choice")
    try Self.press("line:b3a", in: dutch)
    try dutch.wait(for: "Het is koud.")
    try Self.press("go-on", in: dutch)
    try dutch.wait(for: "Zeg het hardop")
    try dutch.wait(for: "ik wil …")
    try dutch.run("document.getElementById('answer').focus()")
    try dutch.press("een <b>baan</b> & \"ijs\"")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-words")
    // What was typed stays there while the teacher talks.
    await opened.room.pause()
    try dutch.wait(for: "Kijk naar de docent.")
    try arabic.wait(for: "انظر إلى المعلم")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-held")
    await opened.room.goOn()
    try dutch.wait(for: "Zeg het hardop")
    #expect(
      try dutch.run("return document.getElementById('answer').value") as? String
        == "een <b>baan</b> & \"ijs\"")
    try dutch.run("document.getElementById('answer').focus()")
    try dutch.press(Self.enter)
    try dutch.wait(for: "Wie mag dit zien?")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-end")
    try Self.press("class", in: dutch)
    try dutch.wait(for: "Bewaard.")
    let played = try opened.transcript(of: alias)
    #expect(played.lookedUpWords == ["schaatsen"])
    #expect(played.visibility == .class)
    #expect(
      played.decisions.compactMap(\.reply).last?.texts == ["een <b>baan</b> & \"ijs\""])

    // Then somebody else comes: nothing is wrong.
    try Self.press("leave", in: dutch)
    try dutch.wait(for: "Verder met een spel")
    try BrowserSession.keep(dutch.screenshot(), as: "pupil-next")
    #expect(try !dutch.text().contains("nieuwe les"))
    #expect(try !dutch.text().contains("geen verbinding"))

    // The other one reads help, goes on at another language, and stops.
    try arabic.click("[data-key=help]")
    try arabic.wait(for: "مساعدة")
    try arabic.click("[data-key=close]")
    try arabic.click("[data-choice='line:b3b']")
    try arabic.wait(for: "Goed zo.")
    try arabic.reload()
    try arabic.wait(for: "Goed zo.")
    try arabic.click("[data-key=back]")
    try arabic.wait(for: "Wat doe je?")
    try arabic.click("[data-key=stop]")
    try arabic.click("[data-key=yes]")
    try arabic.wait(for: "توقفت")
    try BrowserSession.keep(arabic.screenshot(), as: "pupil-ar-stopped")
    for browser in [dutch, arabic] {
      #expect(try browser.errors().filter { !$0.contains("favicon") } == [])
    }
    await opened.room.close()
  }

  @Test("Dutch with another language below it: each text in its own direction, at 320 pixels")
  func bothLanguages() async throws {
    let opened = try await OpenedClass(languages: ["ar"], isInArabic: true)
    let pupil = try BrowserSession(width: 320, height: 640, languages: "ar")
    defer { pupil.close() }
    func attributes(_ selector: String) throws -> String {
      try pupil.run(
        """
        return Array.from(document.querySelectorAll("\(selector)"))
          .map((one) => one.lang + " " + one.dir).join(", ")
        """) as? String ?? ""
    }
    try pupil.open("http://127.0.0.1:\(opened.port)/\(opened.code)")
    try pupil.wait(for: "شارك")
    try pupil.click("[data-key=join]")
    try pupil.wait(for: "اختر اسما")
    try pupil.click("button.alias")
    try pupil.wait(for: "رمزك")
    try pupil.click("[data-key=go-on]")
    try pupil.wait(for: "ماذا تفعل؟")
    // An option that is not translated is Dutch, from left to right.
    #expect(try attributes(".option > span") == "ar rtl, nl ltr")
    try BrowserSession.keep(pupil.screenshot(), as: "pupil-ar-options")

    try pupil.click("[data-key=both]")
    try pupil.wait(for: "Wat doe je?")
    #expect(try attributes("h2, h2 .below") == "nl ltr, ar rtl")
    #expect(try attributes(".option > span") == "nl ltr, ar rtl, nl ltr")
    #expect(try pupil.run("return document.documentElement.dir") as? String == "rtl")
    #expect(try pupil.fits())
    try BrowserSession.keep(pupil.screenshot(), as: "pupil-both-320")
    try pupil.click("[data-choice='line:b3a']")
    try pupil.wait(for: "Het is koud.")
    try pupil.wait(for: "الجو بارد.")
    try pupil.click("[data-key=go-on]")
    try pupil.wait(for: "ik wil …")
    try BrowserSession.keep(pupil.screenshot(), as: "pupil-both-words-320")
    #expect(try pupil.fits())
    try pupil.click("[data-key=both]")
    try pupil.wait(for: "أريد …")
    #expect(try attributes(".below") == "")
    #expect(try pupil.errors().filter { !$0.contains("favicon") } == [])
    await opened.room.close()
  }

  @Test("Every control can be used by keyboard alone, and fits at 320 pixels") func controls()
    async throws
  {
    let scene = """
      title: Begin
      heading: Vormen
      audience: solo
      ---
      <<declare $a = "">>
      <<declare $n = 0>>
      Waar sta je? #line:q2
      <<scale $n 1 5>>
      Een #line:i1 #item
      Twee #line:i2 #item
      Drie #line:i3 #item
      Zet in volgorde. #line:q3
      <<rank $a>>
      Wat kun je doen? #line:q4
      <<collect wegen 1>>
      Wat spreken jullie af? #line:q5
      <<agree afspraken>>
      Praat erover. #line:q6
      <<discuss 3>>
      ===
      """
    let opened = try await OpenedClass(scene)
    let pupil = try BrowserSession(width: 320, height: 640, languages: "nl")
    defer { pupil.close() }
    try pupil.open("http://127.0.0.1:\(opened.port)/\(opened.code)")
    try pupil.wait(for: "Doe mee")
    try pupil.click("[data-key=join]")
    try pupil.wait(for: "Kies een naam")
    try pupil.click("button.alias")
    try pupil.wait(for: "Jouw code:")
    try Self.press("go-on", in: pupil)

    try pupil.wait(for: "Schuif naar jouw plek")
    try pupil.run("document.getElementById('place').focus()")
    try pupil.press("\u{E014}")
    #expect(try pupil.run("return document.querySelector('output').innerText") as? String == "4")
    try BrowserSession.keep(pupil.screenshot(), as: "pupil-place-320")
    try Self.press("send", in: pupil)

    try pupil.wait(for: "Zet in volgorde.")
    #expect(try pupil.fits())
    try pupil.run("document.querySelectorAll('.sorted .up')[2].focus()")
    try pupil.press(Self.enter + Self.enter)
    try BrowserSession.keep(pupil.screenshot(), as: "pupil-order-320")
    try Self.press("send", in: pupil)

    try pupil.wait(for: "Wat kun je doen?")
    try pupil.type("Bellen" + Self.enter, into: "#note")
    try pupil.wait(for: "Verander")
    try Self.press("edit-0", in: pupil)
    try pupil.type(" met school", into: "#changed")
    try Self.press("changed-done", in: pupil)
    try pupil.wait(for: "Bellen met school")
    #expect(try pupil.fits())
    try BrowserSession.keep(pupil.screenshot(), as: "pupil-notes-320")
    try Self.press("done", in: pupil)

    try pupil.wait(for: "Wat spreken jullie af?")
    try pupil.type("ik", into: "#agree-who")
    try pupil.type("bel school", into: "#agree-what")
    try Self.press("add", in: pupil)
    try pupil.wait(for: "ik: bel school")
    try Self.press("done", in: pupil)

    // Nobody is asked to talk together who plays alone.
    try pupil.wait(for: "Denk na, of zeg het hardop: 2:")
    try Self.press("minute", in: pupil)
    try pupil.wait(for: "Denk na, of zeg het hardop: 3:")
    #expect(try pupil.fits())
    try Self.press("done", in: pupil)
    try pupil.wait(for: "Wie mag dit zien?")
    try Self.press("teacher", in: pupil)
    try pupil.wait(for: "Bewaard.")
    #expect(try pupil.errors().filter { !$0.contains("favicon") } == [])

    let transcripts = try opened.files().filter { $0.hasSuffix(".jsonl") }
    #expect(transcripts.count == 1)
    await opened.room.close()
  }

  @Test("The page is small, and asks for nothing outside the room") func size() {
    let parts = [
      PackageResources.class_html, PackageResources.class_css, PackageResources.class_js,
    ]
    let words =
      ClassWords.inOrder.map { table in
        table.words.reduce(0) { $0 + $1.value.utf8.count + $1.key.rawValue.utf8.count + 6 }
      }.max() ?? 0
    #expect(parts.reduce(words) { $0 + $1.count } < 50_000)
    for part in parts {
      let text = String(decoding: part, as: UTF8.self)
      #expect(!text.contains("https://"))
      #expect(!text.contains("http://"))
      #expect(!text.contains("innerHTML"))
    }
  }

  @Test("Every language of the pages has every word, with its places for numbers and names")
  func words() throws {
    for table in ClassWords.inOrder {
      for key in ClassWords.Key.allCases {
        let text = try #require(table.words[key], "\(table.tag): \(key)")
        #expect(!text.isEmpty)
        for place in ["{1}", "{2}"] {
          #expect(
            text.contains(place) == ClassWords.dutch.words[key]?.contains(place),
            "\(table.tag): \(key)")
        }
      }
    }
  }
}

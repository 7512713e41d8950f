import Browser
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Room

/// Pages as people see them; where no browser is installed there is nothing to see.
@Suite(
  "Pages in a real browser", .serialized, .timeLimit(.minutes(5)),
  .enabled(if: BrowserSession.isInstalled))
struct PagesInBrowserTests {
  @Test("Three phones in three languages, one right to left, one 320 pixels wide, and the beamer")
  func evening() async throws {
    let room = try await OpenedRoom()
    let link = "http://127.0.0.1:\(room.server.port)/\(room.server.secrets.code)"
    let dutch = try BrowserSession(width: 320, height: 640, languages: "nl")
    defer { dutch.close() }
    let arabic = try BrowserSession(width: 390, height: 800, languages: "ar")
    defer { arabic.close() }
    let english = try BrowserSession(width: 390, height: 800, languages: "en")
    defer { english.close() }
    let beamer = try BrowserSession(width: 1280, height: 720)
    defer { beamer.close() }

    try beamer.open(try #require(room.server.beamer))
    try beamer.wait(for: room.server.secrets.code)
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-welcome")

    try dutch.open(link)
    try dutch.wait(for: "Ik kom met een kind")
    #expect(try dutch.fits())
    try BrowserSession.keep(dutch.screenshot(), as: "phone-nl-join")
    try dutch.click("button.blue")
    try dutch.wait(for: "Welkom.")
    // A scan, a tap to join, a tap to vote.
    try arabic.open(link)
    try arabic.wait(for: "جئت مع طفل")
    try arabic.click("button.violet")
    // Whoever types the short address is asked for the code.
    try english.open("http://127.0.0.1:\(room.server.port)/")
    try english.wait(for: "Type the four letters")
    try english.type(room.server.secrets.code.lowercased(), into: "#code")
    try english.click("button.violet")

    try await room.order("volgende")
    try dutch.wait(for: "1. Techniek is leuk.")
    try arabic.wait(for: "التقنية ممتعة")
    #expect(try arabic.run("return document.documentElement.dir") as? String == "rtl")
    #expect(try arabic.run("return document.querySelector('h1').lang") as? String == "ar")
    try english.wait(for: "Technology is fun")
    try beamer.wait(for: "1. Techniek is leuk.")
    // Word, shape, colour and picture: whoever reads little, or sees no colours, knows which is which.
    let pictures = "return Array.from(document.querySelectorAll('.answer img')).map("
    #expect(
      try dutch.run(pictures + "(one) => [one.naturalWidth > 0, one.getAttribute('src')].join())")
        as? [String] == ["true,/picture-eens.svg", "true,/picture-oneens.svg"])
    try dutch.click("[data-choice='line:s1a']")
    try dutch.wait(for: "Je mag nog wisselen.")
    try arabic.click("[data-choice='line:s1b']")
    try english.click("[data-choice='line:s1a']")
    try beamer.wait(for: "3 gestemd")
    #expect(try dutch.fits())
    try BrowserSession.keep(dutch.screenshot(), as: "phone-nl-320")
    try BrowserSession.keep(arabic.screenshot(), as: "phone-ar")
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-asking")
    // An address with a port of five digits is on two lines, broken before the port.
    #expect(
      try beamer.run(
        "return Array.from(document.querySelectorAll('aside .address span'))"
          + ".map((one) => one.getClientRects().length).join()") as? String == "1,1")
    #expect(
      try beamer.run(
        "const box = document.querySelector('aside'); return box.scrollWidth <= box.clientWidth")
        as? Bool == true)

    // A screen that was locked, or a page that was loaded anew, has lost nothing.
    try dutch.reload()
    try dutch.wait(for: "1. Techniek is leuk.")
    #expect(
      try dutch.run(
        "return document.querySelector('[aria-pressed=\"true\"]').dataset.choice") as? String
        == "line:s1a")
    // By keyboard alone the other answer is chosen.
    try dutch.run("document.querySelector(\"[data-choice='line:s1b']\").focus()")
    try dutch.press("\u{E007}")
    try dutch.wait(for: "Je mag nog wisselen.")
    let ballots = await room.stage.box?.ballots.values.filter { $0 == .choice("line:s1b") }
    #expect(ballots?.count == 2)

    // The teacher steers by the beamer's keyboard.
    try beamer.press("s")
    try dutch.wait(for: "De stemming is dicht.")
    #expect(!(try dutch.text().contains("Zo stemde de zaal")))
    try await room.order("kaarten volwassenen 6 4 kinderen 5 2")
    try beamer.press("t")
    try dutch.wait(for: "Zo stemde de zaal")
    try beamer.wait(for: "Kinderen")
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-shown")
    try BrowserSession.keep(english.screenshot(), as: "phone-en-shown")

    try await room.order("volgende")
    try beamer.wait(for: "Praat met elkaar")
    try english.type("<img src=x onerror=alert(1)> & so", into: "#text")
    try english.click("main button.main")
    try english.wait(for: "Sent.")
    try await room.order("laatzien 1")
    try beamer.wait(for: "<img src=x onerror=alert(1)> & so")
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-talk")
    #expect(try beamer.run("return document.querySelectorAll('img[src=x]').length") as? Int == 0)

    try await room.order("volgende")
    try dutch.wait(for: "Niemand ziet wat jij kiest.")
    try beamer.wait(for: "Steek niets omhoog.")
    for browser in [dutch, arabic, english, beamer] {
      #expect(try browser.errors().filter { !$0.contains("favicon") } == [])
    }
    await room.close()
    try dutch.wait(for: "Het is afgelopen.", seconds: 10)
  }

  @Test("The questionnaire on a phone, a wish for a talk, and a beamer in two languages")
  func afterwards() async throws {
    let room = try await OpenedRoom()
    let sheet = """
      # Na deze avond
      ## 1. Hoe was deze avond?
      | {blij} fijn | {gewoon} gewoon | {droevig} niet fijn |
      |  |  |  |

      Iets anders, of een vraag: ____

      ## Mag school bellen?
      - [ ] Ja.
      - [ ] Liever niet.

      Naam en telefoonnummer (hoeft niet): ____
      """
    let questionnaire = try #require(Questionnaire(try Handout(text: sheet)))
    await room.stage.reading { stage in
      stage.afterwards.questionnaires = ["nl": questionnaire]
      stage.afterwards.asksOnPhone = true
    }
    let phone = try BrowserSession(width: 320, height: 640, languages: "nl")
    defer { phone.close() }
    let beamer = try BrowserSession(width: 1280, height: 720)
    defer { beamer.close() }
    let desk = try BrowserSession(width: 900, height: 900)
    defer { desk.close() }
    try beamer.open(try #require(room.server.beamer))
    try desk.open(try #require(room.server.desk))
    try phone.open("http://127.0.0.1:\(room.server.port)/\(room.server.secrets.code)")
    try phone.wait(for: "Ik kom met een kind")
    #expect(!(try phone.text().contains("Zorgen over één kind")))
    try phone.click("button.violet")
    try phone.wait(for: "Zorgen over één kind?")
    try await room.order("volgende")
    await room.stage.show(in: ["nl", "ar"])
    try beamer.wait(for: "التقنية ممتعة")
    try beamer.wait(for: "1. Techniek is leuk.")
    #expect(try beamer.run("return document.querySelector('.below').dir") as? String == "rtl")
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-two-languages")
    await room.stage.show(in: ["ar"])
    try beamer.wait(for: "صوّتوا")
    #expect(try beamer.run("return document.documentElement.dir") as? String == "rtl")
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-ar")
    await room.stage.show(in: ["nl"])
    try beamer.wait(for: "gestemd")

    try phone.click("#worry summary")
    try phone.type("Selma <b>, 06 12345678", into: "#worry-words")
    try phone.click("#worry-ask")
    try phone.wait(for: "Gevraagd.")
    #expect(try phone.fits())
    try BrowserSession.keep(phone.screenshot(), as: "phone-appointment")
    try desk.wait(for: "Selma <b>, 06 12345678")
    try BrowserSession.keep(desk.screenshot(), as: "desk-appointment")
    #expect(!(try beamer.text().contains("Selma")))

    // To the end of the play.
    for order in ["kaarten 3 4", "volgende", "volgende", "kaarten 3 4", "volgende"] {
      try await room.order(order)
    }
    let asking = Task { await room.stage.askQuestionnaire() }
    try beamer.wait(for: "Dank je wel.")
    try await room.order("volgende")
    try phone.wait(for: "Hoe was deze avond?")
    try beamer.wait(for: "Tot slot")
    #expect(try phone.fits())
    try phone.click("[data-tick='0-0']")
    try phone.type("Meer tijd", into: "#written-0-0")
    try BrowserSession.keep(phone.screenshot(), as: "phone-questionnaire")
    try phone.click("#send-answers")
    try phone.wait(for: "Verstuurd. Dank je wel.")
    try beamer.wait(for: "1 ingevuld")
    try BrowserSession.keep(beamer.screenshot(), as: "beamer-questionnaire")
    // What was sent is still there when the page is loaded anew.
    try phone.reload()
    try phone.wait(for: "Hoe was deze avond?")
    #expect(
      try phone.run("return document.querySelector('#written-0-0').value") as? String
        == "Meer tijd")
    for browser in [phone, beamer, desk] {
      #expect(try browser.errors().filter { !$0.contains("favicon") } == [])
    }
    try await room.stage.goOn()
    await asking.value
    await room.close()
  }

  @Test("The teacher's page gives orders, and shows what nobody else sees yet") func desk()
    async throws
  {
    let room = try await OpenedRoom()
    let phone = try Phone(room)
    let desk = try BrowserSession(width: 900, height: 700)
    defer { desk.close() }
    try desk.open(try #require(room.server.desk))
    try desk.wait(for: "afspraak")
    try desk.type("volgende\u{E007}", into: "#order")
    try desk.wait(for: "1. Techniek is leuk.")
    try desk.type("kaarten 34 twaalf\u{E007}", into: "#order")
    try desk.wait(for: "twaalf")
    try desk.type("kaarten 34 12\u{E007}", into: "#order")
    try desk.wait(for: "Kaarten: 46")
    let vote = await room.stage.view.vote
    try desk.type("volgende\u{E007}", into: "#order")
    try desk.wait(for: "Praat erover.")
    await room.stage.untilWaiting()
    #expect(
      phone.post("/text", "{\"vote\":\(vote + 1),\"words\":\"Ik wil bouwen\"}")?.status == 200)
    try desk.wait(for: "1. Ik wil bouwen")
    try BrowserSession.keep(desk.screenshot(), as: "desk")
    try desk.click("#texts button")
    for await view in await room.stage.views() where view.texts == ["Ik wil bouwen"] { break }
    await room.close()
  }

  @Test("The page of a phone is small, and asks for nothing outside the room") func size() {
    let bytes =
      PackageResources.phone_html.count + PackageResources.phone_css.count
      + PackageResources.phone_js.count + PackageResources.elements_js.count
      // A vote has two pictures, and the questionnaire eight.
      + HandoutPicture.allCases.reduce(0) { sum, picture in
        let address = AnswerPictures.address(of: picture)
        guard case .bytes(let svg)? = AnswerPictures.response(to: address[...])?.body else {
          return sum
        }
        return sum + svg.count
      }
    let words =
      PageWords.all.values.map { table in
        table.words.values.reduce(0) { $0 + $1.utf8.count + 20 }
      }.max() ?? 0
    #expect(bytes + words < 50_000)
    for part in [
      PackageResources.phone_html, PackageResources.phone_css, PackageResources.phone_js,
      PackageResources.elements_js,
    ] {
      let text = String(decoding: part, as: UTF8.self)
      #expect(!text.contains("https://"))
      #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("http://"))
    }
  }

  @Test("Every language of the pages has every word that phones and the beamer need")
  func words() {
    let teachers: Set<PageWords.Key> = [
      .texts, .display, .discard, .noTexts, .attendance, .order, .help, .worry, .sheets,
      .appointments, .noAppointments,
    ]
    for table in PageWords.all.values {
      let needed = PageWords.always.contains(table.tag) ? [] : teachers
      for key in PageWords.Key.allCases where !needed.contains(key) {
        #expect(table.words[key]?.isEmpty == false, "\(table.tag): \(key)")
      }
    }
  }
}

import Foundation
import PlayedClass
import Roleplay
import Testing
import Yarn

@testable import Discussion

/// `.ci/class-tally` is what the benchmark holds `weerwoord discuss` against: both must come to the
/// same.
@Suite("Beside the plain tally in Python")
struct PlainTallyTests {
  private struct Plain: Decodable {
    var counted: Int
    var notShown: Int
    var choices: [String: [String: Int]]
    var answers: [String: [String]]
    var silent: [String: Int]
    var steps: [String: Int]
    var endings: [String: Int]
  }

  @Test("choices, answers, steps and endings are the same")
  func same() async throws {
    let folder = try RecordingsFolder()
    let played = try PlayedClass("elektricien", scenarios: RecordingsFolder.scenes)
    for seed in 1...40 as ClosedRange<UInt32> {
      try folder.add(
        try await played.recording(
          seed, visibility: seed % 7 == 0 ? .teacher : .class, entries: 110))
    }
    let plain = try plain(folder.path)
    let reading = try folder.reading()
    let results = reading.results(of: "elektricien")
    #expect(results.turnout.counted == plain.counted)
    #expect(results.turnout.notShown == plain.notShown)
    var choices: [String: [String: Int]] = [:]
    var silent: [String: Int] = [:]
    for question in results.questions {
      if case .choice(let votes) = question.figure {
        for (time, vote) in votes.enumerated() {
          for option in vote.options where option.people > 0 {
            choices["\(question.id)#\(time + 1)", default: [:]][option.id] = option.people
          }
        }
      } else if case .answers(let answers) = question.figure, answers.silent > 0 {
        silent[question.id] = answers.silent
      }
    }
    #expect(choices == plain.choices)
    #expect(silent == plain.silent)
    var answers: [String: [String]] = [:]
    for text in reading.openTexts(of: "elektricien") {
      answers[text.question, default: []].append(text.words)
    }
    #expect(
      answers.mapValues { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        == plain.answers)
    var steps: [String: Int] = [:]
    for step in results.flow.steps {
      let option = step.option.map { "/" + $0 } ?? ""
      steps["\(name(step.from))\(option)>\(name(step.to))"] = step.recordings
    }
    #expect(steps == plain.steps)
    #expect(
      Dictionary(uniqueKeysWithValues: results.endings.map { ($0.name, $0.recordings) })
        == plain.endings)
  }

  private func name(_ place: ChoiceFlow.Place) -> String {
    switch place {
    case .start: "start"
    case .crossing(let crossing): "\(crossing.question)#\(crossing.time)"
    case .ending(let name): name
    }
  }

  private func plain(_ folder: String) throws -> Plain {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", RecordingsFolder.scenarios + "/../.ci/class-tally", folder]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode(Plain.self, from: bytes)
  }
}

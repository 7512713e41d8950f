import Mustache

/// The templates of the report, read once and when they are first needed.
enum ReportTemplates {
  private static let library: MustacheLibrary? = {
    MustacheContentTypes.register(HarmlessWords(), named: HarmlessWords.name)
    var library = MustacheLibrary()
    for (name, bytes) in all {
      guard (try? library.register(String(decoding: bytes, as: UTF8.self), named: name)) != nil
      else { return nil }
    }
    return library
  }()

  /// The templates, by name.
  static let all: [(name: String, bytes: [UInt8])] = [
    ("report", PackageResources.report_mustache), ("heading", PackageResources.heading_mustache),
    ("question", PackageResources.question_mustache),
    ("figure", PackageResources.figure_mustache), ("table", PackageResources.table_mustache),
    ("answers", PackageResources.answers_mustache), ("talk", PackageResources.talk_mustache),
  ]

  /// What the page says, as HTML.
  static func body(_ contents: ReportContents) -> String {
    library?.render(contents, withTemplate: "report") ?? ""
  }
}

import Roleplay

/// What a new scenario says about itself.
struct NewHeaders {
  var name: ScenarioName
  var title: String
  var form: NewForm
  var level: String
  var audiences: [Audience]
}

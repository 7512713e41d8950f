import Benchmark

let benchmarks: @Sendable () -> Void = {
  measureStart()
  measureMemory()
  measureRecording()
  measureSealing()
  measureDialogue()
  measureCompiling()
  measureLargeScripts()
  measureExploring()
  measureDrawing()
  measureDiscussing()
  measureSearching()
  measureLookingBack()
}

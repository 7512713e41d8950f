import Benchmark

let benchmarks: @Sendable () -> Void = {
  measureStart()
  measureMemory()
  measureDrawing()
  measureRecording()
  measureSealing()
  measureDialogue()
  measureCompiling()
  measureLargeScripts()
  measureExploring()
  measureDiscussing()
  measureSearching()
  measureLookingBack()
}

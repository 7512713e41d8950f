import Benchmark

let benchmarks: @Sendable () -> Void = {
  measureStart()
  measureMemory()
  measureRecording()
  measureDialogue()
  measureCompiling()
  measureLargeScripts()
  measureExploring()
  measureDrawing()
  measureDiscussing()
  measureSearching()
  measureLookingBack()
}

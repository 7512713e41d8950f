import Dispatch

/// Threads that answer requests and nothing else: what blocks elsewhere in the program, or waits for a
/// disk here, keeps no phone waiting.
final class ServingExecutor: TaskExecutor {
  static let shared = ServingExecutor()

  private let queue = DispatchQueue(label: "weerwoord.room", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}

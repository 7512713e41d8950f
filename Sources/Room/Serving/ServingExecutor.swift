import Dispatch
import Synchronization

/// Threads that answer requests and nothing else: what blocks elsewhere in the program, or waits for a
/// disk here, keeps no phone waiting.
///
/// A queue of Dispatch has as many threads as the computer has cores, and more only after a while. A
/// class of sixty waits for the disk most of the time, and one pupil would wait for another's disk.
final class ServingExecutor: TaskExecutor {
  static let shared = ServingExecutor()

  private static let threadCount = 24

  private let jobs = Mutex<[UnownedJob]>([])
  private let available = DispatchSemaphore(value: 0)

  private init() {
    for number in 0..<Self.threadCount {
      // Each serial queue has a thread of its own while it works, which is for ever.
      DispatchQueue(label: "weerwoord.room.\(number)").async { [self] in work() }
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    available.signal()
  }

  private func work() {
    while true {
      available.wait()
      guard let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

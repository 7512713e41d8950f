import Dispatch
import Glibc

/// Tells when a script or table in some folders was saved, made or removed.
///
/// The system says at once that something happened (inotify); where it cannot, on a disk of the
/// network for instance, it is seen within two seconds.
@MainActor
public final class FolderWatch {
  /// How long after a save is waited for more of it, in milliseconds.
  private static let settling = 60
  /// How often is looked without being told, in seconds.
  private static let interval = 2

  private let folders: [String]
  private let changed: @MainActor () -> Void
  private var last: FolderStamp
  private var notices: Int32 = -1
  private var source: (any DispatchSourceRead)?
  private var timer: (any DispatchSourceTimer)?
  private var check: DispatchWorkItem?

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - folders: the folders; one may come later, or go.
  ///   - changed: called on the main queue, once for what is saved together.
  public init(_ folders: [String], changed: @escaping @MainActor () -> Void) {
    self.folders = folders
    self.changed = changed
    last = FolderStamp(folders)
    listen()
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.schedule(deadline: .now() + .seconds(Self.interval), repeating: .seconds(Self.interval))
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.look() }
    }
    timer.resume()
    self.timer = timer
  }

  /// Stops watching.
  public func stop() {
    check?.cancel()
    timer?.cancel()
    timer = nil
    source?.cancel()
    source = nil
  }

  private func listen() {
    notices = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard notices >= 0 else { return }
    subscribe()
    let descriptor = notices
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.receive() }
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
    self.source = source
  }

  /// Asks to be told; of the folder above too, for a folder that goes and comes again.
  private func subscribe() {
    let events =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
      | UInt32(IN_CREATE) | UInt32(IN_ATTRIB)
    for folder in folders {
      inotify_add_watch(notices, folder, events)
      inotify_add_watch(notices, folder + "/..", events)
    }
  }

  private func receive() {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while Glibc.read(notices, &buffer, buffer.count) > 0 {}
    check?.cancel()
    let check = DispatchWorkItem { [weak self] in
      MainActor.assumeIsolated { self?.look() }
    }
    self.check = check
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(Self.settling), execute: check)
  }

  private func look() {
    if notices >= 0 { subscribe() }
    let now = FolderStamp(folders)
    guard now != last else { return }
    last = now
    changed()
  }
}

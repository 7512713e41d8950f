import Roleplay

/// How long the school keeps recordings, and when the teacher was told last that some are older.
extension Settings {
  private static let retentionName = "keep-recordings"
  private static let reminderName = "told-of-old-recordings"

  /// How long recordings are kept: the period in the file `keep-recordings` (`365d`), of this
  /// account or otherwise of the school; nil if there is no such file.
  ///
  /// - Throws: ``ArchiveError/invalidRetention(_:)`` if the file is invalid or cannot be read.
  public func retention() throws(ArchiveError) -> RetentionPeriod? {
    let path = layered.path(of: Self.retentionName)
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch .missing {
      return nil
    } catch {
      throw .invalidRetention(path)
    }
    guard let period = RetentionPeriod(TextFile(bytes: bytes).text) else {
      throw .invalidRetention(path)
    }
    return period
  }

  /// Stores how long recordings are kept.
  ///
  /// - Throws: ``ArchiveError/settingNotStored(_:_:)``; the stored setting is then unchanged.
  public func remember(_ period: RetentionPeriod) throws(ArchiveError) {
    try Self.write("\(period.days)d\n", to: Self.retentionName, in: folder)
  }

  /// Whether the teacher was already told on this day that recordings are too old.
  ///
  /// - Parameter day: the day, in any form that differs from day to day.
  public func wasReminded(on day: String) -> Bool {
    let told = try? FileContents.read(folder.path(of: Self.reminderName))
    return told.map { TextFile(bytes: $0).text.trimmed } == day
  }

  /// Stores that the teacher was told on this day. If that fails, the teacher is told once more,
  /// which does no harm.
  public func rememberReminder(on day: String) {
    try? Self.write(day + "\n", to: Self.reminderName, in: folder)
  }
}

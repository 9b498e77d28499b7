import GRDB

extension LedgerStore {
  /// Copies the ledger, as it is at one moment, into a new file, while others may go on writing to it.
  ///
  /// - Parameter path: of a file that is not there, or is empty.
  public func backup(to path: String) throws(StoreError) {
    do {
      let copy = try DatabaseQueue(path: path)
      try database.backup(to: copy)
      try copy.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

#if os(Linux)
  import Foundation

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Watches a folder through inotify(7). Interrupts and terminations are events, too, from when it is made: it is made
  /// before any thread is.
  ///
  /// Folders that are made later are watched as well, and what stands in them already is told of. Links to folders are not
  /// followed; hidden folders are left out.
  public struct InotifyWatcher: FolderWatcher {
    private let root: String
    private let notifier: Int32
    /// Becomes readable when the user wants an end.
    private let interrupts: Int32
    /// By watch descriptor: the folder's path inside the root, with a slash at its end, "" for the root.
    private var folders: [Int32: String] = [:]
    private var events: [WatchEvent] = []
    private var place = 0

    private static var mask: UInt32 {
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_ONLYDIR) | UInt32(IN_DELETE_SELF)
        | UInt32(IN_MOVE_SELF)
    }

    public init(_ folder: String) throws(WatchError) {
      guard FileStatus(folder)?.kind == .folder else { throw .notFolder }
      root = folder.hasSuffix("/") ? folder : folder + "/"
      notifier = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard notifier >= 0, let pipe = Self.interruptPipe() else { throw .failed(String(cString: strerror(errno))) }
      interrupts = pipe
      try watch("", tells: false)
    }

    /// The end of a pipe that becomes readable at the first interrupt or termination.
    private static func interruptPipe() -> Int32? {
      guard let pipe = try? PrivatePipe() else { return nil }
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      sigaddset(&signals, SIGTERM)
      // Threads that are made later block them, too: only the one that waits for them gets them.
      pthread_sigmask(SIG_BLOCK, &signals, nil)
      let (set, end) = (signals, pipe.input)
      Thread.detachNewThread {
        var (set, number) = (set, Int32(0))
        sigwait(&set, &number)
        close(end)
      }
      return pipe.output
    }

    public mutating func next() throws(WatchError) -> WatchEvent {
      while place == events.count {
        (events, place) = ([], 0)
        var waiting = [
          pollfd(fd: notifier, events: Int16(POLLIN), revents: 0),
          pollfd(fd: interrupts, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waiting, 2, -1) >= 0 || errno == EINTR else { throw .failed(String(cString: strerror(errno))) }
        if waiting[1].revents != 0 { return .interrupted }
        try read()
      }
      place += 1
      return events[place - 1]
    }

    /// Watches a folder and those in it.
    ///
    /// - Parameter tells: whether the files in it have just arrived.
    private mutating func watch(_ folder: String, tells: Bool) throws(WatchError) {
      let descriptor = inotify_add_watch(notifier, root + folder, Self.mask)
      guard descriptor >= 0 else {
        // One that has gone meanwhile, or that may not be read, is none of ours.
        if folder.isEmpty || errno == ENOSPC { throw .failed(String(cString: strerror(errno))) }
        return
      }
      folders[descriptor] = folder
      guard let listing = opendir(root + folder) else { return }
      defer { closedir(listing) }
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { continue }
        switch FileStatus(root + folder + name, followsLinks: false)?.kind {
        case .folder: try watch(folder + name + "/", tells: tells)
        case .file where tells: events.append(.file(folder + name))
        default: break
        }
      }
    }

    private mutating func read() throws(WatchError) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = buffer.withUnsafeMutableBytes { systemRead(notifier, $0) }
      guard count > 0 else { return }
      let header = MemoryLayout<inotify_event>.size
      var start = 0
      while start + header <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self) }
        let nameBytes = buffer[start + header..<start + header + Int(event.len)].prefix { $0 != 0 }
        start += header + Int(event.len)
        try add(event, name: String(decoding: nameBytes, as: UTF8.self))
      }
    }

    private mutating func add(_ event: inotify_event, name: String) throws(WatchError) {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return events.append(.missed) }
      guard let folder = folders[event.wd] else { return }
      if event.mask & (UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)) != 0 {
        if folder.isEmpty { events.append(.gone) }
        return
      }
      if event.mask & UInt32(IN_IGNORED) != 0 {
        folders[event.wd] = nil
      } else if name.isEmpty || name.hasPrefix(".") {
        return
      } else if event.mask & UInt32(IN_ISDIR) != 0 {
        try watch(folder + name + "/", tells: true)
      } else if event.mask & (UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)) != 0 {
        events.append(.file(folder + name))
      }
    }
  }
#endif

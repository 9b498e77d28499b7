import Document

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Two descriptors that no child inherits, unless another thread starts one in between: `BoundedProgram` lets none.
struct PrivatePipe {
  let output: Int32
  let input: Int32

  init() throws(DocumentError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw DocumentError(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (output, input) = (ends[0], ends[1])
  }
}

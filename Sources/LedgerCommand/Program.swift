import ArgumentParser
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program: parses what was typed, runs the command, and ends as sysexits.h has it.
@main
enum Program {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst()), .current, Output()).rawValue)
  }

  /// Runs a command line and tells how it ended.
  static func run(_ arguments: [String], _ environment: Environment, _ output: Output) -> ExitStatus {
    let status = ended(output) { try runCommand(arguments, environment, output) }
    do throws(Output.Failure) {
      try output.finish()
      return status
    } catch {
      // Whoever closes a pipe has seen enough.
      guard case .failed(let reason) = error else { return status == .no ? .done : status }
      return max(status, told(Complaint("standard output: \(reason)", status: .inputOutput), output))
    }
  }

  private static func runCommand(_ arguments: [String], _ environment: Environment, _ output: Output) throws {
    var command = try LedgerProgram.parseAsRoot(arguments)
    if let command = command as? any LedgerSubcommand {
      try command.run(in: Session(environment, output, command.ledger))
    } else {
      try command.run()
    }
  }

  /// Does something and tells what went wrong.
  private static func ended(_ output: Output, _ body: () throws -> Void) -> ExitStatus {
    do {
      try body()
      return .done
    } catch let status as ExitStatus {
      return status
    } catch is Output.Failure {
      return .done  // told when the output is finished
    } catch let complaint as Complaint {
      return told(complaint, output)
    } catch let error as StoreError {
      return told(Complaint(error), output)
    } catch {
      return ended(output, error)
    }
  }

  /// The argument parser's own: usage errors, help, version, completions.
  private static func ended(_ output: Output, _ error: any Error) -> ExitStatus {
    let (text, code) = (LedgerProgram.fullMessage(for: error), LedgerProgram.exitCode(for: error))
    if code.isSuccess { return ended(output) { try output.line(text) } }
    guard code == .validationFailure else { return told(Complaint(text, status: .ourBug), output) }
    try? output.flush()
    try? Output.write(Array(text.utf8) + [UInt8(ascii: "\n")], to: STDERR_FILENO)
    return .usage
  }

  private static func told(_ complaint: Complaint, _ output: Output) -> ExitStatus {
    try? output.flush()
    complaint.report()
    return complaint.status
  }
}

extension ExitStatus: Error {}

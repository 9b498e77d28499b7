import CLedgerTrain
import Foundation

/// Finds the parameters of a network: Adam over batches, with a rate that rises and then falls to nothing.
///
/// The result is the same for any number of threads: a batch is always cut into the same shards, whose gradients are
/// added in order.
struct Trainer {
  struct Settings {
    var epochs = 20
    var wordsPerBatch = 600
    var rate: Float = 2e-3
    var seed: UInt64 = 1
    var threads = 2
    var regularization = Network.Regularization()
    /// Steps over which the rate rises.
    var warmUp = 200
    /// A gradient longer than this is shortened to it.
    var longestGradient: Float = 5
  }

  static let shards = 2
  private static let (beta1, beta2): (Float, Float) = (0.9, 0.98)

  let network: Network
  let settings: Settings
  let wordCounts: [Int]

  /// Trains on sets of examples: each epoch sees all of the first, and some words of the second,
  /// going round.
  ///
  /// - Parameter report: called after each epoch with its number, from 1, and its loss.
  func train(_ gold: [Example], silver: [Example], silverPerEpoch: Int, report: (Int, Loss) -> Void) {
    var random = RandomNumbers(seed: settings.seed)
    network.parameters.initialize(&random)
    let gradients = (0..<Self.shards).map { _ in Parameters(network.shape) }
    let first = Parameters(network.shape)
    let second = Parameters(network.shape)
    let arenas = (0..<Self.shards).map { _ in Arena() }
    let epochs = epochs(gold, silver, silverPerEpoch, &random)
    let total = epochs.reduce(0) { $0 + $1.count }
    var step = 0
    for (number, batches) in epochs.enumerated() {
      var loss = Loss()
      for batch in batches {
        step += 1
        var touched = TouchedRows()
        loss += addGradients(of: batch, seed: random.next(), gradients, arenas, &touched)
        let progress = Float(step) / Float(total)
        let rate = settings.rate * min(Float(step) / Float(settings.warmUp), 1) * (1 - progress)
        update(gradients, first, second, touched, step: step, rate: rate)
      }
      report(number + 1, loss)
    }
  }

  /// The batches of each epoch, sentences of like length together.
  private func epochs(
    _ gold: [Example], _ silver: [Example], _ silverPerEpoch: Int, _ random: inout RandomNumbers
  ) -> [[[Example]]] {
    var next = 0
    return (0..<settings.epochs).map { _ in
      var examples = gold
      var words = 0
      while words < silverPerEpoch, !silver.isEmpty {
        examples.append(silver[next])
        words += silver[next].count
        next = (next + 1) % silver.count
      }
      examples.shuffle(using: &random)
      // Sorting by length all through would make every epoch the same; within stretches it does not.
      var batches: [[Example]] = []
      for start in stride(from: 0, to: examples.count, by: 2000) {
        let stretch = examples[start..<min(start + 2000, examples.count)].sorted { $0.count < $1.count }
        var batch: [Example] = []
        var words = 0
        for example in stretch {
          batch.append(example)
          words += example.count
          if words >= settings.wordsPerBatch {
            batches.append(batch)
            (batch, words) = ([], 0)
          }
        }
        if !batch.isEmpty { batches.append(batch) }
      }
      return batches.shuffled(using: &random)
    }
  }

  /// Runs the shards of a batch, at the same time where there are threads.
  private func addGradients(
    of batch: [Example], seed: UInt64, _ gradients: [Parameters], _ arenas: [Arena], _ touched: inout TouchedRows
  ) -> Loss {
    let words = batch.reduce(0) { $0 + $1.count }
    var results = [(loss: Loss, touched: TouchedRows)](repeating: (Loss(), TouchedRows()), count: Self.shards)
    let shards = (0..<Self.shards).map { shard in
      stride(from: shard, to: batch.count, by: Self.shards).map { batch[$0] }
    }
    results.withUnsafeMutableBufferPointer { buffer in
      // Each shard writes its own result, gradients and scratch memory.
      nonisolated(unsafe) let results = buffer
      nonisolated(unsafe) let (gradients, arenas, trainer) = (gradients, arenas, self)
      @Sendable func run(_ shard: Int) {
        arenas[shard].reset()
        results[shard].loss = trainer.network.addGradients(
          of: shards[shard], dividedBy: words, trainer.settings.regularization, wordCounts: trainer.wordCounts,
          seed: seed &+ UInt64(shard), to: gradients[shard], touched: &results[shard].touched, arenas[shard])
      }
      if trainer.settings.threads > 1 {
        DispatchQueue.concurrentPerform(iterations: Self.shards) { run($0) }
      } else {
        for shard in 0..<Self.shards { run(shard) }
      }
    }
    var loss = Loss()
    for result in results {
      loss += result.loss
      touched.words.formUnion(result.touched.words)
      touched.features.formUnion(result.touched.features)
    }
    return loss
  }

  /// One step of Adam; of the two tables only the rows that have a gradient take part.
  private func update(
    _ gradients: [Parameters], _ first: Parameters, _ second: Parameters, _ touched: TouchedRows, step: Int, rate: Float
  ) {
    var stretches: [Range<Int>] = []
    for slot in gradients[0].slots {
      let rows: Set<Int>
      switch slot.name {
      case .word: rows = touched.words
      case .feature: rows = touched.features
      default:
        stretches.append(slot.offset..<(slot.offset + slot.count))
        continue
      }
      for row in rows.sorted() {
        let start = slot.offset + row * slot.columns
        stretches.append(start..<(start + slot.columns))
      }
    }
    let sum = gradients[0].values
    var square: Float = 0
    for stretch in stretches {
      for other in gradients.dropFirst() {
        for index in stretch {
          sum[index] += other.values[index]
          other.values[index] = 0
        }
      }
      for index in stretch { square += sum[index] * sum[index] }
    }
    let length = square.squareRoot()
    if length > settings.longestGradient {
      let factor = settings.longestGradient / length
      for stretch in stretches { for index in stretch { sum[index] *= factor } }
    }
    let corrected = rate * (1 - powf(Self.beta2, Float(step))).squareRoot() / (1 - powf(Self.beta1, Float(step)))
    guard let value = network.parameters.values.baseAddress, let gradient = sum.baseAddress,
      let first = first.values.baseAddress, let second = second.values.baseAddress
    else { return }
    for stretch in stretches {
      let start = stretch.lowerBound
      ledger_train_adam(
        value + start, gradient + start, first + start, second + start, stretch.count, corrected, Self.beta1,
        Self.beta2, 1e-8)
    }
  }
}

import Language
import Testing

@testable import LedgerTrain

/// The gradients of the network against the slopes that its loss really has.
struct GradientTests {
  private static let shape = NetworkShape(
    words: 7, wordWidth: 6, featureRows: 11, featureWidth: 4, hidden: 6, arcWidth: 6, labelWidth: 4, tagWidth: 8,
    tags: 5, features: 3, relations: 4)

  private static let batch = [
    Example(
      words: [1, 2, 3, 0], features: [[1, 2], [3], [4, 5], [6]], heads: [1, -1, 1, 2], relations: [0, 1, 2, 3],
      tags: [0, 1, -1, 3], morphology: [0, 1, 2, 0]),
    Example(
      words: [4, 5], features: [[7, 8], [9, 10]], heads: [-1, 0], relations: [3, 1], tags: [4, 2], morphology: [2, 1]),
  ]

  private func loss(_ network: Network, _ gradients: Parameters) -> Float {
    var touched = TouchedRows()
    let loss = network.addGradients(
      of: Self.batch, dividedBy: 6, .none, wordCounts: [], seed: 1, to: gradients, touched: &touched, Arena())
    #expect(touched.words == [0, 1, 2, 3, 4, 5])
    return (loss.arcs + loss.labels + loss.tags + 0.5 * loss.features) / 6
  }

  @Test func gradientsAreTheSlopesOfTheLoss() {
    var random = RandomNumbers(seed: 3)
    let network = Network(shape: Self.shape, parameters: Parameters(Self.shape))
    network.parameters.initialize(&random)
    for index in network.parameters.values.indices { network.parameters.values[index] += random.uniform(-0.2, 0.2) }
    let gradients = Parameters(Self.shape)
    _ = loss(network, gradients)
    for slot in gradients.slots {
      var worst: Float = 0
      var steepest: Float = 0
      for index in slot.offset..<(slot.offset + slot.count) {
        let value = network.parameters.values[index]
        let step: Float = 1e-3
        network.parameters.values[index] = value + step
        let above = loss(network, Parameters(Self.shape))
        network.parameters.values[index] = value - step
        let below = loss(network, Parameters(Self.shape))
        network.parameters.values[index] = value
        let slope = (above - below) / (2 * step)
        worst = max(worst, abs(slope - gradients.values[index]))
        steepest = max(steepest, abs(slope))
      }
      #expect(worst < 0.03 * steepest + 1e-3, "\(slot.name): off by \(worst) where slopes reach \(steepest)")
    }
  }

  @Test func trainingLearnsItsExamples() {
    func train(threads: Int) -> (network: Network, last: Loss) {
      let network = Network(shape: Self.shape, parameters: Parameters(Self.shape))
      var settings = Trainer.Settings()
      (settings.epochs, settings.warmUp, settings.rate, settings.threads) = (80, 10, 2e-2, threads)
      settings.regularization = .none
      var last = Loss()
      Trainer(network: network, settings: settings, wordCounts: [])
        .train(Self.batch, silver: [], silverPerEpoch: 0) { last = $1 }
      return (network, last)
    }
    let (first, second) = (train(threads: 1), train(threads: 2))
    #expect(first.last.arcs < 0.3 && first.last.labels < 0.3)
    #expect(first.network.parameters.values.elementsEqual(second.network.parameters.values))
  }
}

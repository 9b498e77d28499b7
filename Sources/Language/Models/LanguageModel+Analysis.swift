extension LanguageModel {
  /// What the network says of the words of a sentence.
  struct Analysis: Sendable {
    /// Indices into the inventory.
    var tags: [Int]
    var features: [Int]
    var relations: [Int]
    /// Indices of words, -1 for the root.
    var heads: [Int]
  }

  /// The analyses of some sentences, each with one word at least, in the same order.
  func analyses(of sentences: [[FormFeatures]], _ kernels: Kernels) -> [Analysis] {
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<(start + sentence.count))
    }
    let rows = ranges.last?.upperBound ?? 0
    let steps = [BatchSteps(ranges, backwards: false), BatchSteps(ranges, backwards: true)]
    var top = vectors.vectors(of: sentences.flatMap { $0 })
    for layer in layers { top = outputs(of: layer, top, steps, kernels) }

    let hidden = layer(tagHidden, top, rows, kernels)
    let tagClasses = tags.classes(kernels, hidden, rows: rows)
    let featureClasses = features.classes(kernels, hidden, rows: rows)
    let heads = heads(top, ranges, kernels)
    let relations = relations(top, ranges, heads, kernels)
    return zip(ranges, heads).map { range, heads in
      Analysis(
        tags: Array(tagClasses[range]), features: Array(featureClasses[range]), relations: Array(relations[range]),
        heads: heads)
    }
  }

  private func layer(_ layer: QuantizedLayer, _ input: [Int16], _ rows: Int, _ kernels: Kernels) -> [Int16] {
    layer.outputs(kernels, input, rows: rows, leak: Self.leak, unit: Self.layerUnit, limit: Self.layerLimit)
  }

  /// Both directions of an LSTM layer side by side, word by word.
  private func outputs(
    of layer: [RecurrentLayer], _ input: [Int16], _ steps: [BatchSteps], _ kernels: Kernels
  ) -> [Int16] {
    let hidden = layer[0].hidden
    var outputs = [Int16](repeating: 0, count: steps[0].words.count * 2 * hidden)
    for (direction, (layer, steps)) in zip(layer, steps).enumerated() {
      let states = layer.states(kernels, kernels.gather(input, steps.words), steps)
      kernels.scatter(states, steps.words, into: &outputs, at: direction * hidden)
    }
    return outputs
  }

  /// The heads of each sentence's words: of all trees the one of highest score.
  private func heads(_ top: [Int16], _ ranges: [Range<Int>], _ kernels: Kernels) -> [[Int]] {
    let rows = ranges.last?.upperBound ?? 0
    let width = arcRoot.count
    let dependents = layer(arcDependent, top, rows, kernels)
    let turned = arcs.outputs(kernels, dependents, rows: rows, leak: 1, unit: Self.arcUnit, limit: Self.arcLimit)
    let heads = arcHead.outputs(kernels, top, rows: rows, leak: Self.leak, unit: Self.arcUnit, limit: Self.arcLimit)
    return ranges.map { range in
      let own = (range.lowerBound * width)..<(range.upperBound * width)
      let candidates = PackedVectors(Array(heads[own]) + arcRoot, depth: width)
      return TreeDecoder.heads(
        kernels.multiply(turned[own], rows: range.count, candidates), words: range.count)
    }
  }

  /// The relation of each word to its head: from both vectors and their product.
  private func relations(
    _ top: [Int16], _ ranges: [Range<Int>], _ heads: [[Int]], _ kernels: Kernels
  ) -> [Int] {
    let rows = ranges.last?.upperBound ?? 0
    let width = labelRoot.count
    let dependents = layer(labelDependent, top, rows, kernels)
    let headVectors = layer(labelHead, top, rows, kernels)
    var pairs: [Int16] = []
    pairs.reserveCapacity(3 * rows * width)
    for (range, heads) in zip(ranges, heads) {
      for (word, head) in zip(range, heads) {
        let own = dependents[(word * width)..<((word + 1) * width)]
        let place = (range.lowerBound + head) * width
        let other = head < 0 ? labelRoot[...] : headVectors[place..<(place + width)]
        pairs += kernels.products(own, other, shift: Self.layerShift)
        pairs += own
        pairs += other
      }
    }
    return labels.classes(kernels, pairs, rows: rows)
  }
}

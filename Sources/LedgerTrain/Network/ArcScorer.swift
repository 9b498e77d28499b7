/// Scores every word of a sentence, and the root, as the head of every word: biaffine (Dozat and Manning 2017).
struct ArcScorer {
  private let dependents: Layer
  private let heads: Layer

  init(_ top: Matrix, _ parameters: Parameters, _ dropout: inout Dropout, _ arena: Arena) {
    dependents = Layer(Parameters.Name.arcDependent, top, parameters, dropout: &dropout, arena)
    heads = Layer(Parameters.Name.arcHead, top, parameters, dropout: &dropout, arena)
  }

  /// The vectors of a sentence's words as heads, and of the root in the last row.
  private func candidates(_ range: Range<Int>, _ parameters: Parameters, _ arena: Arena) -> Matrix {
    let candidates = arena.matrix(range.count + 1, heads.output.columns)
    candidates.rows(0..<range.count).add(heads.output.rows(range))
    candidates.rows(range.count..<(range.count + 1)).add(parameters[.arcRoot])
    return candidates
  }

  /// Words x (words + 1); a word is never its own head.
  func scores(_ range: Range<Int>, _ parameters: Parameters, _ arena: Arena) -> Matrix {
    let turned = arena.matrix(range.count, heads.output.columns)
    turned.set(dependents.output.rows(range), times: parameters[.arcs], in: arena)
    return scores(turned, candidates(range, parameters, arena), parameters, arena)
  }

  private func scores(_ turned: Matrix, _ candidates: Matrix, _ parameters: Parameters, _ arena: Arena) -> Matrix {
    turned.add(rowVector: parameters[.arcHeadBias].base)
    let scores = arena.matrix(turned.rows, candidates.rows)
    scores.set(turned, times: candidates.transposed, in: arena)
    for word in 0..<scores.rows { scores[word][word] = -1e9 }
    return scores
  }

  func addGradients(
    _ batch: [Example], _ ranges: [Range<Int>], _ scale: Float, _ parameters: Parameters, _ gradients: Parameters,
    _ topGradient: Matrix, _ arena: Arena
  ) -> Float {
    var loss: Float = 0
    let dependentGradient = arena.matrix(topGradient.rows, heads.output.columns)
    let headGradient = arena.matrix(topGradient.rows, heads.output.columns)
    for (example, range) in zip(batch, ranges) {
      let own = dependents.output.rows(range)
      let turned = arena.matrix(range.count, heads.output.columns)
      turned.set(own, times: parameters[.arcs], in: arena)
      let candidates = candidates(range, parameters, arena)
      let scores = scores(turned, candidates, parameters, arena)
      for word in 0..<range.count {
        let gold = example.heads[word] < 0 ? range.count : example.heads[word]
        loss += Softmax.turnIntoGradient(scores[word], scores.columns, gold: gold, scale: scale)
      }
      let turnedGradient = arena.matrix(range.count, heads.output.columns)
      turnedGradient.set(scores, times: candidates, in: arena)
      turnedGradient.addColumnSums(to: gradients[.arcHeadBias].base)
      gradients[.arcs].set(own.transposed, times: turnedGradient, adding: true, in: arena)
      dependentGradient.rows(range).set(turnedGradient, times: parameters[.arcs].transposed, in: arena)
      let candidateGradient = arena.matrix(candidates.rows, candidates.columns)
      candidateGradient.set(scores.transposed, times: turned, in: arena)
      headGradient.rows(range).add(candidateGradient.rows(0..<range.count))
      gradients[.arcRoot].add(candidateGradient.rows(range.count..<(range.count + 1)))
    }
    dependents.addGradients(of: dependentGradient, parameters, gradients, inputGradient: topGradient, arena)
    heads.addGradients(of: headGradient, parameters, gradients, inputGradient: topGradient, arena)
    return loss
  }
}

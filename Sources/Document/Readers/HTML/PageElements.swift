/// What the attributes of a page's elements say.
struct PageElements {
  /// Classes of ``PageWords`` by node, without those of the page as a whole.
  private(set) var classes: [PageWords.Classes]
  /// Whether an attribute hides the element, by node.
  private(set) var isHidden: [Bool]

  init(_ tree: HTMLTree) {
    classes = Array(repeating: 0, count: tree.nodes.count)
    isHidden = Array(repeating: false, count: tree.nodes.count)
    let words = PageWords.standard
    let unseen = words.bit("unseen")
    for (index, node) in tree.nodes.enumerated() where node.tag != .text && !node.attributes.isEmpty {
      // What hides the whole page until a script runs hides no part of it.
      if node.tag == .html || node.tag == .body { continue }
      for attribute in HTMLAttributes(tree.text, node.attributes) {
        switch Self.kind(tree.text[attribute.name]) {
        case .names: classes[index] |= words.classes(named: tree.text[attribute.value])
        case .hidden: isHidden[index] = !tree.isName(attribute.value, "until-found")
        case .ariaHidden: if tree.isName(attribute.value, "true") { classes[index] |= unseen }
        case .style: if Self.hides(tree.text[attribute.value]) { isHidden[index] = true }
        case nil: break
        }
      }
    }
  }

  /// Classes of each element and those around it. An element that holds `core` says nothing about a part: it counts for none.
  func inherited(in tree: HTMLTree, below core: Int) -> [PageWords.Classes] {
    var classes = classes
    for index in classes.indices.dropFirst() where tree.nodes[index].tag != .text {
      classes[index] = tree.holds(index, core) ? 0 : classes[index] | classes[Int(tree.nodes[index].parent)]
    }
    return classes
  }

  private enum Kind { case names, hidden, ariaHidden, style }

  private static func kind(_ name: ArraySlice<UInt8>) -> Kind? {
    func isName(_ wanted: StaticString) -> Bool {
      name.count == wanted.utf8CodeUnitCount
        && zip(name, UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)).allSatisfy {
          HTMLTokenizer.lower($0) == $1
        }
    }
    switch name.count {
    case 2: return isName("id") ? .names : nil
    case 4: return isName("role") ? .names : nil
    case 5: return isName("class") ? .names : isName("style") ? .style : nil
    case 6: return isName("hidden") ? .hidden : nil
    case 8: return isName("itemprop") ? .names : nil
    case 11: return isName("aria-hidden") ? .ariaHidden : nil
    default: return nil
    }
  }

  /// Whether a style has "display: none" or "visibility: hidden".
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let bare = style.prefix(2000).filter { $0 > 0x20 }.map(HTMLTokenizer.lower)
    return [Array("display:none".utf8), Array("visibility:hidden".utf8)].contains { wanted in
      guard bare.count >= wanted.count else { return false }
      return (0...(bare.count - wanted.count)).contains {
        bare[$0] == wanted[0] && bare[$0..<$0 + wanted.count] == wanted[...]
      }
    }
  }
}

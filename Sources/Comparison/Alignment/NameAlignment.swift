import Language

/// The names of two claims brought together: spellings, short forms and capitals of one name get one key.
enum NameAlignment {
  /// The keys of both sides, where a name that has exactly one counterpart on the other side shares its key.
  ///
  /// Symmetric: the smaller of two keys stands for both.
  ///
  /// - Parameter apart: keys of which the user said that they are not one with others; they stay as they are.
  static func unified(_ a: [String], _ b: [String], apart: Set<String> = []) -> (Set<String>, Set<String>) {
    var (aNames, bNames) = (Set(a.map(NameKey.canonical)), Set(b.map(NameKey.canonical)))
    guard !aNames.isSubset(of: bNames), !bNames.isSubset(of: aNames) else { return (aNames, bNames) }
    let (first, second) = (Set(a.map(NameKey.remembered)), Set(b.map(NameKey.remembered)))
    let onlyA = first.filter { !bNames.contains($0.canonical) }
    let onlyB = second.filter { !aNames.contains($0.canonical) }
    for name in onlyA where !apart.contains(name.canonical) {
      // "Khamenei" beside Ali and Mojtaba Khamenei may be either.
      let fits = second.filter { name.fits($0) }
      guard fits.count == 1, let other = fits.first, onlyB.contains(other), !apart.contains(other.canonical),
        first.filter({ $0.fits(other) }).count == 1
      else { continue }
      let shared = min(name.canonical, other.canonical)
      aNames.remove(name.canonical)
      bNames.remove(other.canonical)
      aNames.insert(shared)
      bNames.insert(shared)
    }
    return (aNames, bNames)
  }
}

import Language

/// What a document is about, as far as its names tell, and the numbers that stand in it.
///
/// A function of the document alone; of a name the share that it has in all mentions.
public struct DocumentProfile: Hashable, Sendable {
  private let shares: [String: Double]
  /// By the alphabet: sums are made in one order everywhere.
  private let names: [String]
  /// The same, read as names.
  private let keys: [NameKey]
  /// The names that are told most, the most told first; equals by the alphabet.
  private let byShare: [String]
  private let length: Double
  private let amounts: [String: Set<Double>]
  /// Whether nothing is known of it, not even that it tells no names.
  let isUnknown: Bool

  /// - Parameters:
  ///   - names: how many claims mention each name.
  ///   - amounts: the numbers of its claims by the stem of what is counted, "" where nothing is.
  public init(names: [String: Int] = [:], amounts: [String: Set<Double>] = [:]) {
    self.init(names: names, amounts: amounts, isUnknown: names.isEmpty)
  }

  /// The same of a document that was read.
  public init(ofRead names: [String: Int], amounts: [String: Set<Double>]) {
    self.init(names: names, amounts: amounts, isUnknown: false)
  }

  private init(names: [String: Int], amounts: [String: Set<Double>], isUnknown: Bool) {
    self.isUnknown = isUnknown
    // The second mention says less than the first.
    let shares = names.mapValues { Double($0).squareRoot() }
    let sorted = shares.sorted { $0.key < $1.key }
    self.shares = shares
    self.names = sorted.map(\.key)
    keys = sorted.map { NameKey.remembered($0.key) }
    byShare = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    self.amounts = amounts
    length = sorted.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
  }

  /// Whether a claim of the document has a name, in this or a longer form; a document of which nothing is known has any.
  public func mentions(_ name: String) -> Bool {
    guard !shares.isEmpty, shares[name] == nil else { return true }
    let key = NameKey(name)
    return keys.contains { $0.fits(key) }
  }

  /// Whether a claim of the document tells a number of something.
  public func tells(_ value: Double, of counted: String?) -> Bool { amounts[counted ?? ""]?.contains(value) ?? false }

  /// How many different numbers of something it tells.
  func amountCount(of counted: String?) -> Int { amounts[counted ?? ""]?.count ?? 0 }

  /// How many different numbers of something it tells that are of the size of a value: at most four times more or less.
  func amountCount(of counted: String?, near value: Double) -> Int {
    (amounts[counted ?? ""] ?? []).count { $0 * 4 >= value && $0 <= value * 4 }
  }

  /// Whether no other names stand in its claims.
  func names(only names: Set<String>) -> Bool { shares.keys.allSatisfy(names.contains) }

  /// How much of the document a name is: its part of the direction in which all names point, 0 to 1.
  func share(of name: String) -> Double { length > 0 ? (shares[name] ?? 0) / length : 0 }

  /// The names that are told most, at most a number of them; equals by the alphabet.
  public func mostToldNames(_ count: Int) -> [String] {
    Array(byShare.prefix(count))
  }

  /// The cosine of the shares, 0 to 1; 0 where one document has no names.
  public func likeness(to other: DocumentProfile) -> Double {
    guard length > 0, other.length > 0 else { return 0 }
    let (few, many) = shares.count <= other.shares.count ? (self, other) : (other, self)
    let product = few.names.reduce(0) { $0 + (few.shares[$1] ?? 0) * (many.shares[$1] ?? 0) }
    return product / (length * other.length)
  }
}

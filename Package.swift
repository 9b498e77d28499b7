// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ledger",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "ledger", targets: ["LedgerCommand"]),
    .executable(name: "ledger-eval", targets: ["LedgerEvaluate"]),
    .executable(name: "ledger-train", targets: ["LedgerTrain"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Rooms, lowest first: a target may import only what stands above it and is named here.
    .target(
      name: "CLedgerData", exclude: ["Tables", "Models"],
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "CLedgerSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "Lexicons", dependencies: ["CLedgerData"]),
    .target(
      name: "Document",
      dependencies: ["Lexicons", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "CLedgerKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "Language", dependencies: ["CLedgerData", "CLedgerKernels", "Lexicons", "Document"]),
    .target(name: "Claims", dependencies: ["Lexicons", "Document", "Language"]),
    .target(name: "Comparison", dependencies: ["Lexicons", "Document", "Language", "Claims"]),
    .target(name: "Citation", dependencies: ["Document"]),
    .target(
      name: "Store",
      dependencies: [
        "CLedgerData", "CLedgerSQLite", "Document", "Claims", "Comparison",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Ledger",
      dependencies: [
        "Document", "Language", "Claims", "Comparison", "Citation", "Store",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Programs.
    .executableTarget(
      name: "LedgerCommand",
      dependencies: [
        "Ledger", "Document", "Claims", "Comparison", "Citation", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "LedgerEvaluate",
      dependencies: [
        "Ledger", "Store", "Citation", "Comparison", "Claims", "Language", "Document",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "CLedgerTrain", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .executableTarget(
      name: "LedgerTrain",
      dependencies: [
        "CLedgerTrain", "Language", "Lexicons", "Document", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the rooms.
    .target(name: "LedgerTestSupport", dependencies: ["Document"], path: "Tests/LedgerTestSupport"),
    .testTarget(name: "LexiconsTests", dependencies: ["Lexicons"]),
    .testTarget(name: "DocumentTests", dependencies: ["Document", "LedgerTestSupport"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Document", "Lexicons", "LedgerTestSupport"],
      exclude: [
        "Entities/name-pairs.tsv", "Quantities/comparisons.tsv", "Quantities/numbers.tsv", "Quantities/quantities.tsv",
        "Times/times.tsv",
      ]),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "Language", "Document", "Lexicons", "LedgerTestSupport"],
      exclude: ["Attribution/attributions.tsv", "Factuality/events.tsv", "References/replacements.tsv"]),
    .testTarget(
      name: "ComparisonTests",
      dependencies: ["Comparison", "Claims", "Language", "Document", "LedgerTestSupport"]),
    .testTarget(name: "CitationTests", dependencies: ["Citation", "Document", "LedgerTestSupport"]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Comparison", "Claims", "Document", "LedgerTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "Store", "Comparison", "Document", "LedgerTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "LedgerCommandTests",
      dependencies: [
        "LedgerCommand", "Ledger", "Document", "Claims", "Comparison", "Citation", "Store", "LedgerTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Snapshots"]),
    .testTarget(name: "LedgerTrainTests", dependencies: ["LedgerTrain", "Language", "Document", "LedgerTestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// Warnings in our own targets are errors. A newer compiler than ours may know more warnings: it must still build.
#if compiler(<6.4)
  for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
#endif

// Runs the kernels at the level named by the argument on numbers that a seed determines, and prints one hash of all
// that they answer: builds and processors agree when they print the same. Used by scripts/check-kernels.
#include "CLedgerKernels.h"
#include <stdio.h>
#include <stdlib.h>

/// SplitMix64 (Steele, Lea, Flood 2014).
static uint64_t next(void) {
  static uint64_t state = 1;
  state += 0x9E3779B97F4A7C15ull;
  uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

static float real(float low, float high) { return low + (high - low) * (float)(next() >> 40) / 16777216.0f; }

/// FNV-1a.
static uint64_t hash = 0xCBF29CE484222325ull;
static void add(const void *bytes, size_t count) {
  for (size_t k = 0; k < count; k++) hash = (hash ^ ((const unsigned char *)bytes)[k]) * 0x100000001B3ull;
}

static int32_t *integers(size_t count, int32_t limit) {
  int32_t *numbers = malloc(count * sizeof *numbers);
  for (size_t k = 0; k < count; k++) numbers[k] = (int32_t)(next() % (2 * (uint64_t)limit + 1)) - limit;
  return numbers;
}

static float *reals(size_t count, float low, float high) {
  float *numbers = malloc(count * sizeof *numbers);
  for (size_t k = 0; k < count; k++) numbers[k] = real(low, high);
  return numbers;
}

static void products(enum ledger_level level) {
  size_t rows = 1 + next() % 9, depth = 2 * (1 + next() % 150), width = 1 + next() % 600;
  int16_t *vectors = malloc(rows * depth * sizeof *vectors);
  int8_t *weights = malloc(width * depth);
  for (size_t k = 0; k < rows * depth; k++) vectors[k] = (int16_t)((int)(next() % 16385) - 8192);
  for (size_t k = 0; k < width * depth; k++) weights[k] = (int8_t)((int)(next() % 255) - 127);
  int16_t *packed = malloc(ledger_packed_count(depth, width) * sizeof *packed);
  int32_t *sums = malloc(rows * width * sizeof *sums), *classes = malloc(rows * sizeof *classes);
  int16_t *output = malloc(rows * width * sizeof *output);
  float *scale = reals(width, 1e-8f, 1e-6f), *bias = reals(width, -2, 2);
  ledger_pack_weights(weights, depth, width, packed);
  ledger_multiply(level, vectors, rows, packed, depth, width, sums);
  add(sums, rows * width * sizeof *sums);
  ledger_activate(level, sums, scale, bias, 0.1f, 1024, 32767, output, rows, width);
  add(output, rows * width * sizeof *output);
  ledger_best_classes(sums, scale, bias, rows, width, classes);
  add(classes, rows * sizeof *classes);
  void *all[] = {vectors, weights, packed, sums, classes, output, scale, bias};
  for (size_t k = 0; k < sizeof all / sizeof *all; k++) free(all[k]);
}

static void steps(enum ledger_level level) {
  size_t rows = 1 + next() % 9, hidden = 16 * (1 + next() % 10);
  int32_t *input = integers(rows * 4 * hidden, 10000000), *recurrent = integers(rows * 4 * hidden, 10000000);
  float *scale = reals(4 * hidden, 1e-8f, 1e-6f), *other = reals(4 * hidden, 1e-8f, 1e-6f);
  float *bias = reals(4 * hidden, -1, 1), *cell = reals(rows * hidden, 0, 0);
  int16_t *output = malloc(rows * hidden * sizeof *output);
  for (int step = 0; step < 6; step++) {
    ledger_lstm_step(level, input, scale, step ? recurrent : 0, other, bias, cell, 8192, output, rows, hidden);
    add(output, rows * hidden * sizeof *output);
    add(cell, rows * hidden * sizeof *cell);
  }
  void *all[] = {input, recurrent, scale, other, bias, cell, output};
  for (size_t k = 0; k < sizeof all / sizeof *all; k++) free(all[k]);
}

int main(int count, char **arguments) {
  enum ledger_level level = count > 1 ? (enum ledger_level)atoi(arguments[1]) : ledger_best_level();
  for (int round = 0; round < 40; round++) {
    products(level);
    steps(level);
  }
  printf("%016llx\n", (unsigned long long)hash);
}

#include "CLedgerKernels.h"
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Packed weights lie in panels of sixteen rows; in a panel two neighbours in depth of one row lie side by side, as the
// instruction wants them that multiplies pairs of 16-bit numbers and adds the two products (pmaddwd).
#define PANEL 16

enum ledger_level ledger_best_level(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") ? LEDGER_AVX2 : LEDGER_BASELINE;
#else
  return LEDGER_BASELINE;
#endif
}

size_t ledger_packed_count(size_t depth, size_t width) { return (width + PANEL - 1) / PANEL * PANEL * depth; }

#define PACK(NAME, TYPE)                                                                             \
  void NAME(const TYPE *rows, size_t depth, size_t width, int16_t *packed) {                         \
    for (size_t start = 0; start < width; start += PANEL) {                                          \
      for (size_t k = 0; k < depth; k += 2) {                                                        \
        for (size_t n = start; n < start + PANEL; n++, packed += 2) {                                \
          packed[0] = n < width ? rows[n * depth + k] : 0;                                           \
          packed[1] = n < width ? rows[n * depth + k + 1] : 0;                                       \
        }                                                                                            \
      }                                                                                              \
    }                                                                                                \
  }

PACK(ledger_pack_weights, int8_t)
PACK(ledger_pack_vectors, int16_t)

/// Writes the sums of one row and panel, without those that only fill the panel up.
static inline void store(int32_t *sums, const int32_t *panel, size_t columns) {
  // A copy of known size needs no call.
  if (columns == PANEL) {
    memcpy(sums, panel, PANEL * sizeof *sums);
  } else {
    memcpy(sums, panel, columns * sizeof *sums);
  }
}

static void multiply_portable(const int16_t *a, size_t rows, const int16_t *packed, size_t depth, size_t width,
                              int32_t *sums) {
  for (size_t n = 0; n < width; n += PANEL, packed += PANEL * depth) {
    size_t columns = width - n < PANEL ? width - n : PANEL;
    for (size_t m = 0; m < rows; m++) {
      int32_t panel[PANEL] = {0};
      for (size_t k = 0; k < depth; k += 2) {
        int32_t first = a[m * depth + k], second = a[m * depth + k + 1];
        const int16_t *weights = packed + k * PANEL;
        for (size_t c = 0; c < PANEL; c++) panel[c] += first * weights[2 * c] + second * weights[2 * c + 1];
      }
      store(sums + m * width + n, panel, columns);
    }
  }
}

#if defined(__x86_64__)

/// Two neighbours in depth, as one 32-bit number.
static inline int32_t pair(const int16_t *a) {
  int32_t pair;
  memcpy(&pair, a, sizeof pair);
  return pair;
}

// So many rows at a time that the sums fill the registers: six with AVX2, three with SSE2.
#define TILE_AVX2(ROWS)                                                                                            \
  __attribute__((target("avx2"))) static void tile_avx2_##ROWS(                                                    \
      const int16_t *a, const int16_t *packed, size_t depth, size_t width, int32_t *sums, size_t columns) {        \
    __m256i sum[ROWS][2];                                                                                          \
    for (int m = 0; m < ROWS; m++) sum[m][0] = sum[m][1] = _mm256_setzero_si256();                                 \
    for (size_t k = 0; k < depth; k += 2) {                                                                        \
      __m256i w0 = _mm256_loadu_si256((const __m256i *)(packed + k * PANEL));                                      \
      __m256i w1 = _mm256_loadu_si256((const __m256i *)(packed + k * PANEL + PANEL));                              \
      _Pragma("clang loop unroll(full)") for (int m = 0; m < ROWS; m++) {                                          \
        __m256i x = _mm256_set1_epi32(pair(a + m * depth + k));                                                    \
        sum[m][0] = _mm256_add_epi32(sum[m][0], _mm256_madd_epi16(x, w0));                                         \
        sum[m][1] = _mm256_add_epi32(sum[m][1], _mm256_madd_epi16(x, w1));                                         \
      }                                                                                                            \
    }                                                                                                              \
    for (int m = 0; m < ROWS; m++) {                                                                               \
      int32_t panel[PANEL];                                                                                        \
      _mm256_storeu_si256((__m256i *)panel, sum[m][0]);                                                            \
      _mm256_storeu_si256((__m256i *)(panel + 8), sum[m][1]);                                                      \
      store(sums + m * width, panel, columns);                                                                     \
    }                                                                                                              \
  }

#define TILE_SSE2(ROWS)                                                                                            \
  static void tile_sse2_##ROWS(const int16_t *a, const int16_t *packed, size_t depth, size_t width, int32_t *sums, \
                               size_t columns) {                                                                   \
    __m128i sum[ROWS][4];                                                                                          \
    for (int m = 0; m < ROWS; m++) sum[m][0] = sum[m][1] = sum[m][2] = sum[m][3] = _mm_setzero_si128();            \
    for (size_t k = 0; k < depth; k += 2) {                                                                        \
      const __m128i *weights = (const __m128i *)(packed + k * PANEL);                                              \
      _Pragma("clang loop unroll(full)") for (int m = 0; m < ROWS; m++) {                                          \
        __m128i x = _mm_set1_epi32(pair(a + m * depth + k));                                                       \
        _Pragma("clang loop unroll(full)") for (int v = 0; v < 4; v++) {                                           \
          sum[m][v] = _mm_add_epi32(sum[m][v], _mm_madd_epi16(x, _mm_loadu_si128(weights + v)));                   \
        }                                                                                                          \
      }                                                                                                            \
    }                                                                                                              \
    for (int m = 0; m < ROWS; m++) {                                                                               \
      int32_t panel[PANEL];                                                                                        \
      for (int v = 0; v < 4; v++) _mm_storeu_si128((__m128i *)(panel + 4 * v), sum[m][v]);                         \
      store(sums + m * width, panel, columns);                                                                     \
    }                                                                                                              \
  }

TILE_AVX2(1)
TILE_AVX2(2)
TILE_AVX2(3)
TILE_AVX2(4)
TILE_AVX2(5)
TILE_AVX2(6)
TILE_SSE2(1)
TILE_SSE2(2)
TILE_SSE2(3)

typedef void tile(const int16_t *, const int16_t *, size_t, size_t, int32_t *, size_t);

static void multiply_tiles(tile *const tiles[], size_t tallest, const int16_t *a, size_t rows, const int16_t *packed,
                           size_t depth, size_t width, int32_t *sums) {
  for (size_t n = 0; n < width; n += PANEL, packed += PANEL * depth) {
    size_t columns = width - n < PANEL ? width - n : PANEL;
    for (size_t m = 0; m < rows; m += tallest) {
      size_t count = rows - m < tallest ? rows - m : tallest;
      tiles[count - 1](a + m * depth, packed, depth, width, sums + m * width + n, columns);
    }
  }
}

void ledger_multiply(enum ledger_level level, const int16_t *a, size_t rows, const int16_t *packed, size_t depth,
                     size_t width, int32_t *sums) {
  static tile *const avx2[] = {tile_avx2_1, tile_avx2_2, tile_avx2_3, tile_avx2_4, tile_avx2_5, tile_avx2_6};
  static tile *const sse2[] = {tile_sse2_1, tile_sse2_2, tile_sse2_3};
  switch (level) {
    case LEDGER_AVX2: return multiply_tiles(avx2, 6, a, rows, packed, depth, width, sums);
    case LEDGER_BASELINE: return multiply_tiles(sse2, 3, a, rows, packed, depth, width, sums);
    case LEDGER_PORTABLE: return multiply_portable(a, rows, packed, depth, width, sums);
  }
}

#else

void ledger_multiply(enum ledger_level level, const int16_t *a, size_t rows, const int16_t *packed, size_t depth,
                     size_t width, int32_t *sums) {
  (void)level;
  multiply_portable(a, rows, packed, depth, width, sums);
}

#endif

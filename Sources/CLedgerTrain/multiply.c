#include "CLedgerTrain.h"
#include "vector.h"
#include <string.h>

// A register-blocked product: six rows of A against sixteen columns of B at a time (Goto and van de Geijn 2008).
#define ROWS 6
#define COLUMNS 16

int ledger_train_is_supported(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return 1;
#endif
}

size_t ledger_train_packed_count(size_t depth, size_t width) {
  return (width + COLUMNS - 1) / COLUMNS * COLUMNS * depth;
}

void ledger_train_pack(const float *b, size_t depth, size_t width, size_t row_stride, size_t column_stride,
                       float *packed) {
  for (size_t start = 0; start < width; start += COLUMNS) {
    size_t columns = width - start < COLUMNS ? width - start : COLUMNS;
    for (size_t k = 0; k < depth; k++, packed += COLUMNS) {
      const float *from = b + k * row_stride + start * column_stride;
      for (size_t n = 0; n < COLUMNS; n++) packed[n] = n < columns ? from[n * column_stride] : 0;
    }
  }
}

#define TILE(COUNT)                                                                                              \
  VECTORIZED static void tile_##COUNT(const float *a, size_t row_stride, size_t column_stride,                   \
                                      const float *packed, size_t depth, float *c, size_t c_stride,              \
                                      size_t columns, int accumulates) {                                         \
    f32x8 sum[COUNT][2];                                                                                         \
    memset(sum, 0, sizeof sum);                                                                                  \
    for (size_t k = 0; k < depth; k++) {                                                                         \
      f32x8 b0 = *(const f32x8 *)(packed + k * COLUMNS), b1 = *(const f32x8 *)(packed + k * COLUMNS + 8);        \
      const float *column = a + k * column_stride;                                                               \
      _Pragma("clang loop unroll(full)") for (int m = 0; m < COUNT; m++) {                                       \
        f32x8 x = column[m * row_stride] - (f32x8){0};                                                           \
        sum[m][0] += x * b0;                                                                                     \
        sum[m][1] += x * b1;                                                                                     \
      }                                                                                                          \
    }                                                                                                            \
    for (int m = 0; m < COUNT; m++) {                                                                            \
      float *row = c + m * c_stride;                                                                             \
      if (columns == COLUMNS) {                                                                                  \
        f32x8 *out = (f32x8 *)row;                                                                               \
        out[0] = accumulates ? out[0] + sum[m][0] : sum[m][0];                                                   \
        out[1] = accumulates ? out[1] + sum[m][1] : sum[m][1];                                                   \
      } else {                                                                                                   \
        for (size_t n = 0; n < columns; n++) row[n] = (accumulates ? row[n] : 0) + sum[m][n / 8][n % 8];         \
      }                                                                                                          \
    }                                                                                                            \
  }

TILE(1)
TILE(2)
TILE(3)
TILE(4)
TILE(5)
TILE(6)

void ledger_train_multiply(const float *a, size_t row_stride, size_t column_stride, const float *packed, size_t rows,
                           size_t depth, size_t width, float *c, size_t c_stride, int accumulates) {
  static void (*const tiles[])(const float *, size_t, size_t, const float *, size_t, float *, size_t, size_t, int) = {
      tile_1, tile_2, tile_3, tile_4, tile_5, tile_6};
  for (size_t n = 0; n < width; n += COLUMNS, packed += COLUMNS * depth) {
    size_t columns = width - n < COLUMNS ? width - n : COLUMNS;
    for (size_t m = 0; m < rows; m += ROWS) {
      size_t count = rows - m < ROWS ? rows - m : ROWS;
      tiles[count - 1](a + m * row_stride, row_stride, column_stride, packed, depth, c + m * c_stride + n, c_stride,
                       columns, accumulates);
    }
  }
}

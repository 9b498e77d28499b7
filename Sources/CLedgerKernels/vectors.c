#include "CLedgerKernels.h"
#include <string.h>

#pragma clang fp contract(off)

void ledger_best_classes(const int32_t *sums, const float *scale, const float *bias, size_t rows, size_t width,
                         int32_t *classes) {
  for (size_t r = 0; r < rows; r++, sums += width) {
    float highest = (float)sums[0] * scale[0] + bias[0];
    size_t best = 0;
    for (size_t k = 1; k < width; k++) {
      float score = (float)sums[k] * scale[k] + bias[k];
      if (score > highest) {
        highest = score;
        best = k;
      }
    }
    classes[r] = (int32_t)best;
  }
}

void ledger_add_bytes(const int8_t *row, size_t width, int16_t *vector) {
  for (size_t k = 0; k < width; k++) vector[k] = (int16_t)(vector[k] + row[k]);
}

void ledger_scale(int16_t *vector, size_t width, int16_t factor) {
  for (size_t k = 0; k < width; k++) vector[k] = (int16_t)(vector[k] * factor);
}

void ledger_gather(const int16_t *vectors, size_t width, const int32_t *places, size_t count, int16_t *output) {
  for (size_t k = 0; k < count; k++) {
    memcpy(output + k * width, vectors + (size_t)places[k] * width, width * sizeof *output);
  }
}

void ledger_scatter(const int16_t *vectors, size_t width, const int32_t *places, size_t count, int16_t *output,
                    size_t stride) {
  for (size_t k = 0; k < count; k++) {
    memcpy(output + (size_t)places[k] * stride, vectors + k * width, width * sizeof *output);
  }
}

void ledger_products(const int16_t *a, const int16_t *b, size_t width, int shift, int16_t *output) {
  for (size_t k = 0; k < width; k++) {
    int32_t product = ((int32_t)a[k] * b[k] + (1 << (shift - 1))) >> shift;
    output[k] = product > INT16_MAX ? INT16_MAX : product < INT16_MIN ? INT16_MIN : (int16_t)product;
  }
}

void ledger_add_multiple(const int8_t *row, int32_t factor, int32_t *sums, size_t width) {
  for (size_t k = 0; k < width; k++) sums[k] += row[k] * factor;
}

int32_t ledger_product_of_bytes(const int8_t *a, const int8_t *b, size_t width) {
  int32_t product = 0;
  for (size_t k = 0; k < width; k++) product += a[k] * b[k];
  return product;
}

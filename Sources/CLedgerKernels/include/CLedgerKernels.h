#ifndef CLEDGERKERNELS_H
#define CLEDGERKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The inner loops of the language model. Sums of products are integers, and what is done with them is done number by
// number in IEEE 754 single precision without fused operations: every processor and every level gives the same bits.
// Matrices are row-major; strides and counts are in elements.

/// Which instructions may be used.
enum ledger_level {
  /// What any processor of the architecture has: SSE2 on x86-64, what the compiler makes of plain C elsewhere.
  LEDGER_BASELINE = 0,
  LEDGER_AVX2 = 1,
  /// Plain C, to check the others against.
  LEDGER_PORTABLE = 2,
};

/// The fastest level that this processor has.
enum ledger_level ledger_best_level(void);

/// Elements that packing a matrix of `width` rows takes; the depth must be even.
size_t ledger_packed_count(size_t depth, size_t width);

/// Packs weights (width x depth) for `ledger_multiply`.
void ledger_pack_weights(const int8_t *weights, size_t depth, size_t width, int16_t *packed);

/// Packs vectors (width x depth) for `ledger_multiply`.
void ledger_pack_vectors(const int16_t *vectors, size_t depth, size_t width, int16_t *packed);

/// `sums` (rows x width) = products of each row of `a` (rows x depth) with each packed row.
///
/// No sum may leave 32 bits: the caller bounds its vectors.
void ledger_multiply(enum ledger_level level, const int16_t *a, size_t rows, const int16_t *packed, size_t depth,
                     size_t width, int32_t *sums);

/// One step of an LSTM for `rows` sentences.
///
/// The sums of the gates (rows x 4 hidden: input, forget, output, candidate) are `input * input_scale + bias`, plus
/// `recurrent * recurrent_scale` unless `recurrent` is null, which also means that there is no cell yet. Cell is in
/// and out; output is the new state times `unit`, rounded.
void ledger_lstm_step(enum ledger_level level, const int32_t *input, const float *input_scale, const int32_t *recurrent,
                      const float *recurrent_scale, const float *bias, float *cell, float unit, int16_t *output,
                      size_t rows, size_t hidden);

/// A dense layer's end: `sums * scale + bias`, negative ones times `leak`, times `unit`, cut off at `limit`, rounded.
void ledger_activate(enum ledger_level level, const int32_t *sums, const float *scale, const float *bias, float leak,
                     float unit, float limit, int16_t *output, size_t rows, size_t width);

/// For each row of sums the class whose `sums * scale + bias` is highest; the first of equals.
void ledger_best_classes(const int32_t *sums, const float *scale, const float *bias, size_t rows, size_t width,
                         int32_t *classes);

/// Adds a row of bytes to a vector.
void ledger_add_bytes(const int8_t *row, size_t width, int16_t *vector);

/// Multiplies the numbers of a vector by a factor.
void ledger_scale(int16_t *vector, size_t width, int16_t factor);

/// Copies the vectors of some places, one behind the other.
void ledger_gather(const int16_t *vectors, size_t width, const int32_t *places, size_t count, int16_t *output);

/// Copies vectors to some places of `output`, whose vectors are `stride` apart.
void ledger_scatter(const int16_t *vectors, size_t width, const int32_t *places, size_t count, int16_t *output,
                    size_t stride);

/// The product of two vectors number by number, times 2^-`shift`, rounded and cut off at 16 bits.
void ledger_products(const int16_t *a, const int16_t *b, size_t width, int shift, int16_t *output);

/// Adds `factor` times a row of bytes to sums; no sum may leave 32 bits.
void ledger_add_multiple(const int8_t *row, int32_t factor, int32_t *sums, size_t width);

/// The scalar product of two vectors of at most 65,536 bytes.
int32_t ledger_product_of_bytes(const int8_t *a, const int8_t *b, size_t width);

#endif

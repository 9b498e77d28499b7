#ifndef CLEDGERTRAIN_H
#define CLEDGERTRAIN_H

#include <stddef.h>

// Floating-point kernels of the trainer. All matrices are row-major; a stride is counted in floats.
// On x86-64 they need AVX2 and FMA.

/// Whether this processor can run the kernels.
int ledger_train_is_supported(void);

/// Floats that `ledger_train_pack` writes for a matrix of `depth` rows and `width` columns.
size_t ledger_train_packed_count(size_t depth, size_t width);

/// Packs B (depth x width, B[k][n] at b[k * row_stride + n * column_stride]) for `ledger_train_multiply`.
void ledger_train_pack(const float *b, size_t depth, size_t width, size_t row_stride, size_t column_stride,
                       float *packed);

/// C (rows x width) = A (rows x depth, A[m][k] at a[m * row_stride + k * column_stride]) B, or C += A B.
void ledger_train_multiply(const float *a, size_t row_stride, size_t column_stride, const float *packed, size_t rows,
                           size_t depth, size_t width, float *c, size_t c_stride, int accumulates);

/// One step of an LSTM for `rows` sentences, from the sums of its gates.
///
/// `gates` (rows x 4 hidden: input, forget, output, candidate) holds the sums, and their activations afterwards.
/// `previous` may be null for the first step. Writes the cell, its tanh and the output (each rows x hidden).
void ledger_train_lstm_forward(float *gates, const float *previous, float *cell, float *cell_tanh, float *output,
                               size_t rows, size_t hidden);

/// Gradient of one step: from `d_output` and `d_cell` (in and out: of the previous cell) to `d_gates`.
void ledger_train_lstm_backward(const float *gates, const float *previous, const float *cell_tanh,
                                const float *d_output, float *d_cell, float *d_gates, size_t rows, size_t hidden);

/// Adam (Kingma and Ba 2015) on `count` numbers; `rate` has the bias corrections in it.
void ledger_train_adam(float *value, float *gradient, float *first, float *second, size_t count, float rate,
                       float beta1, float beta2, float epsilon);

#endif

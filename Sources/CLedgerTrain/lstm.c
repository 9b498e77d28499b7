#include "CLedgerTrain.h"
#include "vector.h"

// Lambert's continued fraction of tanh, cut at its seventh term: the same function that `ledger` runs.
VECTORIZED static inline float tanh_of(float x) {
  x = x > 4.97f ? 4.97f : x < -4.97f ? -4.97f : x;
  float s = x * x;
  return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) / (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}

VECTORIZED static inline float logistic(float x) { return 0.5f + 0.5f * tanh_of(0.5f * x); }

VECTORIZED void ledger_train_lstm_forward(float *gates, const float *previous, float *cell, float *cell_tanh,
                                          float *output, size_t rows, size_t hidden) {
  for (size_t r = 0; r < rows; r++) {
    float *g = gates + r * 4 * hidden;
    for (size_t k = 0; k < 3 * hidden; k++) g[k] = logistic(g[k]);
    for (size_t k = 3 * hidden; k < 4 * hidden; k++) g[k] = tanh_of(g[k]);
    for (size_t k = 0; k < hidden; k++) {
      float c = g[k] * g[3 * hidden + k];
      if (previous) c += g[hidden + k] * previous[r * hidden + k];
      float t = tanh_of(c);
      cell[r * hidden + k] = c;
      cell_tanh[r * hidden + k] = t;
      output[r * hidden + k] = g[2 * hidden + k] * t;
    }
  }
}

VECTORIZED void ledger_train_lstm_backward(const float *gates, const float *previous, const float *cell_tanh,
                                           const float *d_output, float *d_cell, float *d_gates, size_t rows,
                                           size_t hidden) {
  for (size_t r = 0; r < rows; r++) {
    const float *g = gates + r * 4 * hidden;
    float *d = d_gates + r * 4 * hidden;
    for (size_t k = 0; k < hidden; k++) {
      float i = g[k], f = g[hidden + k], o = g[2 * hidden + k], z = g[3 * hidden + k];
      float t = cell_tanh[r * hidden + k], dh = d_output[r * hidden + k];
      float dc = d_cell[r * hidden + k] + dh * o * (1 - t * t);
      float before = previous ? previous[r * hidden + k] : 0;
      d[k] = dc * z * i * (1 - i);
      d[hidden + k] = dc * before * f * (1 - f);
      d[2 * hidden + k] = dh * t * o * (1 - o);
      d[3 * hidden + k] = dc * i * (1 - z * z);
      d_cell[r * hidden + k] = dc * f;
    }
  }
}

VECTORIZED void ledger_train_adam(float *value, float *gradient, float *first, float *second, size_t count, float rate,
                                  float beta1, float beta2, float epsilon) {
  for (size_t k = 0; k < count; k++) {
    float g = gradient[k];
    first[k] = beta1 * first[k] + (1 - beta1) * g;
    second[k] = beta2 * second[k] + (1 - beta2) * g * g;
    value[k] -= rate * first[k] / (__builtin_sqrtf(second[k]) + epsilon);
    gradient[k] = 0;
  }
}

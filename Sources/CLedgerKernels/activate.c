#include "CLedgerKernels.h"

// A fused multiply-add rounds once where two operations round twice: never, or processors would differ.
#pragma clang fp contract(off)

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))
#else
#define AVX2
#endif
#define INLINE __attribute__((always_inline)) static inline

/// Lambert's continued fraction of tanh, cut at its seventh term; off by less than 1e-4.
INLINE float tanh_of(float x) {
  x = x > 4.97f ? 4.97f : x;
  x = x < -4.97f ? -4.97f : x;
  float s = x * x;
  return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) / (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}

INLINE float logistic(float x) { return 0.5f + 0.5f * tanh_of(0.5f * x); }

/// To the nearest integer, halves to even; for numbers below 2^22. The constant pushes the fraction out of the mantissa.
INLINE int16_t rounded(float x) { return (int16_t)(int32_t)((x + 12582912.0f) - 12582912.0f); }

INLINE void step(const int32_t *restrict input, const float *restrict input_scale, const int32_t *restrict recurrent,
                 const float *restrict recurrent_scale, const float *restrict bias, float *restrict cell, float unit,
                 int16_t *restrict output, size_t hidden) {
  for (size_t k = 0; k < hidden; k++) {
    float gate[4];
    for (size_t g = 0; g < 4; g++) {
      size_t at = g * hidden + k;
      gate[g] = (float)input[at] * input_scale[at] + bias[at];
      if (recurrent) gate[g] = gate[g] + (float)recurrent[at] * recurrent_scale[at];
    }
    float c = logistic(gate[0]) * tanh_of(gate[3]);
    if (recurrent) c = c + logistic(gate[1]) * cell[k];
    cell[k] = c;
    output[k] = rounded(logistic(gate[2]) * tanh_of(c) * unit);
  }
}

INLINE void steps(const int32_t *input, const float *input_scale, const int32_t *recurrent,
                  const float *recurrent_scale, const float *bias, float *cell, float unit, int16_t *output,
                  size_t rows, size_t hidden) {
  for (size_t r = 0; r < rows; r++) {
    size_t gates = r * 4 * hidden;
    if (recurrent) {
      step(input + gates, input_scale, recurrent + gates, recurrent_scale, bias, cell + r * hidden, unit,
           output + r * hidden, hidden);
    } else {
      step(input + gates, input_scale, 0, recurrent_scale, bias, cell + r * hidden, unit, output + r * hidden, hidden);
    }
  }
}

INLINE void activate(const int32_t *restrict sums, const float *restrict scale, const float *restrict bias, float leak,
                     float unit, float limit, int16_t *restrict output, size_t rows, size_t width) {
  for (size_t r = 0; r < rows; r++) {
    for (size_t k = 0; k < width; k++) {
      float x = (float)sums[r * width + k] * scale[k] + bias[k];
      x = x < 0 ? x * leak : x;
      x = x * unit;
      x = x > limit ? limit : x;
      x = x < -limit ? -limit : x;
      output[r * width + k] = rounded(x);
    }
  }
}

AVX2 static void steps_avx2(const int32_t *input, const float *input_scale, const int32_t *recurrent,
                            const float *recurrent_scale, const float *bias, float *cell, float unit, int16_t *output,
                            size_t rows, size_t hidden) {
  steps(input, input_scale, recurrent, recurrent_scale, bias, cell, unit, output, rows, hidden);
}

AVX2 static void activate_avx2(const int32_t *sums, const float *scale, const float *bias, float leak, float unit,
                               float limit, int16_t *output, size_t rows, size_t width) {
  activate(sums, scale, bias, leak, unit, limit, output, rows, width);
}

void ledger_lstm_step(enum ledger_level level, const int32_t *input, const float *input_scale, const int32_t *recurrent,
                      const float *recurrent_scale, const float *bias, float *cell, float unit, int16_t *output,
                      size_t rows, size_t hidden) {
  if (level == LEDGER_AVX2) {
    steps_avx2(input, input_scale, recurrent, recurrent_scale, bias, cell, unit, output, rows, hidden);
  } else {
    steps(input, input_scale, recurrent, recurrent_scale, bias, cell, unit, output, rows, hidden);
  }
}

void ledger_activate(enum ledger_level level, const int32_t *sums, const float *scale, const float *bias, float leak,
                     float unit, float limit, int16_t *output, size_t rows, size_t width) {
  if (level == LEDGER_AVX2) {
    activate_avx2(sums, scale, bias, leak, unit, limit, output, rows, width);
  } else {
    activate(sums, scale, bias, leak, unit, limit, output, rows, width);
  }
}

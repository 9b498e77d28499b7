#ifndef LEDGER_TRAIN_VECTOR_H
#define LEDGER_TRAIN_VECTOR_H

typedef float f32x8 __attribute__((vector_size(32), aligned(4)));

#if defined(__x86_64__)
#define VECTORIZED __attribute__((target("avx2,fma")))
#else
#define VECTORIZED
#endif

#endif

/** The promises of the project that a seeded test proves; what each says stands in `promises.ts`. */
export type PromiseId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T14' | 'T15'

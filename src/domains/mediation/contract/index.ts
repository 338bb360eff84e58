/** Browser-safe door of 行政调解. */
export * from './dispute.ts'
export * from './elsewhere.ts'
export * from './excluded-matters.ts'
export * from './recusal.ts'

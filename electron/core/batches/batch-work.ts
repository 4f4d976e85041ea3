import type { ReviewWork } from '#core/review/review-work.ts'

/** What batches work with while one workspace is open. */
export type BatchWork = ReviewWork & { readonly resourcesFolder: string }

import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import type { Reference } from './load-reference.ts'

export function referenceHandlers(reference: Reference): AppHandlers['reference'] {
  return { lists: () => Promise.resolve(succeeded(reference.lists)) }
}

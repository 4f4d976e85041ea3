import type { AppHandlers } from '#shared/contract/app-contract.ts'

import type { AssessmentMemory } from './assessment-memory.ts'

/** An assessment shows its firm's name, so what is remembered of it is out of date after a change. */
export function forgettingNames(
  memory: AssessmentMemory,
  firms: AppHandlers['firms'],
): AppHandlers['firms'] {
  return {
    ...firms,
    change: async (change) => {
      const changed = await firms.change(change)
      memory.forgetAll()
      return changed
    },
  }
}

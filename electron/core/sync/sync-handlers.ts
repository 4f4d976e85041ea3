import type { PresentHandlers } from '#core/behind-lock.ts'
import { succeeded } from '#shared/kit/result.ts'

/** What a laptop answers that was never enrolled. */
export function syncHandlers() {
  return {
    sync: {
      status: () =>
        Promise.resolve(
          succeeded({
            enrolment: { state: 'none' as const },
            running: false,
            waiting: 0,
            withAssociation: 0,
            withCity: 0,
            needAttention: 0,
            openConflicts: 0,
            lastSyncAt: null,
            nextAttemptAt: null,
            lastFault: null,
            clockOffsetMs: null,
          }),
        ),
      records: () => Promise.resolve(succeeded([])),
    },
    conflicts: { list: () => Promise.resolve(succeeded([])) },
  } satisfies PresentHandlers
}

import type { EnrolledDevice } from '#core/sync/device/device.ts'
import type { OpenLine } from '#core/sync/gateway/gateway-client.ts'
import { withBackOff } from '#core/sync/gateway/back-off.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import { openLine, type Greeted } from '#core/sync/gateway/open-line.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'

export type Phase = Extract<AppEvent, { kind: 'sync-progress' }>['phase']

/** One sync from its greeting to its end. */
export type SyncAttempt = {
  readonly work: SyncWork
  readonly device: EnrolledDevice
  readonly url: string
  readonly signal: AbortSignal
  readonly mayReplace: boolean
  /** Makes the snapshot, once, before the first thing that changes the workspace. */
  readonly backUpOnce: () => Promise<void>
  /** Asks over the open line, tries again what can pass, and opens a new session when one ran out. */
  readonly ask: <Value>(
    question: (line: OpenLine, triesBefore: number) => Promise<Value>,
  ) => Promise<Value>
}

type Settings = Omit<SyncAttempt, 'ask' | 'backUpOnce'> & {
  readonly onGreeted: (greeted: Omit<Greeted, 'line'>) => Promise<void>
}

/** The device holds for a whole attempt: renewing and enrolling wait for its end. */
export function beginAttempt({ onGreeted, ...settings }: Settings): SyncAttempt {
  const { work, device, url, signal } = settings
  const { surroundings, appVersion } = work
  let open: OpenLine | null = null
  let isBackedUp = false
  const lineUp = async (): Promise<OpenLine> => {
    if (open) return open
    report(work, 'session', {})
    const circumstances = { now: surroundings.now, appVersion }
    const { line, ...greeted } = await openLine(device, { url, signal }, circumstances)
    await onGreeted(greeted)
    open = line
    return line
  }
  const askOnce = async <Value>(
    question: (line: OpenLine, triesBefore: number) => Promise<Value>,
    triesBefore: number,
  ): Promise<Value> => {
    try {
      return await question(await lineUp(), triesBefore)
    } catch (error) {
      const isOver = error instanceof GatewayError && error.problem === 'session-expired'
      if (!isOver || open === null) throw error
      open = null
      return question(await lineUp(), triesBefore)
    }
  }
  return {
    ...settings,
    backUpOnce: async () => {
      if (isBackedUp) return
      report(work, 'backup', {})
      await work.backUp()
      isBackedUp = true
    },
    ask: (question) =>
      withBackOff((triesBefore) => askOnce(question, triesBefore), {
        signal,
        randomBytes: surroundings.randomBytes,
      }),
  }
}

type Amount = { readonly done: number; readonly total: number }

export function report(
  { emit }: SyncWork,
  phase: Phase,
  { records, bytes }: { readonly records?: Amount; readonly bytes?: Amount },
): void {
  const nothing = { done: 0, total: 0 }
  emit({ kind: 'sync-progress', phase, records: records ?? nothing, bytes: bytes ?? nothing })
}

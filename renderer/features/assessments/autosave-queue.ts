import type { Edit } from '#shared/domain/assessments/assessment.ts'

import { mergeEdits } from './merge-edits.ts'

/** One thing to be stored, in the order the user did it. */
export type SaveTask =
  | { readonly kind: 'change'; readonly group: string; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** `again` means the store could not be reached: the task stays first in line and is tried again. */
export type SendOutcome = 'stored' | 'refused' | 'again'

export type SavingState = {
  readonly kind: 'saved' | 'waiting' | 'saving' | 'failing'
  /** How often the first task in line has failed. */
  readonly failures: number
}

type Timers = {
  readonly set: (run: () => void, ms: number) => unknown
  readonly clear: (timer: unknown) => void
}

export type AutosaveQueue = {
  /** Edits of one group (one visit of one field) that still wait are sent as one change. */
  push: (task: SaveTask) => void
  /** Sends at once; resolves when nothing waits any more or the store cannot be reached. */
  flush: () => Promise<void>
  /** Forgets what waits and takes nothing more: the workspace was locked. */
  drop: () => void
  /** What the store does not hold yet, in order. */
  unsaved: () => readonly SaveTask[]
  state: () => SavingState
}

/** A waiting edit is sent this long after the last keystroke. */
const restMs = 120
const retryAfterMs = [500, 1_000, 2_000, 5_000] as const

/**
 * Keeps edits in order, at most one call in flight. A call that cannot be made is tried again until
 * it can; a refused one is dropped, so that it never blocks what comes after it.
 */
export function createAutosaveQueue(options: {
  readonly send: (task: SaveTask) => Promise<SendOutcome>
  readonly onState: (state: SavingState) => void
  readonly timers?: Timers
}): AutosaveQueue {
  const alarm = oneAlarm(options.timers ?? windowTimers)
  let line: readonly SaveTask[] = []
  let running: Promise<void> | null = null
  let failures = 0
  let isDropped = false

  const currentState = (): SavingState => {
    if (line.length === 0) return { kind: 'saved', failures: 0 }
    if (failures > 0) return { kind: 'failing', failures }
    return { kind: running === null ? 'waiting' : 'saving', failures: 0 }
  }
  const announce = () => options.onState(currentState())
  const wake = (ms: number) => alarm.set(() => void flush(), ms)

  const drain = async (): Promise<void> => {
    for (let first = line[0]; first !== undefined; first = line[0]) {
      announce()
      const outcome = await options.send(first).catch((): SendOutcome => 'again')
      if (isDropped) return
      if (outcome === 'again') {
        failures += 1
        wake(retryAfterMs[Math.min(failures, retryAfterMs.length) - 1] ?? 5_000)
        return
      }
      failures = 0
      line = line.slice(1)
    }
  }

  const flush = (): Promise<void> => {
    alarm.clear()
    running ??= drain().finally(() => {
      running = null
      announce()
    })
    return running
  }

  return {
    push: (task) => {
      if (isDropped) return
      line = joinLine(line, task, running !== null)
      announce()
      if (running === null && failures === 0) wake(task.kind === 'change' ? restMs : 0)
    },
    flush,
    drop: () => {
      isDropped = true
      line = []
      failures = 0
      alarm.clear()
      announce()
    },
    unsaved: () => line,
    state: currentState,
  }
}

const windowTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as number),
}

/** Rings once; setting it again puts it off. */
function oneAlarm(timers: Timers) {
  let timer: unknown = null
  const clear = () => {
    if (timer !== null) timers.clear(timer)
    timer = null
  }
  return {
    clear,
    set: (run: () => void, ms: number) => {
      clear()
      timer = timers.set(run, ms)
    },
  }
}

/** The first in line is never touched while it is on its way. */
function joinLine(
  line: readonly SaveTask[],
  task: SaveTask,
  isFirstOnItsWay: boolean,
): readonly SaveTask[] {
  const last = line.at(-1)
  const isLastFree = line.length > (isFirstOnItsWay ? 1 : 0)
  if (task.kind !== 'change' || last?.kind !== 'change' || !isLastFree) return [...line, task]
  if (last.group !== task.group) return [...line, task]
  return [...line.slice(0, -1), { ...task, edits: mergeEdits(last.edits, task.edits) }]
}

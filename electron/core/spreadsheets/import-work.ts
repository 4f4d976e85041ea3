import { createPace, type Pace } from '#core/pace.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { ImportCancelled } from '#shared/domain/imports/table-import.ts'
import { failed, type Result } from '#shared/kit/result.ts'

type ImportTask = Extract<AppEvent, { kind: 'progress' }>['task']

/** A piece of import work that runs in turns, tells how far it is, and can be given up. */
export type ImportWork = {
  readonly signal: AbortSignal
  /** A pace for work in so many steps, and what to call after each of them. */
  readonly paceOver: (total: number) => {
    readonly pace: Pace
    readonly step: (count?: number) => void
  }
}

const betweenNewsMs = 100

/** One piece of import work at a time: a new one ends the one before. */
export function importWorks(emit: (event: AppEvent) => void) {
  let running: AbortController | null = null

  return {
    cancel: () => running?.abort(),
    run: async <Value, Failure>(
      task: ImportTask,
      work: (work: ImportWork) => Promise<Result<Value, Failure>>,
    ): Promise<Result<Value, Failure | ImportCancelled>> => {
      running?.abort()
      const own = new AbortController()
      running = own
      try {
        return await work(workOf(task, own.signal, emit))
      } catch (error) {
        if (own.signal.aborted) return failed({ code: 'import/cancelled' })
        throw error
      } finally {
        if (running === own) running = null
      }
    },
  }
}

function workOf(
  task: ImportTask,
  signal: AbortSignal,
  emit: (event: AppEvent) => void,
): ImportWork {
  return {
    signal,
    paceOver: (total) => {
      let done = 0
      let toldAt = 0
      const tell = () => {
        if (performance.now() - toldAt < betweenNewsMs) return
        toldAt = performance.now()
        emit({ kind: 'progress', task, done, total })
      }
      return {
        pace: createPace(signal, tell),
        step: (count = 1) => {
          done = Math.min(total, done + count)
        },
      }
    },
  }
}

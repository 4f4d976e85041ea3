import type { WorkerOptions } from 'node:worker_threads'

import { expect, it, vi } from 'vitest'

const started = vi.hoisted((): (WorkerOptions | undefined)[] => [])

/** Node's own threads, and what each was started with. */
vi.mock(import('node:worker_threads'), async (load) => {
  const threads = await load()
  class WatchedWorker extends threads.Worker {
    constructor(file: string | URL, options?: WorkerOptions) {
      super(file, options)
      started.push(options)
    }
  }
  return { ...threads, Worker: WatchedWorker }
})

it('the thread that reads a table is given the file, the name of its sheet, and nothing else', async () => {
  // Another test of this worker may have loaded it with the threads unwatched.
  vi.resetModules()
  const { readTable } = await import('#core/spreadsheets/read-table.ts')
  const bytes = new TextEncoder().encode('a;b\n1;2\n')
  expect(await readTable(bytes, null)).toMatchObject({ ok: true })

  expect(started).toStrictEqual([
    {
      workerData: { bytes, sheetName: null },
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    },
  ])
})

import { parentPort, workerData } from 'node:worker_threads'

import { salvageFile, type Salvaged } from './salvage-file.ts'
import type { SalvageInput } from './salvage-input.ts'

/** An error loses its class and its code on the way between threads, so both are spelt out. */
export type SalvageWorkerAnswer =
  | { readonly done: number; readonly total: number }
  | { readonly salvaged: Salvaged }
  | { readonly error: { readonly name: string; readonly message: string; readonly code: unknown } }

const input = workerData as SalvageInput
const tell = (answer: SalvageWorkerAnswer): void => parentPort?.postMessage(answer)

/** Not more often than a screen can show. */
const toldEveryMs = 100
let toldAtMs = 0

try {
  const salvaged = await salvageFile(input, (done, total) => {
    if (Date.now() - toldAtMs < toldEveryMs) return
    toldAtMs = Date.now()
    tell({ done, total })
  })
  tell({ salvaged })
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  tell({ error: { name, message, code } })
} finally {
  input.dataKey.fill(0)
}

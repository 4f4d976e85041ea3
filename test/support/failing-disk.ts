import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** A step of writing a file safely, in the order in which they come. */
export const writingSteps = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'readFileSync',
] as const
export type WritingStep = (typeof writingSteps)[number]

/**
 * Lets the system answer with an error, as it does when a stick is pulled, from the given step on.
 * What is written before has half gone through. Answers how to plug it in again.
 */
export function failDisk(folder: string, step: WritingStep, code: string): () => void {
  const kept = { ...fs }
  const handles = new Set<number>()
  const failure = () => Object.assign(new Error(`${code}: ${step}`), { code })
  const isOnStick = (place: unknown) =>
    typeof place === 'number' ? handles.has(place) : String(place).startsWith(folder)
  const patched = {
    openSync: (...given: Parameters<typeof fs.openSync>) => {
      if (step === 'openSync' && isOnStick(given[0])) throw failure()
      const handle = kept.openSync(...given)
      if (isOnStick(given[0])) handles.add(handle)
      return handle
    },
    writeSync: (handle: number, bytes: Uint8Array, from: number, length: number) => {
      if (step !== 'writeSync' || !isOnStick(handle)) {
        return kept.writeSync(handle, bytes, from, length)
      }
      kept.writeSync(handle, bytes, from, Math.floor(length / 2))
      throw failure()
    },
    fsyncSync: (handle: number) => {
      if (step === 'fsyncSync' && isOnStick(handle)) throw failure()
      kept.fsyncSync(handle)
    },
    renameSync: (from: string, to: string) => {
      if (step === 'renameSync' && isOnStick(to)) throw failure()
      kept.renameSync(from, to)
    },
    readFileSync: (...given: Parameters<typeof fs.readFileSync>) => {
      if (step === 'readFileSync' && isOnStick(given[0])) throw failure()
      return kept.readFileSync(...given)
    },
  }
  Object.assign(fs, patched)
  syncBuiltinESMExports()
  return () => {
    for (const name of Object.keys(patched) as WritingStep[])
      Object.assign(fs, { [name]: kept[name] })
    syncBuiltinESMExports()
  }
}

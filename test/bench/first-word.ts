import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** What a process of the benchmark says next; it must not end instead. */
export async function firstWord(child: ChildProcess): Promise<string> {
  const ended = new AbortController()
  const { signal } = ended
  const word = once(child, 'message', { signal })
  const exit = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A process of the benchmark ended: ${String(code)}`)
  })
  try {
    return String((await Promise.race([word, exit]))[0])
  } finally {
    ended.abort()
  }
}

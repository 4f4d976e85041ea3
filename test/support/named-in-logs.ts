import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which of the words stand in a log below the folder: `<file>: <word>`. */
export function namedInLogs(folder: string, words: readonly string[]): string[] {
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.log'),
  )
  if (logs.length === 0) throw new Error(`There is no log below ${folder}`)
  return logs.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`)
  })
}

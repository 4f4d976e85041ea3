import { readFileSync, writeFileSync } from 'node:fs'

/** Puts text between `<!-- NAME -->` and `<!-- end of NAME -->`. Throws where the file has no such place. */
export function writeMarked(file: string, name: string, text: string): void {
  const before = `<!-- ${name} -->`
  const after = `<!-- end of ${name} -->`
  const [head, rest] = readFileSync(file, 'utf8').split(before)
  const tail = rest?.split(after)[1]
  if (head === undefined || tail === undefined) throw new Error(`${file} has no place for ${name}`)
  writeFileSync(file, `${head}${before}\n\n${text}\n\n${after}${tail}`)
}

import { readFileSync, writeFileSync } from 'node:fs'

import { format, resolveConfig } from 'prettier'

/**
 * Puts text between `<!-- NAME -->` and `<!-- end of NAME -->`, formatted as the file is. Throws where the
 * file has no such place.
 */
export async function writeMarked(file: string, name: string, text: string): Promise<void> {
  const before = `<!-- ${name} -->`
  const after = `<!-- end of ${name} -->`
  const [head, rest] = readFileSync(file, 'utf8').split(before)
  const tail = rest?.split(after)[1]
  if (head === undefined || tail === undefined) throw new Error(`${file} has no place for ${name}`)
  const written = `${head}${before}\n\n${text}\n\n${after}${tail}`
  const style = (await resolveConfig(file)) ?? {}
  writeFileSync(file, await format(written, { ...style, filepath: file }))
}

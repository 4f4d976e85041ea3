import { sha256Hex } from '#exchange/sha256.ts'
import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import { readLine, type SentLine } from '../batches/sent-line.ts'
import { eraseFromLine } from './erase-from-line.ts'
import type { ErasedNames } from './erased-names.ts'

/** The line as it is taken and kept: whoever was erased from its firm stays erased. */
export function withoutErased(ladder: UpcastLadder, line: SentLine, names: ErasedNames): SentLine {
  const kept = eraseFromLine(line.text, names)
  if (kept === null) return line
  return readLine(ladder, line.schema, kept, line.sentSha256 ?? sha256Hex(line.text))
}

import { z } from 'zod'

import { openSealedBatch } from '#city/verifying/open-sealed-batch.ts'
import { verifyBatch } from '#city/verifying/verify-batch.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import {
  certificateChainSchema,
  certificateFileSchema,
  type CertificateChain,
} from '#shared/wire/certificate.ts'

import type { Command } from './command.ts'
import { FileNotReadableError, readFile } from './files.ts'

/** Works with the keys alone: no server, no database, no network. */
export const verifyBatchCommand: Command = {
  words: [1, 1],
  options: { chain: { type: 'string' } },
  run: async ({ words: [file = ''], options, text, say, refuse, readKeys }) => {
    const keys = readKeys()
    const opened = await openSealedBatch(keys, readFile(file))
    if (!opened.ok) return refuse(text.batchFaults[opened.failure.code])

    const chainFile = options['chain']
    const chain = chainFile === undefined ? null : readChainFile(chainFile)
    const verified = verifyBatch(keys.rootKey, opened.value, chain)
    if (verified.ok) {
      say(text.batchHolds(verified.value))
      return 0
    }
    const { code } = verified.failure
    return refuse(code === 'no-chain' ? text.batchNeedsChain : text.batchFaults[code])
  },
}

const chainFileSchema = z.union([
  certificateFileSchema.transform(({ chain }) => chain),
  certificateChainSchema,
])

/** A `.nbct` file, or the bare chain. */
function readChainFile(file: string): CertificateChain {
  try {
    return chainFileSchema.parse(parseJson(readFile(file).toString('utf8')))
  } catch (error) {
    throw new FileNotReadableError(file, error)
  }
}

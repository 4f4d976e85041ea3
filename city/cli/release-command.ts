import { z } from 'zod'

import { releaseLine, type QuarantinedPlace } from '#city/oversight/release-line.ts'

import type { Command } from './command.ts'

export const releaseCommand: Command = {
  words: [1, 1],
  options: {},
  run: async ({ words: [typed = ''], text, say, refuse, open }) => {
    const place = readPlace(typed)
    const outcome = place && (await releaseLine(await open(), place))
    if (!outcome) return refuse(text.noQuarantined(typed))
    say(text.released(outcome.status, outcome.code))
    return outcome.status === 'rejected' || outcome.status === 'held' ? 1 : 0
  },
}

/** `<batch>/<line>`, as `quarantine` lists it. */
function readPlace(typed: string): QuarantinedPlace | null {
  const [batch = '', line = ''] = typed.toLowerCase().split('/')
  const batchId = z.uuid().safeParse(batch)
  const lineNo = z.coerce.number().int().positive().safeParse(line)
  return batchId.success && lineNo.success ? { batchId: batchId.data, lineNo: lineNo.data } : null
}

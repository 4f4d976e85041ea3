import { z } from 'zod'

import { decideAssessment } from '#city/oversight/decide-assessment.ts'

import type { Command } from './command.ts'

export const refuseCommand: Command = {
  words: [1, 1],
  options: { reason: { type: 'string' } },
  run: async ({ words: [typed = ''], options, text, say, refuse, open }) => {
    const revId = z.uuid().safeParse(typed.toLowerCase())
    if (!revId.success) return refuse(text.noRevision(typed))
    const reason = (options['reason'] ?? '').trim()
    if (reason === '' || reason.length > 4000) return refuse(text.reasonMissing)
    const decided = await decideAssessment(await open(), revId.data, { accepts: false, reason })
    if (decided === 'unknown') return refuse(text.noRevision(typed))
    say(decided === 'before' ? text.decidedBefore : text.refused(revId.data))
    return 0
  },
}

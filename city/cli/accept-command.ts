import { z } from 'zod'

import { decideAssessment } from '#city/oversight/decide-assessment.ts'

import type { Command } from './command.ts'

export const acceptCommand: Command = {
  words: [1, 1],
  options: {},
  run: async ({ words: [typed = ''], text, say, refuse, open }) => {
    const revId = z.uuid().safeParse(typed.toLowerCase())
    if (!revId.success) return refuse(text.noRevision(typed))
    const decided = await decideAssessment(await open(), revId.data, { accepts: true })
    if (decided === 'unknown') return refuse(text.noRevision(typed))
    say(decided === 'before' ? text.decidedBefore : text.accepted(revId.data))
    return 0
  },
}

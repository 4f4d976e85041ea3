import { z } from 'zod'

import { makeEnrolmentCode } from '#city/associations/make-enrolment-code.ts'

import type { Command } from './command.ts'
import { pickAssociation } from './pick-association.ts'

const roleSchema = z.enum(['association-manager', 'mentor'])

/** `--name` only stands on what is printed; `--user` gives somebody known another laptop. */
export const enrolmentCodeCommand: Command = {
  words: [1, 1],
  options: { role: { type: 'string' }, name: { type: 'string' }, user: { type: 'string' } },
  run: async (call) => {
    const { words, options, text, say, refuse, open } = call
    const role = roleSchema.safeParse(options['role'])
    if (!role.success) return refuse(text.notOneOf('--role', roleSchema.options))
    const known = z.uuid().optional().safeParse(options['user']?.toLowerCase())
    if (!known.success) return refuse(text.notAnId('--user'))

    const city = await open()
    const association = await pickAssociation(call, city.db, words[0] ?? '')
    if (!association) return 1
    const userId = known.data ?? city.newId()
    const wanted = { orgId: association.orgId, role: role.data, userId }
    const code = await city.db.transaction().execute((tx) => makeEnrolmentCode(city, tx, wanted))
    say(text.codeFor(role.data, options['name'] ?? null, code))
    return 0
  },
}

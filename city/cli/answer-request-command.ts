import { z } from 'zod'

import { answerRequestFile } from '#city/enrolment/answer-request-file.ts'

import type { Command, CommandCall } from './command.ts'
import { readFile, writeWholeFile } from './files.ts'
import { pickAssociation } from './pick-association.ts'

const roleSchema = z.enum(['association-manager', 'mentor'])

/** For an association without internet: its manager's request file comes on a stick, and goes back answered. */
export const answerRequestCommand: Command = {
  words: [3, 3],
  options: {
    role: { type: 'string' },
    user: { type: 'string' },
    address: { type: 'string' },
  },
  run: async (call) => {
    const { words, text, say, refuse, open } = call
    const [wanted = '', requestFile = '', certificateFile = ''] = words
    const holder = readHolder(call)
    if (typeof holder === 'string') return refuse(holder)
    const city = await open()
    const association = await pickAssociation(call, city.db, wanted)
    if (!association) return 1
    const answered = await answerRequestFile(city, readFile(requestFile), {
      ...{ orgId: association.orgId, role: holder.role, gatewayUrl: holder.gatewayUrl },
      userId: holder.userId ?? city.newId(),
    })
    if (!answered.ok) return refuse(text.requestRefused[answered.failure.code])
    writeWholeFile(certificateFile, Buffer.from(JSON.stringify(answered.value.file), 'utf8'))
    say(text.requestAnswered(answered.value.userName, certificateFile))
    return 0
  },
}

/** What the options say, or a sentence on what is wrong with them. */
function readHolder({ options, text }: CommandCall) {
  const role = roleSchema.safeParse(options['role'])
  if (!role.success) return text.notOneOf('--role', roleSchema.options)
  const known = z.uuid().optional().safeParse(options['user']?.toLowerCase())
  if (!known.success) return text.notAnId('--user')
  const gatewayUrl = z
    .url()
    .nullable()
    .safeParse(options['address'] ?? null)
  if (!gatewayUrl.success) return text.notAnAddress('--address')
  return { role: role.data, userId: known.data, gatewayUrl: gatewayUrl.data }
}

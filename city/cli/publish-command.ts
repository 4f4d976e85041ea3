import { z } from 'zod'

import { publish } from '#city/publications/publish.ts'
import { readPublication } from '#city/publications/read-publication.ts'

import type { Command } from './command.ts'
import { readFile } from './files.ts'

const whatSchema = z.enum(['instrument', 'norm-set', 'reference'])
const statusSchema = z.enum(['open', 'closing', 'closed'])

export const publishCommand: Command = {
  words: [2, 2],
  options: { status: { type: 'string' }, until: { type: 'string' } },
  run: async ({ words: [typed, file = ''], options, text, say, refuse, open }) => {
    const what = whatSchema.safeParse(typed)
    if (!what.success) return refuse(text.notOneOf(text.whatIsPublished, whatSchema.options))
    const status = statusSchema.safeParse(options['status'] ?? 'open')
    if (!status.success) return refuse(text.notOneOf('--status', statusSchema.options))
    const until = z.iso.date().optional().safeParse(options['until'])
    if (!until.success || (status.data === 'closing') !== (until.data !== undefined)) {
      return refuse(text.untilWrong)
    }
    const content = readPublication(what.data, readFile(file).toString('utf8'))
    if (!content.ok) return refuse(text.publicationUnreadable(file, content.failure.because))

    const city = await open()
    const publication = {
      ...content.value,
      status: status.data,
      until: until.data ?? null,
    }
    await city.db.transaction().execute((tx) => publish(city, tx, publication))
    say(text.published(what.data, publication))
    return 0
  },
}

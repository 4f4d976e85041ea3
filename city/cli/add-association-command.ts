import { addAssociation } from '#city/associations/add-association.ts'
import { makeEnrolmentCode } from '#city/associations/make-enrolment-code.ts'

import { reviewRuleSchema } from '#shared/wire/review-rule.ts'

import type { Command } from './command.ts'

export const addAssociationCommand: Command = {
  words: [1, 1],
  options: { review: { type: 'string' } },
  run: async ({ words, options, text, say, refuse, open }) => {
    const name = (words[0] ?? '').trim()
    const review = reviewRuleSchema.safeParse(options['review'] ?? 'none')
    if (name === '' || name.length > 300) return refuse(text.nameMissing)
    if (!review.success) return refuse(text.notOneOf('--review', reviewRuleSchema.options))

    const city = await open()
    const orgId = city.newId()
    const role = 'association-manager'
    const code = await city.db.transaction().execute(async (tx) => {
      await addAssociation(city, tx, { orgId, name, review: review.data })
      return makeEnrolmentCode(city, tx, { orgId, role, userId: city.newId() })
    })
    say(text.associationAdded(name, orgId))
    say(text.codeFor(role, null, code))
    return 0
  },
}

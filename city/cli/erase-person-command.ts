import { z } from 'zod'

import { erasePerson } from '#city/oversight/erase-person.ts'
import { firmLimits } from '#shared/domain/firms/firm-limits.ts'

import type { Command } from './command.ts'
import { pickAssociation } from './pick-association.ts'

const daySchema = z.iso.date()

/** Without `--asked-on` the person asked today. */
export const erasePersonCommand: Command = {
  words: [3, 3],
  options: { 'asked-on': { type: 'string' } },
  run: async (call) => {
    const { words, options, text, say, refuse, open } = call
    const [typed = '', firm = '', name = ''] = words
    const fullName = name.trim()
    if (fullName === '' || fullName.length > firmLimits.contactName) {
      return refuse(text.persons.nameMissing)
    }
    const city = await open()
    const askedOn = readDay(options['asked-on'], toDay(city.now()))
    if (askedOn === null) return refuse(text.persons.dayWrong(`${options['asked-on']}`))
    const association = await pickAssociation(call, city.db, typed)
    if (!association) return 1
    const { orgId } = association
    const erased = await erasePerson(city, { orgId, firm, fullName, askedOn })
    if (!erased) return refuse(text.persons.noFirm(firm))
    say(text.persons.erased(erased))
    return 0
  },
}

/** Null when it is no day, or one to come. */
function readDay(typed: string | undefined, today: string): string | null {
  const day = daySchema.safeParse(typed ?? today)
  return day.success && day.data <= today ? day.data : null
}

/** As the calendar of Hà Nội has it. */
function toDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at)
}

import { intoFile } from '#city/export/write-export.ts'
import { exportPerson, type HeldOfPerson } from '#city/oversight/export-person.ts'
import type { Sought } from '#city/oversight/find-in-json.ts'

import type { Command, CommandCall } from './command.ts'
import { pickAssociation } from './pick-association.ts'

const fewestDigits = 8
const fewestLetters = 4

export const exportPersonCommand: Command = {
  words: [1, 1],
  options: {
    name: { type: 'string' },
    phone: { type: 'string' },
    email: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (call) => {
    const { words, options, text, write, say, refuse, open } = call
    const sought = readSought(options)
    if (!sought) return refuse(text.persons.soughtMissing)
    const city = await open()
    const association = await pickAssociation(call, city.db, words[0] ?? '')
    if (!association) return 1
    const toLine = (held: HeldOfPerson) => `${JSON.stringify(held)}\n`
    const { out } = options
    if (out === undefined) {
      await exportPerson(city, association.orgId, sought, (held) => write(toLine(held)))
      return 0
    }
    const places = await intoFile(out, (into) =>
      exportPerson(city, association.orgId, sought, (held) => into(toLine(held))),
    )
    say(text.persons.personExported(places, out))
    return 0
  },
}

/** Null when nothing was given, or too little to tell one person from others. */
function readSought(options: CommandCall['options']): Sought | null {
  const given = (name: string) => options[name]?.trim() ?? null
  const [name, phone, email] = [given('name'), given('phone'), given('email')]
  if (name === null && phone === null && email === null) return null
  const isEnough =
    (name === null || name.length >= fewestLetters) &&
    (phone === null || phone.replace(/\D/g, '').length >= fewestDigits) &&
    (email === null || /^[^@\s]+@[^@\s]+$/.test(email))
  return isEnough ? { name, phone, email } : null
}

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { mergeFirmDetails, setFirmFields } from '#shared/domain/firms/merge-firm-details.ts'
import type { Contact, FirmDetails } from '#shared/domain/firms/firm.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'

function contact(fullName: string, phone = ''): Contact {
  return { fullName, phone, title: '', email: '' }
}

const contacts = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('Lê An', 'Trần Bình', 'Vũ Chi'),
    phone: fc.constantFrom('1', '2'),
  }),
  { selector: ({ name }) => name, maxLength: 3 },
)
const details: fc.Arbitrary<FirmDetails> = fc
  .record({
    name: fc.constantFrom('Công ty Một', 'Công ty Hai', 'Công ty Ba'),
    note: fc.constantFrom('', 'a', 'b'),
    employees: fc.constantFrom(null, 0, 5),
    people: contacts,
  })
  .map(({ people, ...fields }) =>
    firmDetails({ ...fields, contacts: people.map(({ name, phone }) => contact(name, phone)) }),
  )

it('takes what one side alone changed, person by person, and keeps both additions', () => {
  const base = firmDetails({ contacts: [contact('Lê An', '1')] })
  const city = { ...base, note: 'thành phố', contacts: [contact('Lê An', '1'), contact('Vũ Chi')] }
  const theirs = {
    ...base,
    address: 'tại máy',
    contacts: [contact('LÊ AN', '2'), contact('Trần Bình')],
  }

  const { details: merged, clashes } = mergeFirmDetails(base, city, theirs)

  expect(clashes).toEqual([])
  expect(merged).toMatchObject({ note: 'thành phố', address: 'tại máy' })
  expect(merged.contacts.map(({ fullName, phone }) => [fullName, phone])).toEqual([
    ['LÊ AN', '2'],
    ['Vũ Chi', ''],
    ['Trần Bình', ''],
  ])
})

it('keeps the city’s value and names the field where both sides differ', () => {
  const base = firmDetails({ note: 'gốc', contacts: [contact('Lê An', '1')] })
  const city = { ...base, note: 'thành phố', contacts: [] }
  const theirs = { ...base, note: 'tại máy', contacts: [contact('Lê An', '2')] }

  const { details: merged, clashes } = mergeFirmDetails(base, city, theirs)

  expect(merged).toEqual(city)
  expect(clashes).toEqual([
    { field: 'note', base: 'gốc', city: 'thành phố', theirs: 'tại máy' },
    {
      field: 'contacts/le an',
      base: contact('Lê An', '1'),
      city: null,
      theirs: contact('Lê An', '2'),
    },
  ])
  const chosen = Object.fromEntries(clashes.map(({ field, theirs: value }) => [field, value]))
  expect(setFirmFields(merged, chosen)).toEqual(theirs)
})

it('never loses a change that only one side made, and clashes alike from both sides', () => {
  fc.assert(
    fc.property(details, details, details, (base, left, right) => {
      const merged = mergeFirmDetails(base, left, right)
      expect(mergeFirmDetails(base, left, base)).toEqual({ details: left, clashes: [] })
      expect(mergeFirmDetails(left, left, right).clashes).toEqual([])
      const mirrored = mergeFirmDetails(base, right, left)
      expect(mirrored.clashes.map(({ field }) => field).toSorted()).toEqual(
        merged.clashes.map(({ field }) => field).toSorted(),
      )
      if (merged.clashes.length === 0)
        expect(mergeFirmDetails(base, merged.details, right).clashes).toEqual([])
    }),
  )
})

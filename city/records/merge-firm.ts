import type { Contact, FirmDetails } from '#shared/domain/firms/firm.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { foldText } from '#shared/kit/fold-text.ts'

/** One field both sides set to different values. Null where a side has none. */
export type FieldConflict = {
  readonly field: string
  readonly base: unknown
  readonly city: unknown
  readonly theirs: unknown
}

export type MergedFirm = {
  readonly details: FirmDetails
  readonly conflicts: readonly FieldConflict[]
}

type Sides<Value> = { readonly base: Value; readonly city: Value; readonly theirs: Value }
type PlainField = Exclude<keyof FirmDetails, 'contacts'>

const maxContacts = 20

/**
 * Three-way merge per field: what only one side changed since `base` is taken, what both set to
 * different values stays as the city has it and is a conflict. `base` is null when nobody knows what
 * the change was made on; then every difference is one.
 */
export function mergeFirm(
  base: FirmDetails | null,
  city: FirmDetails,
  theirs: FirmDetails,
): MergedFirm {
  const conflicts: FieldConflict[] = []
  const merged: Record<string, unknown> = {}
  for (const field of Object.keys(city) as (keyof FirmDetails)[]) {
    if (field === 'contacts') continue
    merged[field] = mergeField(conflicts, field, {
      base: base?.[field],
      city: city[field],
      theirs: theirs[field],
    })
  }
  const contacts = mergeContacts(conflicts, {
    base: base?.contacts ?? [],
    city: city.contacts,
    theirs: theirs.contacts,
  })
  return { details: { ...(merged as Pick<FirmDetails, PlainField>), contacts }, conflicts }
}

function mergeField(
  conflicts: FieldConflict[],
  field: string,
  { base, city, theirs }: Sides<unknown>,
): unknown {
  if (isSame(city, theirs) || isSame(base, theirs)) return city
  if (isSame(base, city)) return theirs
  conflicts.push({ field, base: base ?? null, city: city ?? null, theirs: theirs ?? null })
  return city
}

/** Per person, known by the folded name: two people added at two places are both kept. */
function mergeContacts(
  conflicts: FieldConflict[],
  sides: Sides<readonly Contact[]>,
): FirmDetails['contacts'] {
  const base = byPerson(sides.base)
  const city = byPerson(sides.city)
  const theirs = byPerson(sides.theirs)
  const found: FieldConflict[] = []
  const merged: Contact[] = []
  for (const person of new Set([...city.keys(), ...theirs.keys()])) {
    const contact = mergeField(found, `contacts/${person}`, {
      base: base.get(person),
      city: city.get(person),
      theirs: theirs.get(person),
    }) as Contact | undefined
    if (contact) merged.push(contact)
  }
  if (merged.length <= maxContacts) {
    conflicts.push(...found)
    return merged
  }
  conflicts.push({ field: 'contacts', ...sides })
  return [...sides.city]
}

function byPerson(contacts: readonly Contact[]): Map<string, Contact> {
  const persons = new Map<string, Contact>()
  for (const contact of contacts) {
    const name = foldText(contact.fullName)
    let person = name
    for (let again = 2; persons.has(person); again++) person = `${name}#${String(again)}`
    persons.set(person, contact)
  }
  return persons
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right
  return canonicalJson(left) === canonicalJson(right)
}

import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import { firmLimits } from './firm-limits.ts'
import { firmDetailsSchema, type Contact, type FirmDetails } from './firm.ts'

/** A field that two sides set to different values. `base` is what both began from; null is absent. */
export type FieldClash = {
  /** A key of the details; one contact is `contacts/<folded name>`. */
  readonly field: string
  readonly base: unknown
  readonly city: unknown
  readonly theirs: unknown
}

export type MergedFirm = {
  /** Where both sides differ, the city's value stands. */
  readonly details: FirmDetails
  readonly clashes: readonly FieldClash[]
}

type Fields = ReadonlyMap<string, unknown>
type Sides = {
  readonly base: FirmDetails | null
  readonly city: FirmDetails
  readonly theirs: FirmDetails
}

const contactsPrefix = 'contacts/'

/**
 * Three-way merge per field: who changed a field has it, and when both did, differently, it is a
 * clash. Contacts merge one by one, each known by its folded name. A null base knows nothing, so
 * every difference is a clash. City and laptop merge by this one rule.
 */
export function mergeFirmDetails(
  base: FirmDetails | null,
  city: FirmDetails,
  theirs: FirmDetails,
): MergedFirm {
  const from: Fields = base ? toFields(base) : new Map<string, unknown>()
  const [left, right] = [toFields(city), toFields(theirs)]
  const merged = new Map<string, unknown>()
  const clashes: FieldClash[] = []
  for (const field of new Set([...left.keys(), ...right.keys()])) {
    const three = { base: from.get(field), city: left.get(field), theirs: right.get(field) }
    const isTheirs = isChanged(three.base, three.theirs) && !isClash(three)
    merged.set(field, isTheirs ? three.theirs : three.city)
    if (isClash(three)) clashes.push({ field, ...absentAsNull(three) })
  }
  const details = assemble(merged)
  if (details.contacts.length > firmLimits.contacts)
    return asWholeList({ base, city, theirs }, { details, clashes })
  return { details: firmDetailsSchema.parse(details), clashes }
}

/** More contacts than a firm may have: the city's list stands, and a person is asked about the whole. */
function asWholeList(
  { base, city, theirs }: Sides,
  { details, clashes }: { readonly details: object; readonly clashes: readonly FieldClash[] },
): MergedFirm {
  const lists = {
    base: base?.contacts ?? null,
    city: city.contacts,
    theirs: theirs.contacts,
  }
  return {
    details: firmDetailsSchema.parse({ ...details, contacts: city.contacts }),
    clashes: [
      ...clashes.filter(({ field }) => !field.startsWith(contactsPrefix)),
      { field: 'contacts', ...lists },
    ],
  }
}

/** The details with some fields set; a contact set to null is taken away. Null when they cannot be held. */
export function setFirmFields(
  details: FirmDetails,
  values: Readonly<Record<string, unknown>>,
): FirmDetails | null {
  const fields = new Map<string, unknown>(toFields(details))
  for (const [field, value] of Object.entries(values)) fields.set(field, value ?? null)
  return firmDetailsSchema.safeParse({ ...assemble(fields), ...wholeList(values) }).data ?? null
}

/** What one field, as clashes name them, holds; null when it holds nothing. */
export function getFirmField(details: FirmDetails, field: string): unknown {
  if (field === 'contacts') return details.contacts
  return toFields(details).get(field) ?? null
}

/** More contacts than a firm may have are asked about as one list. */
function wholeList({ contacts }: Readonly<Record<string, unknown>>): object {
  return contacts === undefined ? {} : { contacts }
}

type ThreeSides = { readonly base: unknown; readonly city: unknown; readonly theirs: unknown }

function isClash({ base, city, theirs }: ThreeSides): boolean {
  return isChanged(base, city) && isChanged(base, theirs) && isChanged(city, theirs)
}

function isChanged(from: unknown, to: unknown): boolean {
  if (from === undefined || to === undefined) return from !== to
  return canonicalJson(from) !== canonicalJson(to)
}

function absentAsNull({ base, city, theirs }: ThreeSides): ThreeSides {
  return { base: base ?? null, city: city ?? null, theirs: theirs ?? null }
}

function toFields({ contacts, ...others }: FirmDetails): Map<string, unknown> {
  const fields = new Map<string, unknown>(Object.entries(others))
  for (const contact of contacts) {
    const name = contactsPrefix + foldText(contact.fullName)
    let field = name
    for (let again = 2; fields.has(field); again++) field = `${name}#${again}`
    fields.set(field, contact)
  }
  return fields
}

function assemble(fields: Fields): { readonly contacts: readonly Contact[] } {
  const others = [...fields].filter(([field]) => !field.startsWith(contactsPrefix))
  const contacts = [...fields]
    .filter(([field, value]) => field.startsWith(contactsPrefix) && value != null)
    .map(([, contact]) => contact as Contact)
  return { ...Object.fromEntries(others), contacts }
}

import { foldText } from '#shared/kit/fold-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** By what a person is looked for; null where nothing was given. Any one of them is enough. */
export type Sought = {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
}

export type FoundValue = {
  /** RFC 6901, into the row; a member that is JSON itself is gone into. */
  readonly path: string
  /** What is held there: a contact or signer as a whole, of anything else the text alone. */
  readonly holds: unknown
}

/** Members by which an object is one person's. */
const ofPerson: readonly string[] = ['fullName', 'phone', 'email']

/** Everything in it that says something of the person. */
export function findInJson(json: unknown, sought: Sought, path = ''): FoundValue[] {
  if (typeof json === 'string') return findInText(json, sought, path)
  if (typeof json !== 'object' || json === null) return []
  const members = Object.entries(json)
  const isTheirs = members.some(
    ([name, value]) =>
      ofPerson.includes(name) && typeof value === 'string' && isAbout(value, sought),
  )
  if (isTheirs) return [{ path, holds: json }]
  return members.flatMap(([name, value]) => [
    ...(isAbout(name, sought) ? [{ path: `${path}/${name}`, holds: value as unknown }] : []),
    ...findInJson(value, sought, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  ])
}

function findInText(text: string, sought: Sought, path: string): FoundValue[] {
  const json = text.startsWith('{') || text.startsWith('[') ? readJson(text) : undefined
  if (json !== undefined) return findInJson(json, sought, path)
  return isAbout(text, sought) ? [{ path, holds: text }] : []
}

function readJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function isAbout(text: string, { name, phone, email }: Sought): boolean {
  return (
    (name !== null && ` ${toWords(text)} `.includes(` ${toWords(name)} `)) ||
    (phone !== null && toDigits(text).includes(toDigits(phone))) ||
    (email !== null && text.toLowerCase().includes(email.toLowerCase()))
  )
}

function toWords(text: string): string {
  return foldText(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}

/** A number of Việt Nam with or without its country code. */
function toDigits(text: string): string {
  return text.replace(/[\s.()-]/g, '').replace(/(?:\+|\b00)84/g, '0')
}

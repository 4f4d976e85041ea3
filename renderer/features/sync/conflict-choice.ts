import { firmDetailsSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import { typedFirmValue } from '#shared/domain/firms/typed-firm-value.ts'
import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'

export type ConflictField = SyncConflict['fields'][number]

type Choice =
  | { readonly take: 'city' }
  | { readonly take: 'theirs' }
  | { readonly take: 'typed'; readonly value: unknown }
export type Choices = Record<string, Choice>

/** What a person has picked for one field so far; `typed` as it stands in the field. */
export type Pick =
  { readonly take: 'city' | 'theirs' } | { readonly take: 'typed'; readonly typed: string }
export type Picks = Readonly<Record<string, Pick>>

/** One line of text or one figure can be typed; what is chosen is chosen here and edited on the firm. */
const kindOfField: Readonly<Record<keyof FirmDetails, 'text' | 'figure' | 'chosen'>> = {
  name: 'text',
  taxCode: 'text',
  vsic: 'chosen',
  keySectorId: 'chosen',
  wardCode: 'chosen',
  address: 'text',
  ownership: 'chosen',
  employees: 'figure',
  revenueVnd: 'figure',
  totalCapitalVnd: 'figure',
  contacts: 'chosen',
  publicationConsent: 'chosen',
  note: 'text',
}

export function isTypedField(field: string): field is keyof FirmDetails {
  return isField(field) && kindOfField[field] !== 'chosen'
}

export function isNumberField(field: string): boolean {
  return isField(field) && kindOfField[field] === 'figure'
}

function isField(field: string): field is keyof FirmDetails {
  return Object.hasOwn(kindOfField, field)
}

/** The first picks: nothing is chosen for the person. Answers the choices once every field has one. */
export function toChoices(fields: readonly ConflictField[], picks: Picks): Choices | null {
  const choices: Choices = {}
  for (const { field } of fields) {
    const choice = toChoice(field, picks[field])
    if (choice === null) return null
    choices[field] = choice
  }
  return choices
}

function toChoice(field: string, pick: Pick | undefined): Choice | null {
  if (!pick) return null
  if (pick.take !== 'typed') return { take: pick.take }
  const read = readTyped(field, pick.typed)
  return read.ok ? { take: 'typed', value: read.value } : null
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

/** A typed value as the firm stores it. Empty means not known where that is allowed. */
export function readTyped(field: string, text: string): Read {
  if (!isTypedField(field)) return { ok: false }
  const trimmed = text.trim()
  const typed = typedFirmValue(field, isNumberField(field) ? readWhole(trimmed) : trimmed)
  if (!typed.ok) return { ok: false }
  const parsed = firmDetailsSchema.shape[field].safeParse(typed.value)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false }
}

/** `1.250.000` and `1,250,000` alike: figures here are whole. NaN for what is none. */
function readWhole(text: string): number | null {
  if (text === '') return null
  return /^\d{1,3}([.,\s]\d{3})+$|^\d+$/.test(text) ? Number(text.replace(/\D/g, '')) : NaN
}

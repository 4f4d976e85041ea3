import { firmLimits } from '#shared/domain/firms/firm-limits.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import type { Text } from '../../text/text.ts'
import type { FirmFormValues } from './firm-form-values.ts'
import { readFigure, type MoneyUnit } from './read-figure.ts'

type Words = Text['firmForm']

/** Sentence by path of the field, `contacts.0.fullName` included. */
export type FormFaults = Readonly<Record<string, string>>

/** Everything that keeps the form from being saved, each fault in a sentence for its field. */
export function checkFirmForm(values: FirmFormValues, words: Words): FormFaults {
  const { moneyUnit } = values
  const chosen = null
  const fields: Record<Exclude<keyof FirmFormValues, 'contacts'>, string | null> = {
    name: checkName(values.name, words),
    taxCode: checkTaxCode(values.taxCode, words),
    vsic: chosen,
    vsicVersion: chosen,
    keySectorId: chosen,
    ownership: chosen,
    wardCode: chosen,
    address: checkLength(values.address, firmLimits.address, words),
    employees: checkFigure(values.employees, { unit: 1, max: firmLimits.employees }, words),
    revenue: checkFigure(values.revenue, { unit: moneyUnit, max: firmLimits.amountVnd }, words),
    capital: checkFigure(values.capital, { unit: moneyUnit, max: firmLimits.amountVnd }, words),
    moneyUnit: chosen,
    consent: chosen,
    consentBy: checkLength(values.consentBy, firmLimits.consentBy, words),
    consentOn: checkConsentDate(values, words),
    note: checkLength(values.note, firmLimits.note, words),
  }
  const faults: Record<string, string | null> = fields
  for (const [index, contact] of values.contacts.entries()) {
    faults[`contacts.${index}.fullName`] =
      contact.fullName.trim() === ''
        ? words.contactNameMissing
        : checkLength(contact.fullName, firmLimits.contactName, words)
    faults[`contacts.${index}.title`] = checkLength(contact.title, firmLimits.contactTitle, words)
    faults[`contacts.${index}.phone`] = checkPhone(contact.phone, words)
    faults[`contacts.${index}.email`] = checkEmail(contact.email, words)
  }
  return Object.fromEntries(
    Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

/** Null while the code is right or nothing was typed. */
export function checkTaxCode(text: string, words: Words): string | null {
  if (text.trim() === '') return null
  const parsed = parseTaxCode(text)
  if (parsed.ok) return null
  switch (parsed.failure) {
    case 'letters':
      return words.taxCodeLetters
    case 'length':
      return words.taxCodeLength(text.replace(/\D/g, '').length)
    case 'check-digit':
      return words.taxCodeCheckDigit
    case 'branch':
      return words.taxCodeBranch
  }
}

/** How a figure was understood, when it could have been meant otherwise. */
export function doubtAbout(text: string, unit: MoneyUnit, words: Words): string | null {
  const read = readFigure(text, unit, firmLimits.amountVnd)
  if (!read.ok || read.doubt === null || read.value === null) return null
  const figure = formatVietnameseNumber(read.value)
  const amount = unit === 1 ? figure : `${figure} ${words.unitDong}`
  return read.doubt === 'decimal-point' ? words.doubtPoint(amount) : words.doubtComma(amount)
}

function checkName(name: string, words: Words): string | null {
  return name.trim().length < 2 ? words.nameShort : checkLength(name, firmLimits.name, words)
}

function checkLength(text: string, max: number, words: Words): string | null {
  return text.trim().length > max ? words.tooLong(max) : null
}

function checkFigure(
  text: string,
  { unit, max }: { readonly unit: MoneyUnit; readonly max: number },
  words: Words,
): string | null {
  const read = readFigure(text, unit, max)
  if (read.ok) return null
  switch (read.fault) {
    case 'not-a-number':
      return words.notANumber
    case 'not-whole':
      return words.notWhole
    case 'negative':
      return words.negative
    case 'too-large':
      return words.tooLarge
  }
}

function checkConsentDate(values: FirmFormValues, words: Words): string | null {
  return values.consent !== 'unknown' && values.consentOn === '' ? words.consentDateMissing : null
}

function checkPhone(phone: string, words: Words): string | null {
  if (phone.trim() === '' || parsePhone(phone).kind === 'phone') return null
  return words.contactPhoneWrong
}

function checkEmail(email: string, words: Words): string | null {
  const trimmed = email.trim()
  if (trimmed === '') return null
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(trimmed)
    ? checkLength(trimmed, firmLimits.contactEmail, words)
    : words.contactEmailWrong
}

import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { parsePhone } from '#shared/kit/phone.ts'

import type { MentorFaultCode } from './mentor-import-fault.ts'

export type MentorCell = { readonly text: string; readonly isNumber: boolean }

/** What a cell was read as, and what was wrong with it. */
export type ReadMentorCell<Value> = {
  readonly value: Value | null
  readonly fault?: { readonly code: MentorFaultCode; readonly suggestion: string | null }
}

const wrong = (code: MentorFaultCode, suggestion: string | null = null) => ({ code, suggestion })

export function readText({ text }: MentorCell, max: number): ReadMentorCell<string> {
  const value = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return value.length > max
    ? { value: null, fault: wrong('too-long', value.slice(0, max)) }
    : { value }
}

/** `NGUYỄN VĂN HÙNG` and `nguyễn văn hùng` become `Nguyễn Văn Hùng`; mixed letters stay. */
export function readName(cell: MentorCell, max: number): ReadMentorCell<string> {
  const read = readText(cell, max)
  const name = read.value ?? ''
  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase()
  if (!isOneCase) return read
  const spelt = name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
  return { ...read, value: read.value === null ? null : spelt }
}

/** Several numbers in one cell. */
export function hasSeveralPhones({ text }: MentorCell): boolean {
  return phonesIn(text).filter((part) => parsePhone(part).kind === 'phone').length > 1
}

function phonesIn(text: string): string[] {
  return text.split(/[;,/]|\s-\s/)
}

/** A number that cannot be one is kept as it was written; of several the first is taken. */
export function readPhoneCell(cell: MentorCell): ReadMentorCell<string> {
  const { text } = cell
  const [first = ''] = phonesIn(text)
  const read = parsePhone(first)
  if (read.kind === 'not-a-phone')
    return { value: text.trim().slice(0, 40), fault: wrong('phone-wrong') }
  if (hasSeveralPhones(cell))
    return { value: read.phone, fault: wrong('phone-several', read.phone) }
  return read.isRepaired
    ? { value: read.phone, fault: wrong('phone-zero-restored', read.phone) }
    : { value: read.phone }
}

export function readEmailCell({ text }: MentorCell): ReadMentorCell<string> {
  const value = text
    .replace(/^mailto:/i, '')
    .trim()
    .slice(0, 200)
  return /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(value)
    ? { value: value.toLowerCase() }
    : { value, fault: wrong('email-wrong') }
}

/** `5/9/1975`, `05-09-1975`, `1975-09-05`; a year alone is no day and is not made one. */
export function readDay({ text }: MentorCell): ReadMentorCell<string> {
  const typed = text.trim()
  if (/^(19|20)\d{2}$/.test(typed)) return { value: null, fault: wrong('date-year-only', typed) }
  const [, day, month, year] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? []
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})/.exec(typed) ?? []
  const iso = [year ?? isoYear, month ?? isoMonth, day ?? isoDay]
    .map((part) => (part ?? '').padStart(2, '0'))
    .join('-')
  const date = new Date(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
  return isDay ? { value: iso } : { value: null, fault: wrong('date-wrong') }
}

/** Identity cards have twelve digits, older ones nine; a spreadsheet eats the zeros they begin with. */
export function readIdNumber({ text, isNumber }: MentorCell): ReadMentorCell<string> {
  const value = text.replace(/[\s.'’]/g, '').toUpperCase()
  if (/^\d{12}$/.test(value) || /^\d{9}$/.test(value) || /^[A-Z]\d{7,8}$/.test(value))
    return { value }
  if (isNumber && /^\d{10,11}$/.test(value)) {
    const restored = value.padStart(12, '0')
    return { value: restored, fault: wrong('id-zero-restored', restored) }
  }
  return { value: value.slice(0, 40), fault: wrong('id-wrong') }
}

export function readTaxCodeCell({ text }: MentorCell): ReadMentorCell<string> {
  const digits = text.replace(/[\s.'’-]/g, '')
  const taxCode = parseTaxCode(digits)
  if (taxCode.ok) return { value: taxCode.value }
  const restored = parseTaxCode(`0${digits}`)
  return restored.ok
    ? { value: restored.value, fault: wrong('tax-code-zero-restored', restored.value) }
    : { value: null, fault: wrong('tax-code-wrong') }
}

/** `12`, `12 giờ`, `khoảng 5`. */
export function readCount({ text }: MentorCell, max: number): ReadMentorCell<number> {
  const [digits] = /\d+/.exec(text) ?? []
  const value = Number(digits)
  const isCount = digits !== undefined && value <= max && !/\d[.,]\d/.test(text)
  return isCount ? { value } : { value: null, fault: wrong('number-unreadable') }
}

/** `15 năm`, `18 tháng`, `5`: years unless it says months. */
export function readExperience({ text }: MentorCell): ReadMentorCell<number> {
  const [, digits] = /(\d+([.,]\d+)?)/.exec(text) ?? []
  const amount = Number((digits ?? '').replace(',', '.'))
  const isMonths = /thang|month/.test(foldText(text)) && !/nam|year/.test(foldText(text))
  const months = Math.round(isMonths ? amount : amount * 12)
  return digits !== undefined && months <= 1200
    ? { value: months }
    : { value: null, fault: wrong('number-unreadable') }
}

/** Pieces of a cell that lists several things. */
export function readList({ text }: MentorCell): string[] {
  return text
    .normalize('NFC')
    .split(/[;\n•]|,(?!\d)/)
    .map((piece) =>
      piece
        .replace(/^[\s\-–+*]+/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 300),
    )
    .filter(Boolean)
}

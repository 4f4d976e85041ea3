import { foldText } from '#shared/kit/fold-text.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import type { Language } from '#shared/kit/words.ts'

import type { CellFault, ImportField } from './firm-import.ts'
import { firmLimits } from './firm-limits.ts'
import { findKeySectors } from './find-key-sectors.ts'
import { findWard, findWardInAddress } from './find-ward.ts'
import type { Contact, FirmDetails, Ownership, VsicCode } from './firm.ts'
import { importFaultSeverity, type ImportFaultCode } from './import-fault.ts'
import { readFigure, type ImportCell, type ReadCell } from './read-import-figures.ts'
import { namelessContact } from './nameless-contact.ts'
import type { ReferenceLists } from './reference-lists.ts'
import { parseTaxCode } from './tax-code.ts'
import { isKnownVsic } from './vsic.ts'

export type ImportCells = Partial<Record<ImportField, ImportCell & { readonly cell: string }>>

export type ImportRowContext = {
  readonly row: number
  readonly lists: ReferenceLists
  /** Power of ten of one unit in the money columns. */
  readonly moneyPower: number
  /** Of the words for what has no name. */
  readonly language: Language
}

/**
 * Reads one row of an import. `details` is null when an error keeps the row out; every fault names
 * its cell, what was found there, and what it may have meant. `name` stands as it was written.
 */
export function readImportRow(
  cells: ImportCells,
  { row, lists, moneyPower, language }: ImportRowContext,
): { name: string; details: FirmDetails | null; faults: CellFault[] } {
  const faults: CellFault[] = []
  const writtenName = plainText(cells.name?.text ?? '').slice(0, firmLimits.name)
  const note = (field: ImportField, code: ImportFaultCode, suggestion: string | null) =>
    faults.push({
      cell: cells[field]?.cell ?? `A${row}`,
      row,
      about: writtenName,
      field,
      severity: importFaultSeverity[code],
      code,
      found: cells[field]?.text ?? '',
      suggestion,
    })
  const read = <Value>(field: ImportField, how: (cell: ImportCell) => ReadCell<Value>) => {
    const cell = cells[field]
    if (cell === undefined || isBlank(cell)) return null
    const { value, fault } = how(cell)
    if (fault !== undefined) note(field, fault.code, fault.suggestion)
    return value
  }
  const text = (field: ImportField, max: number) => read(field, (cell) => readText(cell, max)) ?? ''

  const name = text('name', firmLimits.name)
  if (name.length < 2 && faults.length === 0) note('name', 'name-missing', null)
  const details: FirmDetails = {
    name,
    taxCode: read('taxCode', readTaxCode),
    vsic: read('vsicCode', (cell) => readVsic(cell, lists)),
    keySectorId: read('keySector', (cell) => readKeySector(cell, lists)),
    wardCode: saysNoWard(cells, lists)
      ? read('address', (cell) => readWardOfAddress(cell, lists))
      : read('ward', (cell) => readWard(cell, lists)),
    address: text('address', firmLimits.address),
    ownership: read('ownership', readOwnership),
    employees: read('employees', (cell) => readFigure(cell, 0, firmLimits.employees)),
    revenueVnd: read('revenue', (cell) => readFigure(cell, moneyPower, firmLimits.amountVnd)),
    totalCapitalVnd: read('totalCapital', (cell) =>
      readFigure(cell, moneyPower, firmLimits.amountVnd),
    ),
    contacts: toContacts(language, {
      fullName: text('contactName', firmLimits.contactName),
      title: text('contactTitle', firmLimits.contactTitle),
      phone: read('contactPhone', readPhone) ?? '',
      email: read('contactEmail', readEmail) ?? '',
    }),
    publicationConsent: null,
    note: text('note', firmLimits.note),
  }
  const isKept = faults.every(({ severity }) => severity === 'warning')
  return { name: writtenName, details: isKept ? details : null, faults }
}

function isBlank(cell: ImportCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === ''
}

function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function readText({ text }: ImportCell, max: number): ReadCell<string> {
  const value = plainText(text)
  return value.length > max
    ? { value: null, fault: { code: 'too-long', suggestion: value.slice(0, max) } }
    : { value }
}

/** Nine digits, or twelve that do not begin with 0, have lost their zero to a spreadsheet. */
function readTaxCode({ text }: ImportCell): ReadCell<string> {
  const digits = text.replace(/[\s.'’-]/g, '')
  if (/^(\d{9}|[1-9]\d{11})$/.test(digits)) {
    const restored = parseTaxCode(`0${digits}`)
    if (restored.ok) {
      const fault = { code: 'tax-code-zero-restored' as const, suggestion: restored.value }
      return { value: restored.value, fault }
    }
    if (digits.length === 9) {
      return { value: null, fault: { code: 'tax-code-zero-wrong', suggestion: `0${digits}` } }
    }
  }
  const taxCode = parseTaxCode(digits)
  return taxCode.ok
    ? { value: taxCode.value }
    : { value: null, fault: { code: `tax-code-${taxCode.failure}`, suggestion: null } }
}

/** The code of 2025 where the digits stand in both lists; a lost zero is put back. */
function readVsic({ text }: ImportCell, lists: ReferenceLists): ReadCell<VsicCode> {
  const [digits = ''] = /\d+/.exec(text.replaceAll('.', '')) ?? []
  for (const code of [digits, `0${digits}`]) {
    for (const version of ['2025', '2018'] as const) {
      const isCode = /^\d{2,5}$/.test(code)
      if (isCode && isKnownVsic({ version, code }, lists)) return { value: { version, code } }
    }
  }
  return { value: null, fault: { code: 'vsic-unknown', suggestion: null } }
}

function readKeySector({ text }: ImportCell, { keySectors }: ReferenceLists): ReadCell<string> {
  const { found, byWords } = findKeySectors(text, keySectors)
  const [only, ...others] = found
  const sector = keySectors.find(({ id }) => id === only)
  if (sector === undefined || others.length > 0) {
    return { value: null, fault: { code: 'key-sector-unknown', suggestion: null } }
  }
  return byWords.length === 0
    ? { value: sector.id }
    : { value: sector.id, fault: { code: 'key-sector-by-words', suggestion: sector.name.vi } }
}

function readWard({ text }: ImportCell, { wards }: ReferenceLists): ReadCell<string> {
  const found = findWard(text, wards)
  if (found.kind === 'found') {
    const { code, name } = found.ward
    return found.isDistrictToo
      ? { value: code, fault: { code: 'ward-or-district', suggestion: name } }
      : { value: code }
  }
  if (found.kind === 'unknown') {
    return { value: null, fault: { code: 'ward-unknown', suggestion: null } }
  }
  const suggestion = found.wards.map(({ name }) => name).join(', ')
  return { value: null, fault: { code: 'ward-ambiguous', suggestion } }
}

/** Nothing, or nothing that is a ward while the address names one. */
function saysNoWard({ ward, address }: ImportCells, { wards }: ReferenceLists): boolean {
  if (ward === undefined || isBlank(ward)) return true
  if (findWard(ward.text, wards).kind !== 'unknown') return false
  return findWardInAddress(address?.text ?? '', wards) !== null
}

function readWardOfAddress({ text }: ImportCell, { wards }: ReferenceLists): ReadCell<string> {
  const ward = findWardInAddress(text, wards)
  return ward === null
    ? { value: null }
    : { value: ward.code, fault: { code: 'ward-from-address', suggestion: ward.name } }
}

const ownershipWords: readonly (readonly [Ownership, RegExp])[] = [
  ['joint', /lien doanh|joint/],
  ['foreign', /nuoc ngoai|fdi|foreign/],
  ['state', /nha nuoc|state/],
  ['cooperative', /hop tac xa|htx|cooperative/],
  ['household', /ho kinh doanh|ho ca the|household/],
  ['private', /tu nhan|tnhh|co phan|ngoai nha nuoc|private/],
]

function readOwnership({ text }: ImportCell): ReadCell<Ownership> {
  const words = foldText(text).replace('ngoai nha nuoc', 'tu nhan')
  const match = ownershipWords.find(([, pattern]) => pattern.test(words))
  return match === undefined
    ? { value: null, fault: { code: 'ownership-unknown', suggestion: null } }
    : { value: match[0] }
}

/** A number that cannot be one is kept as it was written. */
function readPhone({ text }: ImportCell): ReadCell<string> {
  const read = parsePhone(text)
  const kept = text.trim().slice(0, firmLimits.contactPhone)
  if (read.kind === 'not-a-phone') {
    return { value: kept, fault: { code: 'phone-wrong', suggestion: null } }
  }
  return read.isRepaired
    ? { value: read.phone, fault: { code: 'phone-zero-restored', suggestion: read.phone } }
    : { value: read.phone }
}

function readEmail({ text }: ImportCell): ReadCell<string> {
  const value = text.trim().slice(0, firmLimits.contactEmail)
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
    ? { value }
    : { value, fault: { code: 'email-wrong', suggestion: null } }
}

/** Nobody is made up for a telephone that came without a name. */
function toContacts(language: Language, contact: Contact): Contact[] {
  if (Object.values(contact).every((part) => part === '')) return []
  return [{ ...contact, fullName: contact.fullName || namelessContact[language] }]
}

import { findKeySectors } from '#shared/domain/firms/find-key-sectors.ts'
import { findWard } from '#shared/domain/firms/find-ward.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import { emptyMentor } from './empty-mentor.ts'
import { mentorName, type MentorDetails } from './mentor-details.ts'
import { mentorFaultSeverity, type MentorFaultCode } from './mentor-import-fault.ts'
import type { MentorCellFault, MentorImportField } from './mentor-import.ts'
import { emptyRestricted, type MentorRestricted } from './mentor-restricted.ts'
import {
  hasSeveralPhones,
  readCount,
  readDay,
  readEmailCell,
  readExperience,
  readIdNumber,
  readList,
  readName,
  readPhoneCell,
  readTaxCodeCell,
  readText,
  type MentorCell,
  type ReadMentorCell,
} from './read-mentor-cells.ts'

export type MentorCells = Partial<Record<MentorImportField, MentorCell & { readonly cell: string }>>

export type ReadMentor = {
  readonly details: MentorDetails
  readonly restricted: MentorRestricted
}

type Reader = {
  readonly faults: MentorCellFault[]
  readonly note: (field: MentorImportField, code: MentorFaultCode, suggestion?: string) => void
  readonly read: <Value>(
    field: MentorImportField,
    how: (cell: MentorCell) => ReadMentorCell<Value>,
  ) => Value | null
  readonly list: (field: MentorImportField) => string[]
}

/**
 * Reads one row of an import. `mentor` is null when an error keeps the row out; every fault names
 * its cell, what was found there, and what it may have meant.
 */
export function readMentorRow(
  cells: MentorCells,
  { row, lists }: { readonly row: number; readonly lists: ReferenceLists },
): { mentor: ReadMentor | null; faults: MentorCellFault[] } {
  const reader = readerOf(cells, row)
  const { faults, read } = reader
  const text = (field: MentorImportField, max = 300) =>
    read(field, (cell) => readText(cell, max)) ?? ''
  const sectors = readSectors(reader, cells, lists)
  const details: MentorDetails = {
    ...emptyMentor,
    ...readNames(reader),
    phone: read('phone', readPhoneCell) ?? '',
    email: read('email', readEmailCell) ?? '',
    wardCode: read('ward', (cell) => readWard(cell, lists)),
    workplace: text('workplace'),
    jobTitle: text('jobTitle'),
    associationMemberships: reader.list('associationMemberships'),
    fieldsRegistered: sectors.found,
    skillTags: [...reader.list('skillTags'), ...sectors.rest].slice(0, 50),
    fieldsPractised: reader.list('fieldsPractised'),
    experienceMonths: read('experience', readExperience),
    contracts36m: read('contracts36m', (cell) => readCount(cell, 10_000)),
    ...readSchooling(reader),
    orgTaxCode: read('orgTaxCode', readTaxCodeCell),
    availability: {
      ...emptyMentor.availability,
      capacityPerMonth: read('capacityPerMonth', (cell) => readCount(cell, 200)),
      hoursPerMonth: read('hoursPerMonth', (cell) => readCount(cell, 744)),
    },
    note: joinNotes(text('note', 3900), otherPhones(cells)),
  }
  if (isTotal(mentorName(details))) reader.note('fullName', 'total-row')
  if (mentorName(details).length < 2 && faults.length === 0) reader.note('fullName', 'name-missing')
  const isNamed = mentorName(details).length >= 2
  if (!isNamed && faults.every(({ severity }) => severity === 'warning')) {
    reader.note('fullName', 'name-missing')
  }
  const restricted: MentorRestricted = {
    ...emptyRestricted,
    birthDate: read('birthDate', readDay),
    nationality: text('nationality', 100),
    idNumber: read('idNumber', readIdNumber) ?? '',
    permanentAddress: text('permanentAddress', 500),
  }
  const isKept = faults.every(({ severity }) => severity === 'warning')
  return { mentor: isKept ? { details, restricted } : null, faults }
}

/** `Tổng cộng: 10 người` stands under a list and is nobody; `Tống Văn An` is somebody. */
function isTotal(name: string): boolean {
  return /^(tong cong|tong so)\b|^cong\s*:/.test(foldText(name))
}

/** A cell with several numbers, as it stands: only the first has a field of its own. */
function otherPhones({ phone }: MentorCells): string {
  return phone !== undefined && hasSeveralPhones(phone) ? phone.text.trim().slice(0, 99) : ''
}

function joinNotes(...notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join('\n')
}

/** Whoever the row is about, as written. */
function writtenName({ fullName, familyName, givenName, orgName }: MentorCells): string {
  const person = fullName?.text ?? [familyName?.text, givenName?.text].filter(Boolean).join(' ')
  const name = person.trim() === '' ? (orgName?.text ?? '') : person
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300)
}

function readerOf(cells: MentorCells, row: number): Reader {
  const faults: MentorCellFault[] = []
  const about = writtenName(cells)
  const note: Reader['note'] = (field, code, suggestion) =>
    faults.push({
      cell: cells[field]?.cell ?? `A${row}`,
      ...{ row, about, field },
      severity: mentorFaultSeverity[code],
      code,
      found: cells[field]?.text ?? '',
      suggestion: suggestion ?? null,
    })
  const filled = (field: MentorImportField) => {
    const cell = cells[field]
    return cell === undefined || cell.text.trim() === '' ? undefined : cell
  }
  return {
    faults,
    note,
    read: (field, how) => {
      const cell = filled(field)
      if (cell === undefined) return null
      const { value, fault } = how(cell)
      if (fault !== undefined) note(field, fault.code, fault.suggestion ?? undefined)
      return value
    },
    list: (field) => {
      const cell = filled(field)
      return cell === undefined ? [] : readList(cell).slice(0, 50)
    },
  }
}

/** A row with an organisation and no person is an organisation; two columns may make one name. */
function readNames({ read }: Reader) {
  const whole = read('fullName', (cell) => readName(cell, 200))
  const family = read('familyName', (cell) => readName(cell, 150))
  const given = read('givenName', (cell) => readName(cell, 50))
  const fullName = whole ?? [family, given].filter(Boolean).join(' ')
  const orgName = read('orgName', (cell) => readText(cell, 300)) ?? ''
  const kind = foldText(read('adviserType', (cell) => readText(cell, 100)) ?? '')
  const saysOrganisation = /to chuc|cong ty|vien|trung tam|organi[sz]ation/.test(kind)
  const isOrganisation = orgName !== '' && (saysOrganisation || fullName === '')
  return {
    adviserType: isOrganisation ? ('organisation' as const) : ('individual' as const),
    fullName,
    orgName,
  }
}

function readSectors({ note }: Reader, cells: MentorCells, { keySectors }: ReferenceLists) {
  const { text = '' } = cells.fieldsRegistered ?? {}
  const sectors = findKeySectors(text.normalize('NFC'), keySectors)
  if (sectors.byWords.length > 0) {
    const names = keySectors.filter(({ id }) => sectors.byWords.includes(id))
    note('fieldsRegistered', 'key-sector-by-words', names.map(({ name }) => name.vi).join('; '))
  }
  if (sectors.rest.length > 0) note('fieldsRegistered', 'field-unknown', sectors.rest.join(', '))
  return { found: sectors.found, rest: sectors.rest.map((words) => words.slice(0, 300)) }
}

function readSchooling({ read, list }: Reader) {
  const degree = read('degree', (cell) => readText(cell, 300))
  return {
    education: degree === null ? [] : [{ period: '', school: '', major: '', degree }],
    languages: list('languages')
      .slice(0, 20)
      .map((words) => ({
        language: words.slice(0, 100),
        listening: null,
        speaking: null,
        reading: null,
        writing: null,
      })),
  }
}

function readWard({ text }: MentorCell, { wards }: ReferenceLists): ReadMentorCell<string> {
  // A whole address names its ward somewhere in it.
  const pieces = text.split(/[,;]/).map((piece) => piece.trim())
  for (const piece of [text, ...pieces]) {
    const found = findWard(piece, wards)
    if (found.kind === 'found') {
      const { code, name } = found.ward
      return found.isDistrictToo
        ? { value: code, fault: { code: 'ward-or-district', suggestion: name } }
        : { value: code }
    }
    if (found.kind === 'several' && pieces.length === 1) {
      const suggestion = found.wards.map(({ name }) => name).join(', ')
      return { value: null, fault: { code: 'ward-ambiguous', suggestion } }
    }
  }
  return { value: null, fault: { code: 'ward-unknown', suggestion: null } }
}

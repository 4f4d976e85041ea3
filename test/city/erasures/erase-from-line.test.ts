import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { eraseFromFields } from '#city/erasures/erase-from-fields.ts'
import { eraseFromLine } from '#city/erasures/erase-from-line.ts'
import { addErasedName } from '#city/erasures/erased-names.ts'
import { hashContactName } from '#exchange/contact-name.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'
import { runSeed } from '#test/support/run-seed.ts'
import {
  assessmentBody,
  assessmentRecord,
  assignmentBody,
  assignmentRecord,
  firmRecord,
} from '#test/support/test-records.ts'

const fullName = 'Nguyễn Đức Ấn'
const person = { fullName, title: '', phone: '0912', email: '' }
const other = { ...person, fullName: 'Nguyễn Đức An Bình' }
const firm = firmRecord({ contacts: [other, person] })

function erasing(name: string, firmId = firm.record_id) {
  const contact = { firmId: firmIdSchema.parse(firmId), nameSha256: hashContactName(firmId, name) }
  const names = new Map<string, readonly ErasedContact[]>()
  addErasedName(names, [firmId], contact)
  return { names, contact }
}

describe('a line of a batch', () => {
  const { names } = erasing(fullName)

  it.each([
    ['as it was typed', fullName],
    ['in capitals, with more spaces', '  NGUYỄN  ĐỨC ẤN '],
    ['decomposed', fullName.normalize('NFD')],
    ['without its marks', 'nguyen duc an'],
  ])('loses the contact %s, and nothing else', (_how, written) => {
    const line = JSON.stringify(
      firmRecord({ contacts: [other, { ...person, fullName: written }] }, firm),
    )
    const kept = eraseFromLine(line, names)
    expect(JSON.parse(kept!)).toEqual({ ...firm, body: { ...firm.body, contacts: [other] } })
  })

  it('loses it from the details that an assignment brings, and in a schema nobody knows yet', () => {
    const assignment = assignmentRecord(assignmentBody(firm))
    expect(eraseFromLine(JSON.stringify(assignment), names)).not.toContain(fullName)
    const newer = { ...firm, body: { people: { contacts: [[person]], main: [person, other] } } }
    expect(JSON.parse(eraseFromLine(JSON.stringify(newer), names)!)).toMatchObject({
      body: { people: { contacts: [[]], main: [other] } },
    })
  })

  it('keeps who signed a result, and people of other firms', () => {
    const body = assessmentBody(firm.record_id)
    const signers = [{ ...body.signOffs[0]!.signers[1]!, fullName }]
    const signed = assessmentRecord(firm.record_id, {
      body: { ...body, signOffs: [{ ...body.signOffs[0]!, signers }] },
    })
    const elsewhere = firmRecord({ contacts: [person] })
    const signedFirm = { ...firm, body: { ...firm.body, contacts: [], signers } }
    for (const line of [signed, elsewhere, signedFirm]) {
      expect(eraseFromLine(JSON.stringify(line), names)).toBeNull()
    }
  })

  it('that is no JSON goes as a whole when it names the person, escaped or not', () => {
    const line = JSON.stringify(firm)
    const escaped = line.replaceAll('Ấ', String.raw`\u1ea4`)
    for (const broken of [line.slice(0, -2), escaped.slice(0, -2)]) {
      expect(eraseFromLine(broken, names)).toBe('')
    }
    expect(
      eraseFromLine(JSON.stringify(firmRecord({ contacts: [other] })).slice(0, -2), names),
    ).toBeNull()
    expect(eraseFromLine(escaped, names)).not.toContain('0912"},{')
  })

  it('is erased once: what is left names nobody who was erased, whoever the contacts are', () => {
    const contacts = fc.array(
      fc.record({
        fullName: fc.constantFrom(fullName, other.fullName, 'Lê A', fullName.normalize('NFD')),
        title: fc.string(),
        phone: fc.string(),
        email: fc.string(),
      }),
    )
    fc.assert(
      fc.property(contacts, (some) => {
        const line = JSON.stringify({ ...firm, body: { ...firm.body, contacts: some } })
        const kept = eraseFromLine(line, names)
        const stay = some.filter((one) => one.fullName.normalize('NFC') !== fullName)
        expect(kept === null).toBe(stay.length === some.length)
        const left = JSON.parse(kept ?? line) as { body: { contacts: unknown } }
        expect(left.body.contacts).toEqual(JSON.parse(JSON.stringify(stay)))
        expect(eraseFromLine(kept ?? line, names)).toBeNull()
      }),
      { seed: runSeed, numRuns: 300 },
    )
  })
})

describe('questions of a conflict', () => {
  const { contact } = erasing(fullName)
  const clash = (field: string, city: unknown, theirs: unknown) => ({
    field,
    base: null,
    city,
    theirs,
  })
  const address = clash('address', 'a', 'b')

  it('lose those about the person, the second of a name too, and keep the others', () => {
    const fields = [
      clash('contacts/nguyen duc an', person, null),
      clash('contacts/nguyen duc an#2', person, { ...person, phone: '1' }),
      clash('contacts/nguyen duc an binh', other, null),
      address,
    ]
    expect(eraseFromFields(fields, [contact])).toEqual([fields[2], address])
    expect(eraseFromFields([fields[2]!, address], [contact])).toBeNull()
  })

  it('about the whole list lose the person from it, and are none when nothing else differs', () => {
    expect(eraseFromFields([clash('contacts', [person, other], [person])], [contact])).toEqual([
      clash('contacts', [other], []),
    ])
    expect(eraseFromFields([clash('contacts', [other], [other, person])], [contact])).toEqual([])
  })
})

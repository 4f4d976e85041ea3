import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findConflict } from '#shared/domain/campaigns/find-conflict.ts'
import {
  proposeAssignments,
  type ProposalTask,
} from '#shared/domain/campaigns/propose-assignments.ts'
import { createWardNearness } from '#shared/domain/campaigns/ward-nearness.ts'
import { keySectorSchema, wardSchema } from '#shared/domain/firms/reference-lists.ts'
import { assignableFirm, assignableMentor } from '#test/support/assignment-tasks.ts'

const readList = (name: string): unknown =>
  JSON.parse(
    readFileSync(`${import.meta.dirname}/../../../../resources/reference/${name}.json`, 'utf8'),
  )
const keySectors = keySectorSchema.array().parse(readList('key-sectors'))
const wards = wardSchema.array().parse(readList('wards-hanoi'))
const reference = { keySectors, nearness: createWardNearness(wards) }

const span = {
  from: '2026-03-01',
  until: '2026-04-30',
  perMentor: null,
  assumedShare: 3,
}

function task(part: Partial<ProposalTask>): ProposalTask {
  return {
    firms: [],
    mentors: [],
    reference,
    span,
    alreadyHere: new Map(),
    leftOut: new Set(),
    takenOff: [],
    ...part,
  }
}

const noConflict = { kind: 'customer', firmId: null, group: null, from: null, until: null } as const

const names = ['Cơ khí Đức Thắng', 'Thép Hòa Phát Hải Dương', 'Nhựa An Bình', 'Gỗ Minh Anh']
const anyFirm = fc.record({
  name: fc.constantFrom(...names),
  keySectorId: fc.constantFrom('KS01', 'KS08', null),
  wardCode: fc.constantFrom('00004', '00008', '00097', null),
  ownership: fc.constantFrom('foreign' as const, 'private' as const, null),
})
const anyDay = fc.constantFrom('2025-12-31', '2026-03-15', '2026-06-01', null)
const anyConflict = fc.record({
  kind: fc.constantFrom('owner' as const, 'former_employer' as const),
  firmId: fc.constantFrom('f0', 'f1', 'f2', null),
  group: fc.constantFrom('Tập đoàn Hòa Phát', null),
  from: anyDay,
  until: anyDay,
})
const anyMentor = fc.record({
  sectors: fc.subarray(['KS01', 'KS08', '25']),
  wardCode: fc.constantFrom('00004', '00025', null),
  wards: fc.subarray(['00008', '00097']),
  languages: fc.subarray(['en']),
  capacityPerMonth: fc.option(fc.integer({ min: 0, max: 3 })),
  load: fc.integer({ min: 0, max: 3 }),
  conflicts: fc.array(anyConflict, { maxLength: 2 }),
  unavailable: fc.array(fc.record({ from: anyDay, until: anyDay }), { maxLength: 1 }),
})
const anyTask = fc.record({
  firms: fc.array(anyFirm, { maxLength: 12 }),
  mentors: fc.array(anyMentor, { maxLength: 5 }),
  perMentor: fc.option(fc.integer({ min: 1, max: 4 })),
  leftOut: fc.subarray(['m0', 'm1']),
  takenOff: fc.array(
    fc.record({
      firmId: fc.constantFrom('f0', 'f1', 'f2'),
      mentorId: fc.constantFrom('m0', 'm1', 'm2'),
      because: fc.constantFrom('Doanh nghiệp không hợp tác', 'Trùng lịch'),
    }),
    { maxLength: 4 },
  ),
})

function toTask(any: typeof anyTask extends fc.Arbitrary<infer T> ? T : never): ProposalTask {
  return task({
    firms: any.firms.map((firm, index) => assignableFirm(`f${index}`, firm)),
    mentors: any.mentors.map((mentor, index) => assignableMentor(`m${index}`, mentor)),
    span: { ...span, perMentor: any.perMentor },
    leftOut: new Set(any.leftOut),
    takenOff: any.takenOff,
  })
}

describe('proposeAssignments', () => {
  it('never proposes a mentor in conflict, taken off the firm or out of all, or away all the time', () => {
    fc.assert(
      fc.property(anyTask.map(toTask), (wanted) => {
        for (const { firmId, mentorId } of proposeAssignments(wanted).proposals) {
          const mentor = wanted.mentors.find((one) => one.mentorId === mentorId)!
          const firm = wanted.firms.find((one) => one.firmId === firmId)!
          expect(findConflict(mentor, firm, wanted.span)).toBeUndefined()
          expect(wanted.leftOut.has(mentorId)).toBe(false)
          expect(wanted.takenOff).not.toContainEqual(expect.objectContaining({ firmId, mentorId }))
          expect(mentor.unavailable).not.toContainEqual({ from: null, until: null })
        }
      }),
    )
  })

  it('never goes over what a mentor can take, nor over the limit of the campaign', () => {
    fc.assert(
      fc.property(anyTask.map(toTask), (wanted) => {
        const { proposals } = proposeAssignments(wanted)
        for (const { mentorId, capacityPerMonth, load } of wanted.mentors) {
          const count = proposals.filter((proposal) => proposal.mentorId === mentorId).length
          expect(count).toBeLessThanOrEqual(wanted.span.perMentor ?? Infinity)
          if (capacityPerMonth === null) continue
          expect(count).toBeLessThanOrEqual(Math.max(0, 2 * capacityPerMonth - load))
        }
      }),
    )
  })

  it('places every firm or says what stands in the way of every mentor', () => {
    fc.assert(
      fc.property(anyTask.map(toTask), (wanted) => {
        const { proposals, unplaced } = proposeAssignments(wanted)
        expect(proposals.length + unplaced.length).toBe(wanted.firms.length)
        for (const { because } of unplaced) {
          const { conflicts, takenOff, unavailable, full, leftOut } = because
          const named = conflicts.length + takenOff.length
          expect(named + unavailable + full + leftOut).toBe(wanted.mentors.length)
        }
      }),
    )
  })

  it('does not depend on the order of firms and mentors', () => {
    fc.assert(
      fc.property(anyTask.map(toTask), (wanted) => {
        const turned = {
          ...wanted,
          firms: wanted.firms.toReversed(),
          mentors: wanted.mentors.toReversed(),
        }
        expect(proposeAssignments(turned)).toEqual(proposeAssignments(wanted))
      }),
    )
  })

  it('gives the firm to the mentor of its sector and ward, and tells why the other came second', () => {
    const { proposals } = proposeAssignments(
      task({
        firms: [assignableFirm('f', { keySectorId: 'KS01', wardCode: '00004' })],
        mentors: [
          assignableMentor('near', {
            sectors: ['KS01'],
            wardCode: '00004',
            capacityPerMonth: 2,
          }),
          assignableMentor('far', { sectors: ['KS08'], wardCode: '09877', capacityPerMonth: 2 }),
        ],
      }),
    )
    expect(proposals).toMatchObject([
      {
        mentorId: 'near',
        reasons: {
          terms: [
            { kind: 'sector', level: 'same' },
            { kind: 'distance', level: 'same-ward' },
            { kind: 'language', level: 'not-needed' },
            { kind: 'history', level: 'new' },
          ],
          load: { taken: 1, room: 4, assumed: false },
          nextBest: [{ mentorId: 'far', because: 'dearer', worseIn: ['sector', 'distance'] }],
        },
      },
    ])
  })

  it('keeps an owner and a former employee of the group out, and names both', () => {
    const { proposals, unplaced } = proposeAssignments(
      task({
        firms: [assignableFirm('f', { name: 'Công ty CP Thép Hòa Phát Hải Dương' })],
        mentors: [
          assignableMentor('owner', { conflicts: [{ ...noConflict, kind: 'owner', firmId: 'f' }] }),
          assignableMentor('worker', {
            conflicts: [{ ...noConflict, kind: 'former_employer', group: 'Tập đoàn Hòa Phát' }],
          }),
        ],
      }),
    )
    expect(proposals).toEqual([])
    expect(unplaced).toEqual([
      {
        firmId: 'f',
        because: {
          conflicts: [
            { mentorId: 'owner', kind: 'owner', group: null },
            { mentorId: 'worker', kind: 'former_employer', group: 'Tập đoàn Hòa Phát' },
          ],
          takenOff: [],
          unavailable: 0,
          full: 0,
          leftOut: 0,
        },
      },
    ])
  })

  it('lets a conflict that has ended pass', () => {
    const ended = { ...noConflict, firmId: 'f', until: '2026-02-28' }
    const { proposals } = proposeAssignments(
      task({
        firms: [assignableFirm('f')],
        mentors: [assignableMentor('m', { conflicts: [ended] })],
      }),
    )
    expect(proposals).toHaveLength(1)
  })

  it('sends a mentor who speaks a foreign language to a firm with foreign owners', () => {
    const { proposals } = proposeAssignments(
      task({
        firms: [assignableFirm('f', { ownership: 'foreign' })],
        mentors: [assignableMentor('a'), assignableMentor('b', { languages: ['Tiếng Nhật'] })],
      }),
    )
    expect(proposals[0]?.mentorId).toBe('b')
  })

  it('prefers whoever knows the firm, and gives it to fresh eyes after two times', () => {
    const mentors = [assignableMentor('a'), assignableMentor('b')]
    const firmBy = (years: number[]) =>
      assignableFirm('f', { assessedBy: [{ mentorId: 'b', years }] })
    const chosen = (years: number[]) =>
      proposeAssignments(task({ firms: [firmBy(years)], mentors })).proposals[0]?.mentorId
    expect(chosen([2024])).toBe('b')
    expect(chosen([2025, 2024])).toBe('a')
  })

  it('plans 500 firms for 80 mentors with all reasons', () => {
    const sectors = keySectors.map(({ id }) => id)
    const at = <Item>(items: readonly Item[], index: number) => items[index % items.length]!
    const firms = Array.from({ length: 500 }, (_, index) =>
      assignableFirm(`f${String(index).padStart(3, '0')}`, {
        keySectorId: at(sectors, index * 7),
        wardCode: at(wards, index * 13).code,
        vsic: { version: '2025', code: at(['2592', '2220', '1410', '2710'], index) },
      }),
    )
    const mentors = Array.from({ length: 80 }, (_, index) =>
      assignableMentor(`m${String(index).padStart(2, '0')}`, {
        sectors: [at(sectors, index), at(sectors, index * 5 + 1)],
        wardCode: at(wards, index * 3).code,
        capacityPerMonth: 2 + (index % 3),
        conflicts: [{ ...noConflict, firmId: firms[index]!.firmId }],
      }),
    )
    const { proposals, unplaced } = proposeAssignments(task({ firms, mentors }))
    expect(proposals.length + unplaced.length).toBe(500)
  })
})

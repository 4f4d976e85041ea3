import { describe, expect, it } from 'vitest'

import {
  matchProgrammes,
  weakGroups,
  type FirmSituation,
} from '#shared/domain/assessments/match-programmes.ts'
import type { SupportProgramme } from '#shared/domain/firms/reference-lists.ts'

const forSmallFirms = programme('P01', { eligible: 'Doanh nghiệp nhỏ và vừa', groups: ['O', 'E'] })
const forAll = programme('P05', { eligible: 'Doanh nghiệp', groups: ['T'] })
const forLarge = programme('P07', {
  eligible: 'Doanh nghiệp vừa; doanh nghiệp lớn ≥30%',
  groups: ['R'],
})
const frame = programme('P24', { eligible: '-', groups: [] })
const all = [forSmallFirms, forAll, forLarge, frame]

describe('weak groups', () => {
  it('are those no better than the firm as a whole', () => {
    expect(weakGroups(firm({ T: 15, E: 10, O: 3 }))).toEqual(['O'])
  })

  it('are all groups while all stand at the same share', () => {
    expect(weakGroups(firm({ T: 15, E: 10, O: 9.5 }))).toEqual(['T', 'E', 'O'])
  })

  it('never hold a group that has all its points', () => {
    expect(weakGroups(firm({ T: 30, E: 20, O: 19 }))).toEqual([])
  })
})

describe('matched programmes', () => {
  it('help a weak group, and say which', () => {
    const [match] = matchProgrammes(all, firm({ T: 25, E: 18, O: 3 }))
    expect(match).toMatchObject({ programme: { id: 'P01' }, weakGroups: ['O'], size: 'fits' })
  })

  it('leave out what helps no weak group and was not picked', () => {
    const ids = matchProgrammes(all, firm({ T: 25, E: 18, O: 3 })).map((one) => one.programme.id)
    expect(ids).toEqual(['P01'])
  })

  it('put what the mentor picked first, whatever it helps', () => {
    const [match] = matchProgrammes(all, {
      ...firm({ T: 25, E: 18, O: 3 }),
      pickedProgrammeIds: ['P24'],
    })
    expect(match).toMatchObject({ programme: { id: 'P24' }, isPicked: true, weakGroups: [] })
  })

  it('count the groups of picked steps', () => {
    const matches = matchProgrammes(all, { ...firm({ T: 25, E: 18, O: 3 }), pickedGroups: ['T'] })
    expect(matches.find((one) => one.programme.id === 'P05')?.pickedGroups).toEqual(['T'])
  })

  it('keep one that is out by size, marked and last', () => {
    const matches = matchProgrammes(all, { ...firm({ T: 3, E: 2, O: 1 }), sizeClass: 'large' })
    expect(matches.at(-1)).toMatchObject({ programme: { id: 'P01' }, size: 'does-not-fit' })
  })

  it('leave the size undecided while a figure is missing or the firm is a household', () => {
    const open = { ...firm({ T: 25, E: 18, O: 3 }), sizeClass: 'unknown' as const }
    const household = { ...firm({ T: 25, E: 18, O: 3 }), isEnterprise: false }
    expect(matchProgrammes(all, open)[0]?.size).toBe('undecided')
    expect(matchProgrammes(all, household)[0]?.size).toBe('undecided')
  })

  it('do not read a limit of size into words that name none', () => {
    const matches = matchProgrammes(all, { ...firm({ T: 3, E: 2, O: 1 }), pickedGroups: ['R'] })
    expect(matches.find((one) => one.programme.id === 'P07')?.size).toBe('open')
  })
})

function programme(
  id: string,
  part: Pick<SupportProgramme, 'eligible' | 'groups'>,
): SupportProgramme {
  return {
    id,
    name: id,
    legalDocument: '',
    status: '',
    support: '',
    verification: 'read',
    source: '',
    listedOn: '2026-11-01',
    ...part,
  }
}

function firm(points: { T: number; E: number; O: number }): FirmSituation {
  const group = (code: 'T' | 'E' | 'O', maxPoints: number) => ({
    code,
    maxPoints,
    points: { min: points[code], max: points[code] },
  })
  return {
    sizeClass: 'small',
    isEnterprise: true,
    groups: [group('T', 30), group('E', 20), group('O', 19)],
    pickedGroups: [],
    pickedProgrammeIds: [],
  }
}

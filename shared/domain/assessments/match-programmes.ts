import type { SupportProgramme } from '#shared/domain/firms/reference-lists.ts'
import type { SizeClass } from '#shared/domain/firms/size-class.ts'
import type { PointsRange } from '#shared/domain/instruments/evaluation.ts'

export type ProgrammeMatch = {
  readonly programme: SupportProgramme
  /** Weak groups of the firm that the programme may help, in the instrument's order. */
  readonly weakGroups: readonly string[]
  /** Groups in which a step was picked for the roadmap. */
  readonly pickedGroups: readonly string[]
  /** The mentor attached it to an action. */
  readonly isPicked: boolean
  /**
   * `fits` and `does-not-fit` where the programme is for small and medium firms and the size is
   * known; `undecided` where a figure is missing; `open` where the list states no limit of size.
   * Other conditions always remain: nothing here proves that a firm is eligible.
   */
  readonly size: 'fits' | 'does-not-fit' | 'undecided' | 'open'
}

export type FirmSituation = {
  readonly sizeClass: SizeClass
  /** False for households and cooperatives, to which Nghị định 80/2021 applies differently. */
  readonly isEnterprise: boolean
  readonly groups: readonly {
    readonly code: string
    readonly points: PointsRange
    readonly maxPoints: number
  }[]
  readonly pickedGroups: readonly string[]
  readonly pickedProgrammeIds: readonly string[]
}

/**
 * The programmes worth a look for this firm, the nearest first. One that is out by size stays in
 * the answer, marked and last: the list of sizes may be older than the firm's figures.
 */
export function matchProgrammes(
  programmes: readonly SupportProgramme[],
  firm: FirmSituation,
): readonly ProgrammeMatch[] {
  const weak = weakGroups(firm)
  return programmes
    .map((programme) => ({
      programme,
      weakGroups: weak.filter((code) => programme.groups.includes(code)),
      pickedGroups: firm.pickedGroups.filter((code) => programme.groups.includes(code)),
      isPicked: firm.pickedProgrammeIds.includes(programme.id),
      size: sizeFit(programme, firm),
    }))
    .filter(
      (match) => match.isPicked || match.weakGroups.length > 0 || match.pickedGroups.length > 0,
    )
    .toSorted((a, b) => rank(b) - rank(a) || a.programme.id.localeCompare(b.programme.id))
}

/** Groups whose sure share of points is no better than the firm's share over all groups. */
export function weakGroups(firm: Pick<FirmSituation, 'groups'>): readonly string[] {
  const total = firm.groups.reduce((sum, group) => sum + group.points.min, 0)
  const maximum = firm.groups.reduce((sum, group) => sum + group.maxPoints, 0)
  return firm.groups
    .filter(({ points, maxPoints }) => points.min < maxPoints)
    .filter(({ points, maxPoints }) => points.min * maximum <= total * maxPoints)
    .map(({ code }) => code)
}

function sizeFit(programme: SupportProgramme, firm: FirmSituation): ProgrammeMatch['size'] {
  if (!isForSmallFirmsOnly(programme.eligible)) return 'open'
  if (!firm.isEnterprise || firm.sizeClass === 'unknown') return 'undecided'
  return firm.sizeClass === 'large' ? 'does-not-fit' : 'fits'
}

/** The list names small and medium firms first and no large ones beside them. */
function isForSmallFirmsOnly(eligible: string): boolean {
  return /^doanh nghiệp nhỏ và vừa/i.test(eligible) && !/doanh nghiệp lớn/i.test(eligible)
}

const verificationRank = { read: 2, secondary: 1, 'to-verify': 0 } as const
const sizeRank = { fits: 1, open: 1, undecided: 0, 'does-not-fit': -1000 } as const

function rank(match: ProgrammeMatch): number {
  return (
    (match.isPicked ? 10_000 : 0) +
    sizeRank[match.size] +
    10 * match.pickedGroups.length +
    10 * match.weakGroups.length +
    2 * verificationRank[match.programme.verification]
  )
}

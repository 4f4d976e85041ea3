import type { AssignmentReasons, CostTerm, NextBest } from './assignment-reasons.ts'
import type { Candidate } from './assignment-scene.ts'
import { loadPoints } from './mentor-room.ts'
import type { PairFit } from './pair-fit.ts'
import type { WeighedFirm } from './weigh-firm.ts'

type Chosen = Pick<AssignmentReasons, 'terms' | 'load'> & { readonly mentorId: string }

type Runner = { readonly candidate: Candidate; readonly points: number; readonly load: number }

const told = 3

/** The mentors who would have been next, and why each of them was not chosen. */
export function nextBestOf(
  chosen: Chosen,
  row: WeighedFirm,
  { planned, fit }: { readonly planned: readonly Candidate[]; readonly fit: PairFit },
): NextBest[] {
  const own = chosen.load.points + chosen.terms.reduce((sum, { points }) => sum + points, 0)
  return listRunners(chosen, row, planned).map(({ candidate: { mentor, room }, points, load }) => {
    const isFull = room.taken >= room.room
    return {
      mentorId: mentor.mentorId,
      points,
      because: isFull ? 'full' : points < own ? 'needed-elsewhere' : 'dearer',
      worseIn: [
        ...worseTerms(chosen.terms, fit.terms(mentor, row.firm)),
        ...(load > chosen.load.points ? (['load'] as const) : []),
      ],
    }
  })
}

/** The nearest few, the nearest first; equal ones in the order of the candidates. */
function listRunners(
  chosen: Chosen,
  { points }: WeighedFirm,
  planned: readonly Candidate[],
): Runner[] {
  const nearest: Runner[] = []
  planned.forEach((candidate, column) => {
    const pair = points[column] ?? null
    const { mentor, room } = candidate
    if (pair === null || room.isAway || mentor.mentorId === chosen.mentorId) return
    const load = loadPoints(Math.min(room.taken + 1, room.room), room.room)
    const place = nearest.findIndex((runner) => pair + load < runner.points)
    if (place === -1 && nearest.length === told) return
    const runner = { candidate, points: pair + load, load }
    nearest.splice(place === -1 ? nearest.length : place, 0, runner)
    nearest.length = Math.min(nearest.length, told)
  })
  return nearest
}

function worseTerms(own: readonly CostTerm[], theirs: readonly CostTerm[]): CostTerm['kind'][] {
  return theirs
    .filter((term) => own.some(({ kind, points }) => kind === term.kind && points < term.points))
    .map(({ kind }) => kind)
}

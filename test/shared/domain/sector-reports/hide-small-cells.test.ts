import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  hideSmallCells,
  leastShown,
  type Division,
} from '#shared/domain/sector-reports/hide-small-cells.ts'

const cellCount = 5

/** Firms with their cell in three divisions, the second dividing cells of the first further. */
const firms = fc.array(
  fc.record({
    outer: fc.nat({ max: cellCount - 1 }),
    within: fc.nat({ max: 2 }),
    other: fc.nat({ max: cellCount - 1 }),
  }),
  { maxLength: 60 },
)

function divisionsOf(drawn: readonly { outer: number; within: number; other: number }[]) {
  return [
    { cellOf: drawn.map(({ outer }) => outer), cellCount },
    { cellOf: drawn.map(({ outer, within }) => outer * 3 + within), cellCount: cellCount * 3 },
    { cellOf: drawn.map(({ other }) => other), cellCount },
  ]
}

/** What a reader sees of one division: the members of each shown cell, and of the rest. */
function publishedSets({ cellOf, cellCount: count }: Division, hidden: readonly boolean[]) {
  const sets = Array.from({ length: count + 1 }, () => new Set<number>())
  for (const [firm, cell] of Array.from(cellOf).entries())
    sets[hidden[cell] ? count : cell]?.add(firm)
  return sets.filter(({ size }) => size > 0)
}

function isTellable(size: number): boolean {
  return size === 0 || size >= leastShown
}

it('leaves nothing of one to four firms: not a cell, not the rest, not what a total less cells gives', () => {
  fc.assert(
    fc.property(firms, (drawn) => {
      fc.pre(drawn.length >= leastShown)
      const divisions = divisionsOf(drawn)
      const hidden = hideSmallCells(divisions)
      const published = divisions.map((division, place) =>
        publishedSets(division, hidden[place] ?? []),
      )
      for (const sets of published) for (const { size } of sets) expect(isTellable(size)).toBe(true)

      // Every subset of cells of one division that lie within one cell of another, taken from it.
      for (const outerSets of published) {
        for (const innerSets of published) {
          if (innerSets === outerSets) continue
          for (const outer of outerSets) {
            const inner = innerSets.filter((set) => [...set].every((firm) => outer.has(firm)))
            for (let chosen = 0; chosen < 2 ** inner.length; chosen += 1) {
              const taken = inner.filter((_, at) => (chosen >> at) % 2 === 1)
              const left = outer.size - taken.reduce((sum, { size }) => sum + size, 0)
              expect(isTellable(left)).toBe(true)
            }
          }
        }
      }
    }),
    { numRuns: 400 },
  )
})

it('hides at least two cells or none, so that no single one is the total less the others', () => {
  fc.assert(
    fc.property(firms, (drawn) => {
      const divisions = divisionsOf(drawn)
      for (const [place, hidden] of hideSmallCells(divisions).entries()) {
        const filled = new Set(divisions[place]?.cellOf)
        const count = [...filled].filter((cell) => hidden[cell]).length
        expect(count !== 1 || filled.size === 1).toBe(true)
      }
    }),
  )
})

it('hides the next smallest cell beside a single small one, and leaves large cells alone', () => {
  const cellOf = [...fill(0, 20), ...fill(1, 3), ...fill(2, 6), ...fill(3, 9)]
  expect(hideSmallCells([{ cellOf, cellCount: 5 }])).toEqual([[false, true, true, false, false]])
  const large = [...fill(0, 5), ...fill(1, 7)]
  expect(hideSmallCells([{ cellOf: large, cellCount: 2 }])).toEqual([[false, false]])
})

it('hides a group when its VSIC division would tell the small group beside it', () => {
  // Division 0 holds group 0 (17 firms) and group 1 (3 firms); division 1 holds group 2 (9 firms).
  const divisions = [...fill(0, 20), ...fill(1, 9)]
  const groups = [...fill(0, 17), ...fill(1, 3), ...fill(2, 9)]
  const [, hiddenGroups] = hideSmallCells([
    { cellOf: divisions, cellCount: 2 },
    { cellOf: groups, cellCount: 3 },
  ])
  // Rule 2 takes group 2 along with group 1; division 0 less group 0 would then still tell group 1.
  expect(hiddenGroups).toEqual([true, true, true])
})

function fill(cell: number, count: number): number[] {
  return Array.from({ length: count }, () => cell)
}

import { benchBackup } from './backup.bench.ts'
import { benchCommit } from './commit.bench.ts'
import { benchEngine } from './engine.bench.ts'
import { benchGateway } from './gateway.bench.ts'
import { isReached, type Measured } from './measured.ts'
import { benchSearch } from './search.bench.ts'
import { benchSectors } from './sectors.bench.ts'
import { benchStart } from './start.bench.ts'
import { benchWindow } from './window.bench.ts'

/*
 * Every benchmark, one after another, as one table of figures beside the limits they are to reach. Ends
 * with 1 when one is missed. Words behind the command choose among them: `npm run bench -- engine`.
 */

const benches: Readonly<Record<string, () => Measured[] | Promise<Measured[]>>> = {
  engine: benchEngine,
  commit: benchCommit,
  backup: benchBackup,
  search: benchSearch,
  sectors: benchSectors,
  start: benchStart,
  window: benchWindow,
  gateway: benchGateway,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => benches[name] === undefined)
if (unknown.length > 0) {
  throw new Error(`No benchmark ${unknown.join()}: there are ${Object.keys(benches).join(', ')}`)
}
const measured: Measured[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) measured.push(...(await bench()))
}
const lines = measured.map(toCells)
const widths = [0, 1, 2, 3].map((column) =>
  Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
)
for (const cells of lines) {
  const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  process.stdout.write(`${line.trimEnd()}\n`)
}
process.exitCode = measured.every(isReached) ? 0 : 1

function toCells(figure: Measured): string[] {
  const { what, value, unit, limit, details } = figure
  return [
    limit === null ? 'told' : isReached(figure) ? 'reached' : 'MISSED',
    what,
    `${value.toFixed(2)} ${unit}`,
    limit === null ? 'no limit' : `${limit.kind} ${limit.value} ${unit}`,
    details,
  ]
}

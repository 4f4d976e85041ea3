import type { PromiseId } from './promise-id.ts'

/** What the project promises, which tests try to break it, and what others publish for the same. */
export type Promised = {
  readonly id: PromiseId
  readonly says: string
  /** Test files, or folders of them. */
  readonly tests: readonly string[]
  /** Journeys in Chromium, where the promise is about the window. */
  readonly journeys?: readonly string[]
  /** What systems people trust have published; where nothing was found, that is said. */
  readonly published: string
}

const nothingFound = 'no figure found'

export const promises: readonly Promised[] = [
  {
    id: 'T1',
    says: 'cut connections lose nothing, double nothing, and change no receipt',
    tests: ['test/faults/sync/half-of-connections-cut.test.ts'],
    published:
      'ODK Collect: the same form can arrive twice (getodk/collect#3517); mWater: two lost surveys known in three years',
  },
  {
    id: 'T2',
    says: 'one batch, however often it is sent, has one receipt',
    tests: ['test/city/batches/receipts.test.ts'],
    published: 'Stripe, for payments: one answer per idempotency key, no figure',
  },
  {
    id: 'T3',
    says: 'laptops end with the same, whatever was cut, killed, carried or repeated; each conflict is listed once',
    tests: ['test/faults/sync/convergence.test.ts'],
    published: 'CouchDB: all copies choose the same winner and leave conflicts to the application',
  },
  {
    id: 'T4',
    says: 'nothing acknowledged is lost by kills, torn logs, full disks; no flipped byte is read as good',
    tests: [
      'test/faults',
      '!test/faults/sync',
      '!test/faults/hostile',
      'test/electron/core/salvage',
    ],
    published:
      'SQLite: millions of simulated crashes a release, of the database alone; Survey Solutions: what was not synchronised is lost with a broken tablet',
  },
  {
    id: 'T5',
    says: 'an association learns nothing of another, not even that a thing exists',
    tests: [
      'test/city/database/other-association.test.ts',
      'test/city/database/row-security.test.ts',
      'test/city/enrolment/authorisation.test.ts',
    ],
    published: nothingFound,
  },
  {
    id: 'T6',
    says: 'the feed skips no row beside concurrent writers',
    tests: ['test/city/changes/feed.test.ts'],
    published: nothingFound,
  },
  {
    id: 'T7',
    says: 'no input from outside crashes, hangs or fills the memory, and nothing of a refused one is stored',
    tests: ['test/faults/hostile'],
    published:
      'SQLite: hundreds of millions of fuzzed inputs a day; of systems of this kind no figure found',
  },
  {
    id: 'T8',
    says: 'apps older and newer than the city have nothing refused',
    tests: ['test/faults/sync/other-schemas.test.ts'],
    published: nothingFound,
  },
  {
    id: 'T9',
    says: 'a revoked laptop gets nothing in or out by any carrier',
    tests: ['test/faults/sync/revoked-laptop.test.ts'],
    published: nothingFound,
  },
  {
    id: 'T14',
    says: 'every backup gives back row for row what was there',
    tests: ['test/electron/core/backups'],
    published: nothingFound,
  },
  {
    id: 'T15',
    says: 'the walls of the window and of both network doors stand',
    tests: [
      'test/electron/main',
      'test/electron/hosting',
      'test/electron/browser-host',
      'test/city/limits',
      'test/city/enrolment/every-route-guarded.test.ts',
    ],
    journeys: ['test/journeys/electron-hosts', 'test/journeys/electron-only'],
    published: 'Electron: a checklist of 20 items and nine fuses, without figures',
  },
]

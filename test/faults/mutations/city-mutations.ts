import type { Mutation } from './mutation.ts'

/** What must never give way at the city and on the wire. */
export const cityMutations: readonly Mutation[] = [
  {
    name: 'row-level security is off on one table',
    file: 'city/database/migrations/0002-secure-city.ts',
    from: `    for (const table of [...ofOneOrg, ...(await listPartitions(db)), 'publications']) {`,
    to: `    for (const table of [...ofOneOrg, ...(await listPartitions(db)), 'publications']) {
      if (table === 'quarantine') continue`,
    tests: ['test/city/database/row-security.test.ts'],
  },
  {
    name: 'the gateway may change what was received',
    file: 'city/database/migrations/0002-secure-city.ts',
    from: `  'quarantine',\n  'records',\n  'conflicts',\n] as const\n\n/**`,
    to: `  'quarantine',\n  'records',\n  'revisions',\n  'conflicts',\n] as const\n\n/**`,
    tests: ['test/city/database/row-security.test.ts'],
  },
  {
    name: 'batches of one association are taken side by side',
    file: 'city/database/in-org.ts',
    from: '  return sql`pg_advisory_xact_lock(hashtextextended(${orgId}, 0))`',
    to: '  return sql`hashtextextended(${orgId}, 0)`',
    tests: ['test/city/batches/order.test.ts'],
  },
  {
    name: 'a batch is believed unsigned',
    file: 'exchange/open-batch.ts',
    from: `if (!isSignatureOf(signingKey, parts.signature, signed)) {`,
    to: `if (!isSignatureOf(signingKey, parts.signature, signed) && signingKey === '') {`,
    tests: ['test/exchange/batch.test.ts'],
  },
  {
    name: 'inflating goes on past the declared size',
    file: 'exchange/open-batch.ts',
    from: `return gunzipSync(gz, { maxOutputLength: bytes })`,
    to: `return gunzipSync(gz).subarray(0, bytes)`,
    tests: ['test/exchange/batch.test.ts'],
  },
  {
    name: 'a batch sent again is taken again',
    file: 'city/batches/receive-batch.ts',
    from: `  if (known) return known.receipt\n`,
    to: ``,
    tests: ['test/city/batches/receipts.test.ts'],
  },
  {
    name: 'two contents under one id pass for one batch',
    file: 'city/batches/receive-batch.ts',
    from: `if (known && known.manifestSha256 !== manifestSha256) throw`,
    to: `if (known && manifestSha256 === '') throw`,
    tests: ['test/city/batches'],
  },
  {
    name: 'what a revoked laptop sends counts',
    file: 'city/batches/receive-batch.ts',
    from: `  if (device.isRevoked) {`,
    to: `  if (device.isRevoked && org_id === '') {`,
    tests: ['test/faults/sync/revoked-laptop.test.ts'],
  },
  {
    name: 'a revoked laptop keeps its session',
    file: 'city/enrolment/require-active-device.ts',
    from: `if (device.isRevoked) throw new ProblemError('device-revoked')`,
    to: ``,
    tests: ['test/faults/sync/revoked-laptop.test.ts'],
  },
  {
    name: 'one brings the batches of somebody else',
    file: 'city/batches/open-arrival.ts',
    from: `if (manifest.org_id !== caller.orgId || !mayBring) throw`,
    to: `if (manifest.org_id !== caller.orgId && !mayBring) throw`,
    tests: ['test/city/enrolment/authorisation.test.ts'],
  },
  {
    name: 'a token of anybody is believed',
    file: 'city/enrolment/tokens.ts',
    from: `return wanted.length === found.length && timingSafeEqual(wanted, found)`,
    to: `return wanted.length === found.length || timingSafeEqual(wanted, wanted)`,
    tests: ['test/city/enrolment/enrolment.test.ts'],
  },
  {
    name: 'a session never ends',
    file: 'city/enrolment/tokens.ts',
    from: `return until > now.getTime() ? caller : null`,
    to: `return until > 0 ? caller : null`,
    tests: ['test/city/enrolment/enrolment.test.ts'],
  },
  {
    name: 'a record of any length is read',
    file: 'city/batches/sent-line.ts',
    from: `bytes.length > batchLimits.recordBytes ? tooLarge : readJson(text)`,
    to: `bytes.length > 1e12 ? tooLarge : readJson(text)`,
    tests: ['test/city/limits/hostile-bodies.test.ts'],
  },
  {
    name: 'a mentor approves their own work at the city',
    file: 'city/records/apply-review.ts',
    from: `if (target.userId === origin.userId) return reject('review/own-work')`,
    to: ``,
    tests: ['test/city/records'],
  },
]

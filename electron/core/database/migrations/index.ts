import { createAssessments } from './0002-create-assessments.ts'
import { createFirms } from './0001-create-firms.ts'
import { createSync } from './0004-create-sync.ts'

/** In order. Frozen once released: a wrong migration is corrected by a later one. */
export const migrations = {
  '0001-create-firms': createFirms,
  '0002-create-assessments': createAssessments,
  '0004-create-sync': createSync,
}

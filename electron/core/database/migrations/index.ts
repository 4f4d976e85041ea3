import { createAssessments } from './0002-create-assessments.ts'
import { createFirmDrafts } from './0003-create-firm-drafts.ts'
import { indexLiveFirms } from './0004-index-live-firms.ts'
import { createBatches } from './0009-create-batches.ts'
import { createFirms } from './0001-create-firms.ts'
import { createMentors } from './0006-create-mentors.ts'
import { createSync } from './0005-create-sync.ts'
import { createCampaigns } from './0007-create-campaigns.ts'
import { createReview } from './0008-create-review.ts'
import { createAssessedPoints } from './0010-create-assessed-points.ts'
import { createPrivacy } from './0011-create-privacy.ts'
import { createBatchAnswers } from './0012-create-batch-answers.ts'
import { countVisits } from './0013-count-visits.ts'
import { countChanges } from './0014-count-changes.ts'
import { keepTwoPersonChanges } from './0015-keep-two-person-changes.ts'
import { nameFilesOfBatches } from './0016-name-files-of-batches.ts'
import { indexVisits } from './0017-index-visits.ts'

/** In order. Frozen once released: a wrong migration is corrected by a later one. */
export const migrations = {
  '0001-create-firms': createFirms,
  '0002-create-assessments': createAssessments,
  '0003-create-firm-drafts': createFirmDrafts,
  '0004-index-live-firms': indexLiveFirms,
  '0005-create-sync': createSync,
  '0006-create-mentors': createMentors,
  '0007-create-campaigns': createCampaigns,
  '0008-create-review': createReview,
  '0009-create-batches': createBatches,
  '0010-create-assessed-points': createAssessedPoints,
  '0011-create-privacy': createPrivacy,
  '0012-create-batch-answers': createBatchAnswers,
  '0013-count-visits': countVisits,
  '0014-count-changes': countChanges,
  '0015-keep-two-person-changes': keepTwoPersonChanges,
  '0016-name-files-of-batches': nameFilesOfBatches,
  '0017-index-visits': indexVisits,
}

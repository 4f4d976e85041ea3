import type { LostAssessment } from '#core/assessments/rebuild-assessment.ts'
import type { EncryptedFile } from '#core/database/open-database.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { listMissing } from './tables/list-missing.ts'
import type { TableReading } from './tables/table-reading.ts'

/** Assessments whose row is destroyed and of which indexes still say id, firm and number. */
export function listLostAssessments(
  target: EncryptedFile,
  tables: readonly TableReading[],
): LostAssessment[] {
  const reading = tables.find(({ shape }) => shape.name === 'assessments')
  if (!reading) return []
  return listMissing(target, reading).flatMap((hint) => {
    const number = hint.get('number')
    const id = assessmentIdSchema.safeParse(hint.get('id'))
    const firmId = firmIdSchema.safeParse(hint.get('firm_id'))
    if (typeof number !== 'number' || !id.success || !firmId.success) return []
    return [{ number, id: id.data, firmId: firmId.data }]
  })
}

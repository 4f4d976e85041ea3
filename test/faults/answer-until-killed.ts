import { writeSync } from 'node:fs'

import { changeAssessment } from '#core/assessments/change-assessment.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { openByDataKey } from '#test/support/open-by-data-key.ts'

/**
 * A process that answers as fast as it can until it is killed. Loads everything, waits for a line
 * `ID COUNT` on its input, opens the file, and prints `SEQ KEY VALUE` after each commit.
 */
const [file = '', keyHex = ''] = process.argv.slice(2)
const keys = ['cost', 'value', 'workers']

process.stdin.once('data', (line) => {
  void answer(String(line).trim().split(' '))
})
writeSync(1, 'ready\n')

async function answer([id, from]: readonly string[]): Promise<void> {
  const work = await openByDataKey(file, new Uint8Array(Buffer.from(keyHex, 'hex')))
  const assessmentId = assessmentIdSchema.parse(id)
  for (let value = Number(from); ; value++) {
    const key = keys[value % keys.length] ?? ''
    const changed = await changeAssessment(work, assessmentId, [
      {
        field: 'answer',
        key,
        value: { value, status: 'answered', askWhom: null, strength: null, note: '' },
      },
    ])
    if (!changed.ok) throw new Error(changed.failure.code)
    writeSync(1, `${changed.value.headSeq} ${key} ${value}\n`)
  }
}

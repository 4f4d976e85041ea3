import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

const tamperings = {
  'is no longer a list of edits': `update history set edits = '7' where seq = 2`,
  'names an unknown field': `update history set edits = '[{"field":"other"}]' where seq = 2`,
  'is missing': 'delete from history where seq = 2',
  'was changed': `update history set made_by = 'Ai đó' where seq = 2`,
  'at the end is missing': 'delete from history where seq = 3',
}

for (const [what, tampering] of Object.entries(tamperings)) {
  it(`says that the history is broken when an entry ${what}`, async () => {
    const { core, homeFolder, reopen } = await openTestWorkspace()
    const { id: assessmentId } = await startTestAssessment(core)
    await answer(core, assessmentId, 'cost', 1)
    await answer(core, assessmentId, 'cost', 2)
    expect(valueOf(await core.handlers.assessments.history({ assessmentId })).intact).toBe(true)
    await core.close()

    const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
    const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
    const sqlite = openEncryptedFile(join(homeFolder, 'workspace.db'), dataKey)
    sqlite.exec('drop trigger history_is_never_changed; drop trigger history_is_never_deleted')
    sqlite.exec(tampering)
    sqlite.close()

    const { workspace, assessments } = (await reopen()).handlers
    valueOf(await workspace.unlock({ passphrase: testPassphrase }))
    const { intact, entries } = valueOf(await assessments.history({ assessmentId }))
    expect(intact).toBe(false)
    expect(entries.at(0)?.seq).toBe(tampering.endsWith('seq = 3') ? 2 : 3)
  })
}

import { writeFileSync } from 'node:fs'

import { it } from 'vitest'

import { valueOf } from '#test/support/open-test-core.ts'

import { everything, openFilledWork } from './filled-work.ts'

it('prints', async () => {
  const { handlers } = await openFilledWork(40)
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const file = valueOf(await handlers.print({ ...everything, format, language: 'vi' }))
    writeFileSync(`/tmp/sr/report.${format}`, file.bytes)
    console.log(file.fileName, file.bytes.length)
  }
})

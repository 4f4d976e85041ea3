import { expect, it } from 'vitest'

import { openTestDatabase } from '#test/support/open-test-database.ts'
import { openTestCore, testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'

const profile = { ...testProfile, role: 'association-manager', personName: 'Lê Thị Mười' } as const

async function openAssociation() {
  const { core } = await openTestCore()
  valueOf(await core.handlers.workspace.create({ profile, passphrase: testPassphrase }))
  const { review, batches } = core.handlers
  return {
    core,
    review: {
      set: async (isOn: boolean) => valueOf(await review.setTwoPerson({ isOn })),
      read: async () => {
        const { isTwoPerson, changes } = valueOf(await review.settings())
        return { isTwoPerson, changes }
      },
    },
    batch: {
      set: async (isOn: boolean) => valueOf(await batches.setTwoPerson({ isOn })),
      read: async () => {
        const { isTwoPerson, twoPersonChanges: changes } = valueOf(await batches.list())
        return { isTwoPerson, changes }
      },
    },
  }
}

it.each(['review', 'batch'] as const)(
  'says who switched the rule of %s, and when, the latest first',
  async (rule) => {
    const association = await openAssociation()
    const { set, read } = association[rule]
    const other = association[rule === 'review' ? 'batch' : 'review']
    expect(await read()).toEqual({ isTwoPerson: false, changes: [] })

    await set(true)
    await set(true)
    valueOf(
      await association.core.handlers.workspace.changeProfile({
        ...profile,
        personName: 'Trần Văn Hòa',
      }),
    )
    await set(false)

    const changedAt = expect.any(String) as string
    expect(await read()).toEqual({
      isTwoPerson: false,
      changes: [
        { isOn: false, changedBy: 'Trần Văn Hòa', changedAt },
        { isOn: true, changedBy: 'Lê Thị Mười', changedAt },
      ],
    })
    expect(await other.read()).toEqual({ isTwoPerson: false, changes: [] })
  },
)

it('lets nobody change or delete what was kept', async () => {
  const db = await openTestDatabase()
  const kept = { rule: 'review', is_on: 1, changed_by: 'Lê Thị Mười' } as const
  const changed_at = '2026-11-27T02:00:00.000Z'
  await db
    .insertInto('two_person_changes')
    .values({ ...kept, changed_at })
    .execute()
  const other = { changed_by: 'Trần Văn Hòa' }
  await expect(db.updateTable('two_person_changes').set(other).execute()).rejects.toThrow(
    'append-only',
  )
  await expect(db.deleteFrom('two_person_changes').execute()).rejects.toThrow('append-only')
})

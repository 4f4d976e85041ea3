import { expect, it } from 'vitest'

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

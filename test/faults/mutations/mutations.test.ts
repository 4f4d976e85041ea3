import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { associationMutations } from './association-mutations.ts'
import { cityMutations } from './city-mutations.ts'
import { laptopMutations } from './laptop-mutations.ts'
import { readMutation } from './read-mutation.ts'

const repository = join(import.meta.dirname, '..', '..', '..')

it.each([...laptopMutations, ...associationMutations, ...cityMutations])(
  'the fault "$name" still has its place, and its tests are there',
  (mutation) => {
    expect(readMutation(repository, mutation)).not.toBe('')
    expect(mutation.tests.filter((path) => !existsSync(join(repository, path)))).toEqual([])
  },
)

import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { promises } from '#test/prove/promises.ts'
import { covers } from '#test/prove/proofs.ts'

const repository = join(import.meta.dirname, '..', '..')

it('every promise names tests that are there', () => {
  const missing = promises.flatMap(({ id, tests, journeys = [] }) =>
    [...tests, ...journeys]
      .filter((path) => !existsSync(join(repository, path.replace(/^!/, ''))))
      .map((path) => `${id} ${path}`),
  )
  expect(missing).toEqual([])
})

it('every test that reports a figure is among those of its promise, and every promise has one', () => {
  const reporting = globSync(
    ['test/city/**/*.ts', 'test/electron/**/*.ts', 'test/faults/**/*.ts'],
    { cwd: repository },
  ).flatMap((path) => {
    const text = readFileSync(join(repository, path), 'utf8')
    const ids = [...text.matchAll(/promise: '(T\d+)'/g)].map(([, id]) => id)
    return [...new Set(ids)].map((id) => ({ path, id }))
  })
  const astray = reporting.filter(
    ({ path, id }) => !promises.some((promised) => promised.id === id && covers(promised, path)),
  )
  expect(astray).toEqual([])
  const silent = promises.filter(({ id }) => !reporting.some((one) => one.id === id))
  expect(silent.map(({ id }) => id)).toEqual([])
})

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

import { sourceFiles } from './source-files.ts'

const files = sourceFiles(['shared', 'exchange', 'electron', 'renderer', 'city', 'test'])

/** Drawers: a name that says nothing about what is inside. */
const banned = [
  'util',
  'utils',
  'helper',
  'helpers',
  'misc',
  'common',
  'manager',
  'service',
  'data',
  'info',
]

it('names every file in kebab-case', () => {
  const wrong = files.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(basename(file)),
  )
  expect(wrong).toEqual([])
})

it('names no file as a drawer', () => {
  const wrong = files.filter((file) => {
    const words = basename(file).replace(/\..*$/, '').split('-')
    return banned.includes(words.at(-1) ?? '')
  })
  // A manager is a person of the association and a data sheet is a form; only the last word decides.
  expect(wrong).toEqual([])
})

it('numbers migrations without a gap and lists each of them', () => {
  const folder = 'electron/core/database/migrations'
  const names = files
    .filter((file) => file.startsWith(`${folder}/0`))
    .map((file) => basename(file, '.ts'))
    .sort()

  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
  const list = readFileSync(`${folder}/index.ts`, 'utf8')
  for (const name of names) expect(list).toContain(`'${name}'`)
})

it('leaves no switched-off test, silenced rule or note to self in the code', () => {
  const marks = new RegExp(
    [
      '\\.(skip|only|fixme|todo)\\(',
      'eslint-' + 'disable',
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      'TO' + 'DO',
      'FIX' + 'ME',
    ].join('|'),
  )
  expect(files.filter((file) => marks.test(readFileSync(file, 'utf8')))).toEqual([])
})

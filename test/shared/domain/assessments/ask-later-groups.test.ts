import { expect, it } from 'vitest'

import type { Answer } from '#shared/domain/assessments/answer.ts'
import { askLaterGroups } from '#shared/domain/assessments/ask-later-groups.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

const ask = (askWhom: string | null): Answer => ({
  value: null,
  status: 'ask_later',
  askWhom,
  strength: null,
  note: '',
})

it('takes one name in other capitals and marks for one person, and puts nobody last', () => {
  const [first, second, third] = smallInstrument.inputs.map(({ key }) => key)
  const answers = {
    [first!]: ask(null),
    [second!]: ask('Kế toán trưởng'),
    [third!]: ask(' ke toan truong '),
  }
  const groups = askLaterGroups(smallInstrument, answers)
  expect(
    groups.map(({ whom, questions }) => [whom, questions.map(({ input }) => input.key)]),
  ).toEqual([
    ['Kế toán trưởng', [second, third]],
    ['', [first]],
  ])
})

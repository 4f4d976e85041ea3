import { expect, it } from 'vitest'

import { batchIdSchema } from '#shared/domain/batches/batch.ts'
import { runSeed } from '#test/support/run-seed.ts'

import { checkMoves, everyMove } from './any-order/allowed-moves.ts'
import { checkApprovals, checkKept, checkOpen, checkSecondPerson } from './any-order/check-sent.ts'
import { beRole, openWalk, readStand, type Stand, type Walk } from './any-order/open-walk.ts'
import {
  makers,
  outside,
  turns,
  type Answer,
  type Asked,
  type CallName,
} from './any-order/walk-calls.ts'

/** At least so many, and on until everything wanted was met. */
const calls = { least: 350, most: 1_500 }

/** What the calls have to have met before the invariants say anything. */
const wanted: readonly string[] = [
  ...everyMove,
  ...turns
    .filter((name) => name !== 'confirmSelf' && name !== 'sendUnseen')
    .map((name) => `${name} done`),
  // Each on a batch that is on its way: nothing may be done to it.
  ...(['gatherMore', 'takeOut', 'confirmOther', 'reopen', 'send', 'discard'] as const).map(
    (name) => `${name} refused: batch/closed sent`,
  ),
  'takeOut refused: batch/closed confirmed',
  'reopen refused: batch/closed draft',
  'gather refused: batch/nothing-to-gather',
  'gatherMore refused: batch/nothing-to-gather',
  'confirmSelf refused: batch/same-person',
  'sendUnseen refused: batch/not-acknowledged',
  'send refused: batch/not-confirmed',
  'send refused: batch/blocked',
  'resend refused: batch/nothing-to-gather',
  'approve refused: review/closed batched',
  'withdraw refused: review/closed batched',
  'refused to a mentor',
]

const unknownBatch = '00000000-0000-7000-8000-ffffffffffff'

/** Mostly about a batch that the call can do something with. */
function ask(walk: Walk, name: CallName, { batches }: Stand): Asked {
  const likely: readonly string[] = name === 'resend' ? ['settled'] : ['draft', 'confirmed', 'sent']
  const all = [...batches.values()]
  const some = all.filter(({ state }) => likely.includes(state))
  const among = walk.random() < 0.7 && some.length > 0 ? some : all
  const id = among.length === 0 ? unknownBatch : walk.pick(among).id
  return { batchId: batchIdSchema.parse(id), isOn: walk.random() < 0.5 }
}

type Made = { readonly before: Stand; readonly after: Stand; readonly answer: Answer }

/** Makes a call as a manager or in a mentor's workspace, and looks at everything around it. */
async function makeOne(walk: Walk, stand: Stand, { name, asked }: Step): Promise<Made> {
  const isMentor = !outside.includes(name) && walk.random() < 0.08
  if (isMentor) await beRole(walk.manager, 'mentor')
  const before = isMentor ? await readStand(walk) : stand
  const answer = await makers[name]({ walk, stand: before, asked })
  const after = await readStand(walk)
  if (isMentor) await beRole(walk.manager, 'association-manager')
  const made = { before, after, answer }
  checkAnswer(made, isMentor)
  checkOpen(after)
  checkKept(before, after)
  checkApprovals(walk, after)
  return isMentor ? { ...made, after: await readStand(walk) } : made
}

type Step = { readonly name: CallName; readonly asked: Asked }

/** Nothing of what was refused is written, and a mentor is refused everything. */
function checkAnswer({ before, after, answer }: Made, isMentor: boolean): void {
  if (!answer.ok) expect(after.text).toBe(before.text)
  if (isMentor) expect(answer.failure?.code).toBe('workspace/not-your-role')
}

function toWords(name: string, { ok, failure }: Answer): string {
  if (failure?.code === 'workspace/not-your-role') return 'refused to a mentor'
  if (ok) return `${name} done`
  return `${name} refused: ${[failure?.code, failure?.state].filter(Boolean).join(' ')}`
}

it('sends nothing twice and changes nothing that was sent or refused, in whatever order it is called, from either role', async () => {
  const walk = await openWalk(runSeed)
  const reached = new Set<string>()
  let isTwoPerson = false
  let stand = await readStand(walk)
  const missing = () => wanted.filter((words) => !reached.has(words))
  for (let turn = 0; turn < calls.most; turn += 1) {
    if (turn >= calls.least && missing().length === 0) break
    const name = walk.pick(turns)
    const asked = ask(walk, name, stand)
    const { before, after, answer } = await makeOne(walk, stand, { name, asked })
    checkSecondPerson(before, after, isTwoPerson)
    if (name === 'twoPerson' && answer.ok) isTwoPerson = asked.isOn
    for (const move of checkMoves(name, before, after)) reached.add(move)
    reached.add(toWords(name, answer))
    stand = after
  }
  expect(
    wanted.filter((words) => !reached.has(words)),
    'was never met',
  ).toEqual([])
}, 240_000)

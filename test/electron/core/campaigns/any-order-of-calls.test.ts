import { expect, it } from 'vitest'

import { runSeed } from '#test/support/run-seed.ts'

import { allowedCampaignMoves, allowedMoves, checkMoves } from './any-order/allowed-moves.ts'
import { checkProposed, checkStanding } from './any-order/check-standing.ts'
import { openWalk, readStand, type Stand, type Walk } from './any-order/open-walk.ts'
import { makers, turns, type Answer, type Asked, type CallName } from './any-order/walk-calls.ts'

const callsPerWalk = 400
const walks = 5

/** What the calls have to have met before the invariants say anything. */
const wanted: readonly string[] = [
  ...Object.values(allowedMoves).flat(),
  ...Object.values(allowedCampaignMoves).flatMap((moves) =>
    moves.map((move) => `campaign ${move}`),
  ),
  ...turns.map((name) => `${name} done`),
  'propose refused: campaign/closed',
  'acceptAll refused: campaign/closed',
  'undo refused: campaign/closed',
  'undo refused: campaign/nothing-to-undo',
  'undo refused: campaign/not-undoable',
  'rebalance refused: campaign/closed',
  'changeMentor refused: campaign/closed',
  'changeMentor refused: assignment/changed-meanwhile',
  'changeMentor refused: assignment/step-refused',
  'changeMentor refused: assignment/mentor-in-conflict',
  'changeMentor refused: assignment/mentor-not-free',
  'withdraw refused: campaign/closed',
  'withdraw refused: assignment/changed-meanwhile',
  'withdraw refused: assignment/step-refused',
  'planVisit refused: assignment/changed-meanwhile',
  'planVisit refused: assignment/step-refused',
  'move refused: campaign/step-refused',
  'addFirm refused: campaign/closed',
  'told refused: nothing to tell',
  'refused to a mentor',
]

/** What the app does by itself when it syncs; no window asks for it. */
const inside: readonly CallName[] = ['told', 'finish']

/** The words of people who took firms from mentors, by whom and what they are about, until undone. */
class Withdrawals {
  readonly #aboutOf = new Map<string, string>()

  follow(name: CallName, asked: Asked, { before, after, answer }: Seen): void {
    if (name === 'undo') this.#aboutOf.delete((answer.value as { note: string }).note)
    if (name !== 'withdraw') return
    const ended = [...after.rows.values()].filter(
      ({ id, state }) => state === 'withdrawn' && before.rows.get(id)?.state !== 'withdrawn',
    )
    expect(ended).toHaveLength(1)
    const [row] = ended
    this.#aboutOf.set(asked.because, `${row!.campaign_id} ${row!.firm_id} ${row!.lead_mentor_id}`)
  }

  takenOff(): ReadonlySet<string> {
    return new Set(this.#aboutOf.values())
  }
}

type Seen = { readonly before: Stand; readonly after: Stand; readonly answer: Answer }

async function walkOnce(walk: Walk, reached: Set<string>): Promise<void> {
  const withdrawals = new Withdrawals()
  let before = await readStand(walk)
  for (let turn = 0; turn < callsPerWalk; turn += 1) {
    const name = walk.pick(turns)
    const isMentor = !inside.includes(name) && walk.random() < 0.1
    const asked = {
      campaignId: walk.pick(walk.campaignIds),
      mentorId: walk.pick(walk.mentorIds),
      because: `Lý do thứ ${turn}`,
    }
    const handlers = isMentor ? walk.mentor : walk.manager
    const answer = await makers[name]({ walk, stand: before, handlers, asked })
    const seen = { before, after: await readStand(walk), answer }
    checkAnswer(seen, isMentor)
    for (const move of checkMoves(name, before, seen.after)) reached.add(move)
    checkStanding(walk, seen.after)
    checkProposed(walk, seen, withdrawals.takenOff())
    if (answer.ok) withdrawals.follow(name, asked, seen)
    reached.add(isMentor ? 'refused to a mentor' : toWords(name, answer))
    before = seen.after
  }
}

/** Nothing of what was refused is written, and a mentor is refused everything. */
function checkAnswer({ before, after, answer }: Seen, isMentor: boolean): void {
  if (!answer.ok) expect(after.text).toBe(before.text)
  if (isMentor) expect(answer.failure?.code).toBe('workspace/not-your-role')
}

function toWords(name: CallName, { ok, failure }: Answer): string {
  return ok ? `${name} done` : `${name} refused: ${failure?.code ?? ''}`
}

it('gives no firm to who may not have it, and changes nothing by what is refused, in whatever order it is called', async () => {
  const reached = new Set<string>()
  for (let number = 0; number < walks; number += 1) {
    await walkOnce(await openWalk(runSeed + number), reached)
  }
  expect(
    wanted.filter((words) => !reached.has(words)),
    'was never met',
  ).toEqual([])
}, 120_000)

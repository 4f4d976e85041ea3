import { hanoiDay } from '#core/hanoi-day.ts'
import { nearDays } from '#shared/domain/campaigns/campaign-board.ts'
import { addDays } from '#shared/domain/campaigns/periods.ts'

import type { BoardDays } from './board-repository.ts'

/** Today in Hanoi, and the last day that counts as near. */
export function boardDays(now: Date): BoardDays {
  const today = hanoiDay(now)
  return { today, nearUntil: addDays(today, nearDays) }
}

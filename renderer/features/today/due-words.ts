import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'

import type { Tone } from '../../ui/state-badge.tsx'

const soonDays = 7
const dayMs = 24 * 3_600_000

/** How a due date stands to today, both as dates alone. */
export function standOf(dueOn: string, today: string): 'late' | 'soon' | 'due' {
  if (dueOn < today) return 'late'
  const days = (Date.parse(dueOn) - Date.parse(today)) / dayMs
  return days <= soonDays ? 'soon' : 'due'
}

export const toneOfStand: Readonly<Record<ReturnType<typeof standOf>, Tone>> = {
  late: 'fault',
  soon: 'attention',
  due: 'neutral',
}

/** Today as a date of the calendar on the wall. */
export function todayAsDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}`
}

/** Nothing has been made of it yet. */
export function isOpenAssignment({ assessment, withdrawnAt }: ReceivedAssignment): boolean {
  return assessment === null && withdrawnAt === null
}

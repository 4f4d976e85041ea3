import { newWorkSchema } from '#shared/domain/mentors/mentor-work.ts'

/** Minutes of hours as they are typed, `3,5` or `3.5`; null when that is no time of one day. */
export function minutesOf(typed: string): number | null {
  const minutes = Math.round(Number(typed.trim().replace(',', '.')) * 60)
  return newWorkSchema.shape.minutes.safeParse(minutes).data ?? null
}

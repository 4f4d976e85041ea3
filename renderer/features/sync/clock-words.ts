import type { Text } from '../../text/text.ts'

type ClockText = Text['sync']['clock']

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** `Đồng hồ của máy chạy nhanh 7 phút …`; the offset is the city’s clock minus the laptop’s. */
export function clockWords(
  offsetMs: number,
  text: ClockText,
  write: (value: number) => string,
): string {
  const by = Math.abs(offsetMs)
  const amount =
    by < 2 * hourMs
      ? text.minutes(write(Math.round(by / minuteMs)))
      : by < 2 * dayMs
        ? text.hours(write(Math.round(by / hourMs)))
        : text.days(write(Math.round(by / dayMs)))
  return offsetMs < 0 ? text.ahead(amount) : text.behind(amount)
}

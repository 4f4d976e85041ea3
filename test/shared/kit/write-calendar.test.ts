import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { writeCalendar } from '#shared/kit/write-calendar.ts'

const madeAt = new Date('2026-11-26T03:28:00.000Z')
const event = {
  uid: 'a1@nang-bac',
  sequence: 2,
  day: '2026-12-31',
  summary: 'Thăm Công ty TNHH Cơ khí Đức Thắng; xưởng 2, cổng sau',
  location: 'Số 1 phố Trúc Bạch, Phường Ba Đình',
  description: 'Gọi trước:\n0912345678',
}

describe('writeCalendar', () => {
  it('writes a whole day with its end on the next, and escapes what the format keeps for itself', () => {
    const unfolded = writeCalendar('Đợt 1', [event], madeAt).replace(/\r\n /g, '')
    expect(unfolded.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Nang Bac//Visits//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Đợt 1',
      'BEGIN:VEVENT',
      'UID:a1@nang-bac',
      'DTSTAMP:20261126T032800Z',
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Thăm Công ty TNHH Cơ khí Đức Thắng\\; xưởng 2\\, cổng sau',
      'LOCATION:Số 1 phố Trúc Bạch\\, Phường Ba Đình',
      'DESCRIPTION:Gọi trước:\\n0912345678',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('folds every line at 75 octets at most and loses no letter of any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(text, (summary) => {
        const written = writeCalendar('x', [{ ...event, summary }], madeAt)
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        }
        expect(written.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
        const unfolded = written.replace(/\r\n /g, '')
        const value = /\r\nSUMMARY:([^\r]*)\r\n/.exec(unfolded)?.[1] ?? ''
        const read = value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
        expect(read).toBe(summary.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''))
      }),
    )
  })
})

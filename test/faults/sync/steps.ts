import fc from 'fast-check'

import type { FirmDetails } from '#shared/domain/firms/firm.ts'

/** Something that happens at an association; `laptop`, `firm` and `file` count round. */
export type Step = { readonly laptop: number } & (
  | { readonly do: 'change'; readonly firm: number; readonly details: Partial<FirmDetails> }
  | { readonly do: 'remove'; readonly firm: number }
  | { readonly do: 'submit'; readonly cost: number }
  /** Waits for its end, or goes on while it runs. */
  | { readonly do: 'sync'; readonly waits: boolean }
  | { readonly do: 'cut-off'; readonly isCutOff: boolean }
  /** In the middle of a sync. */
  | { readonly do: 'kill'; readonly afterMs: number }
  | { readonly do: 'clock'; readonly yearsOff: number }
  | { readonly do: 'settle'; readonly take: 'city' | 'theirs' }
  | { readonly do: 'write-file' }
  | { readonly do: 'write-way-back' }
  /** A mentor's file is read by a manager or by the city, a way back by its laptop. */
  | { readonly do: 'read-file'; readonly file: number }
)

export type DeskWork = Extract<Step, { do: 'change' | 'remove' | 'submit' | 'settle' }>
export type Carrying = Extract<Step, { do: 'write-file' | 'write-way-back' | 'read-file' }>
/** What befalls a laptop and its network. */
export type Event = Exclude<Step, DeskWork | Carrying>

export function isDeskWork(step: Step): step is DeskWork {
  return ['change', 'remove', 'submit', 'settle'].includes(step.do)
}

export function isCarrying(step: Step): step is Carrying {
  return ['write-file', 'write-way-back', 'read-file'].includes(step.do)
}

const number = fc.nat({ max: 1_000 })

/** Few values, so that two people often change the same field differently, or alike. */
const details: fc.Arbitrary<Partial<FirmDetails>> = fc.oneof(
  fc.record({ employees: fc.nat({ max: 4 }) }),
  fc.record({ name: fc.constantFrom('Công ty A', 'Công ty B', 'Công ty C') }),
  fc.record({ note: fc.constantFrom('', 'ghi chú', 'ghi chú khác') }),
  fc.record({ address: fc.constantFrom('Số 1', 'Số 2'), revenueVnd: fc.nat({ max: 2 }) }),
  fc.record({
    contacts: fc.uniqueArray(
      fc.record({
        fullName: fc.constantFrom('Trần Văn An', 'Lê Thị Bình', 'Phạm Cường'),
        title: fc.constantFrom('Giám đốc', 'Kế toán'),
        phone: fc.constantFrom('', '0912345678'),
        email: fc.constant(''),
      }),
      { maxLength: 2, selector: ({ fullName }) => fullName },
    ),
  }),
)

const stepOf = (what: Step['do'], rest: object = {}) =>
  fc.record({ do: fc.constant(what), laptop: number, ...rest }) as unknown as fc.Arbitrary<Step>

export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: stepOf('change', { firm: number, details }) },
  { weight: 1, arbitrary: stepOf('remove', { firm: number }) },
  { weight: 2, arbitrary: stepOf('submit', { cost: fc.integer({ min: 1, max: 1_000 }) }) },
  { weight: 6, arbitrary: stepOf('sync', { waits: fc.boolean() }) },
  { weight: 2, arbitrary: stepOf('cut-off', { isCutOff: fc.boolean() }) },
  { weight: 2, arbitrary: stepOf('kill', { afterMs: fc.nat({ max: 300 }) }) },
  { weight: 1, arbitrary: stepOf('clock', { yearsOff: fc.constantFrom(-10, 0, 10) }) },
  { weight: 2, arbitrary: stepOf('settle', { take: fc.constantFrom('city', 'theirs') }) },
  { weight: 3, arbitrary: stepOf('write-file') },
  { weight: 2, arbitrary: stepOf('write-way-back') },
  { weight: 4, arbitrary: stepOf('read-file', { file: number }) },
)

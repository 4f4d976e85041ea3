import { paperText } from '#core/mentors/paper-text.ts'
import { hanoiDate, hanoiTime } from '#core/reports/hanoi-time.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { PersonLook, PlaceCount, Restriction } from '#shared/domain/personal-data/person.ts'

import { detailsInWords, type PaperLine } from './details-in-words.ts'
import type { ContactWords, MentorWords } from './kept-words-repository.ts'
import type { Say } from './person-paper-text.ts'

/** A titled part of the paper; an empty one is left out. */
export type PaperPart = { readonly title: string; readonly lines: readonly PaperLine[] }

export const hanoiMoment = (iso: string) => `${hanoiTime(iso)}, ${hanoiDate(iso)}`

export function contactParts(
  { contacts, signatures }: ContactWords,
  firmName: string,
  say: Say,
): PaperPart[] {
  const { text } = say
  return [
    ...contacts.map((contact) => ({
      title: text.contact,
      lines: [[text.firm, [firmName]] as const, ...detailsInWords(contact, say, () => undefined)],
    })),
    {
      title: text.signatures,
      lines: signatures.map(({ year, signedAt }, index): PaperLine => [
        String(index + 1),
        [text.signature(year, hanoiMoment(signedAt))],
      ]),
    },
  ]
}

export function mentorParts(
  kept: NonNullable<MentorWords>,
  nameOf: (code: string) => string | undefined,
  say: Say,
): PaperPart[] {
  const { text, language } = say
  const { status, decision } = paperText(language)
  const { recognition, consent } = kept
  const lines = (...pairs: readonly (readonly [string, string | null])[]): PaperLine[] =>
    pairs.flatMap(([label, words]): PaperLine[] => (words ? [[label, [words]]] : []))
  const day = (date: string | null) => (date === null ? null : hanoiDate(date))
  return [
    {
      title: text.mentor,
      lines: [
        ...lines(
          [text.status, status[kept.status]],
          [text.because, kept.statusReason],
          [
            text.recognition,
            recognition &&
              decision(
                recognition.decisionNumber,
                hanoiDate(recognition.decidedOn),
                recognition.body,
              ),
          ],
          [text.networkCode, recognition?.networkCode ?? null],
        ),
        ...detailsInWords(kept.details, say, nameOf),
      ],
    },
    { title: text.restricted, lines: detailsInWords(kept.restricted, say, nameOf) },
    {
      title: text.consent,
      lines: consent
        ? lines(
            [text.scopes, consent.scopes.map((scope) => text.scope[scope]).join('; ')],
            [text.givenOn, day(consent.givenOn)],
            [text.withdrawnOn, day(consent.withdrawnOn)],
            [text.because, consent.withdrawnNote],
          )
        : [],
    },
    ...recordParts(kept, say),
  ]
}

function recordParts(
  { documents, work, history }: NonNullable<MentorWords>,
  { text, language }: Say,
): PaperPart[] {
  const { numbers } = voiceOf(language)
  const removed = (at: string | null) => (at === null ? [] : [text.removed(hanoiMoment(at))])
  return [
    {
      title: text.documents,
      lines: documents.map(({ receivedOn, title, endsOn, fileName, removedAt }) => [
        hanoiDate(receivedOn),
        [
          [
            title,
            ...(endsOn === null ? [] : [text.endsOn(hanoiDate(endsOn))]),
            ...(fileName === null ? [] : [fileName]),
            ...removed(removedAt),
          ].join('; '),
        ],
      ]),
    },
    {
      title: text.work,
      lines: work.map(({ workedOn, firmName, what, minutes, removedAt }) => [
        hanoiDate(workedOn),
        [
          [
            ...(firmName === '' ? [] : [firmName]),
            what,
            text.hours(numbers.decimal(minutes / 60)),
            ...removed(removedAt),
          ].join('; '),
        ],
      ]),
    },
    {
      title: text.history,
      lines: history.map(({ madeAt, madeBy, event, note }) => [
        hanoiMoment(madeAt),
        [[text.events[event], madeBy, note].filter((words) => words !== '').join('; ')],
      ]),
    },
  ]
}

/** What is said of everybody: whether restricted, where it lies, who looked. */
export function commonParts(
  known: {
    readonly restriction: Restriction | null
    readonly places: readonly PlaceCount[]
    readonly looks: readonly PersonLook[]
    readonly dossierLooks: NonNullable<MentorWords>['looks']
  },
  { text }: Say,
): PaperPart[] {
  const { restriction, places } = known
  const looks = [
    ...known.looks.map(({ at, by, what }) => ({ at, by, what: text.look[what] })),
    ...known.dossierLooks.map(({ lookedAt, lookedBy, group }) => ({
      ...{ at: lookedAt, by: lookedBy, what: text.lookGroup[group] },
    })),
  ].sort((one, other) => other.at.localeCompare(one.at))
  return [
    {
      title: text.restriction,
      lines: restriction
        ? [
            [text.restrictedSince, [hanoiMoment(restriction.since)]],
            [text.because, [restriction.because]],
            [text.by, [restriction.madeBy]],
          ]
        : [],
    },
    {
      title: text.places,
      lines: places.map(({ place, count }) => [text.placeNames[place], [String(count)]]),
    },
    {
      title: text.seen,
      lines: looks.map(({ at, by, what }) => [hanoiMoment(at), [`${what}; ${by}`]]),
    },
  ]
}

import type { Voice } from '#core/reports/report-facts.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import type {
  BreakdownKey,
  SectorReport,
  SectorScope,
} from '#shared/domain/sector-reports/sector-report.ts'
import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'
import type { Language } from '#shared/kit/words.ts'

import { printedTextEn } from './printed-text-en.ts'
import { printedTextVi, type PrintedText } from './printed-text-vi.ts'
import type { NamedGroup } from './report-document.ts'

/** What a printed sector report is made from; nothing is looked up while it is laid out. */
export type Printing = {
  readonly report: SectorReport
  readonly selection: SectorSelection
  readonly instrument: InstrumentDefinition
  readonly lists: ReferenceLists
  readonly association: string
  /** Null when the report is not of one campaign. */
  readonly campaignName: string | null
  readonly author: string
  /** ISO instant at which the report was asked for. */
  readonly madeAt: string
  readonly voice: Voice
  readonly text: PrintedText
}

export function printedText(language: Language): PrintedText {
  return language === 'vi' ? printedTextVi : printedTextEn
}

export function printedVoice(language: Language): Voice {
  return voiceOf(language)
}

export function scopeName(
  { lists, voice, text }: Pick<Printing, 'lists' | 'voice' | 'text'>,
  scope: SectorScope,
): string {
  switch (scope.kind) {
    case 'all':
      return text.allSectors
    case 'vsic':
      return text.vsicSector(scope.prefix, vsicName(lists, scope.prefix))
    case 'key-sector': {
      const sector = lists.keySectors.find(({ id }) => id === scope.keySectorId)
      return text.keySector(sector ? voice.say(sector.name) : scope.keySectorId)
    }
  }
}

/** The groups of criteria, each letter with its name. */
export function namedGroups({
  instrument,
  voice,
  text,
}: Pick<Printing, 'instrument' | 'voice' | 'text'>): NamedGroup[] {
  return instrument.groups.map(({ code, name }) => ({
    code,
    name: text.groupName(code, voice.say(name)),
  }))
}

/** A cell of a breakdown in words. */
export function cellName(
  { lists, voice, text }: Pick<Printing, 'lists' | 'voice' | 'text'>,
  by: BreakdownKey,
  code: string | null,
): string {
  if (code === null) return by === 'keySector' ? text.noKeySector : text.unknownCell
  const ofVsic = (digits: string) => `${digits} – ${vsicName(lists, digits)}`
  const finders: Readonly<Record<BreakdownKey, (code: string) => string | undefined>> = {
    division: ofVsic,
    group: ofVsic,
    keySector: (id) => {
      const sector = lists.keySectors.find((one) => one.id === id)
      return sector && voice.say(sector.name)
    },
    ward: (wardCode) => lists.wards.find((ward) => ward.code === wardCode)?.name,
    size: (size) => sizeName(voice, size),
  }
  return finders[by](code) ?? code
}

function sizeName({ text }: Voice, code: string): string {
  const { micro, small, medium, large } = text.sizeClasses
  return new Map(Object.entries({ micro, small, medium, large })).get(code) ?? code
}

/** By the list of 2025, whose divisions and groups of manufacturing are those of 2018. */
function vsicName({ vsic2025, vsic2018 }: ReferenceLists, code: string): string {
  const isIt = (row: { readonly code: string }) => row.code === code
  return (vsic2025.find(isIt) ?? vsic2018.find(isIt))?.name ?? code
}

export function className(
  { instrument, voice, text }: Pick<Printing, 'instrument' | 'voice' | 'text'>,
  lowest: string,
  highest: string,
): string {
  const nameOf = (code: string) => {
    const level = instrument.classes.find((one) => one.code === code)
    return level ? voice.say(level.name) : code
  }
  return lowest === highest ? nameOf(lowest) : text.classOr(nameOf(lowest), nameOf(highest))
}

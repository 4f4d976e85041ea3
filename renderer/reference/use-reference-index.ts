import { useMemo } from 'react'

import type { VsicCode } from '#shared/domain/firms/firm.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'

import { useReferenceLists } from '../client/use-reference-lists.ts'
import { buildVsicIndex, type VsicIndex } from './vsic-search.ts'
import { buildWardIndex, type WardIndex } from './ward-search.ts'

export type ReferenceIndex = {
  readonly wards: WardIndex
  readonly vsic: Readonly<Record<VsicCode['version'], VsicIndex>>
  readonly keySectors: ReferenceLists['keySectors']
}

const noLists: ReferenceLists = {
  vsic2025: [],
  vsic2018: [],
  wards: [],
  keySectors: [],
  programmes: [],
  associations: [],
}

/** The reference lists prepared for search; empty until they have been read. */
export function useReferenceIndex(): ReferenceIndex {
  const lists = useReferenceLists().data ?? noLists
  return useMemo(
    () => ({
      wards: buildWardIndex(lists.wards),
      vsic: { '2018': buildVsicIndex(lists.vsic2018), '2025': buildVsicIndex(lists.vsic2025) },
      keySectors: lists.keySectors,
    }),
    [lists],
  )
}

/** `2592 Gia công cơ khí`; the bare code where the list of its version does not go so deep. */
export function vsicTitle(index: ReferenceIndex, vsic: VsicCode): string {
  const row = index.vsic[vsic.version].byCode.get(vsic.code)
  return row ? `${vsic.code} ${sentenceCase(row.name)}` : vsic.code
}

/** Sections are printed in capitals in the decision. */
export function sentenceCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.charAt(0) + name.slice(1).toLowerCase()
}

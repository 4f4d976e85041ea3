import { Select } from '@mantine/core'
import { useMemo } from 'react'

import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import type { SectorScope } from '#shared/domain/sector-reports/sector-report.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import { useReferenceLists } from '../../client/use-reference-lists.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'

type Option = { readonly value: string; readonly label: string }
type OptionGroup = { readonly group: string; readonly items: readonly Option[] }

/** All firms, a key sector, or a division or group of VSIC; found by words without diacritics. */
export function ScopeField(props: {
  readonly value: SectorScope
  readonly onChange: (scope: SectorScope) => void
}) {
  const { sectorReports: text } = useText()
  const language = useLanguage()
  const { data: lists } = useReferenceLists()
  const groups = useMemo(() => {
    const { keySectors, divisions, groups: vsicGroups } = text.scopeGroups
    return [
      { group: '', items: [{ value: 'all', label: text.scopeAll }] },
      {
        group: keySectors,
        items: (lists?.keySectors ?? []).map(({ id, name }) => ({
          value: `key:${id}`,
          label: name[language],
        })),
      },
      { group: divisions, items: vsicOptions(lists, 2) },
      { group: vsicGroups, items: vsicOptions(lists, 3) },
    ]
  }, [lists, text, language])
  return (
    <Select
      size="md"
      label={text.scope}
      searchable
      allowDeselect={false}
      nothingFoundMessage={text.scopeNothing}
      maxDropdownHeight={360}
      data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
      filter={({ search }) => matching(groups, search)}
      value={toValue(props.value)}
      onChange={(value) => {
        if (value !== null) props.onChange(toScope(value))
      }}
    />
  )
}

/** Manufacturing alone: other sections are outside the circular. */
function vsicOptions(lists: ReferenceLists | undefined, level: number): Option[] {
  return (lists?.vsic2025 ?? [])
    .filter((row) => row.level === level && row.section === 'C')
    .map(({ code, name }) => ({ value: `vsic:${code}`, label: `${code} – ${name}` }))
}

function matching(groups: readonly OptionGroup[], search: string) {
  const asked = foldText(search)
  return groups
    .map(({ group, items }) => ({
      group,
      items: items.filter(({ label }) => foldText(label).includes(asked)),
    }))
    .filter(({ items }) => items.length > 0)
}

function toValue(scope: SectorScope): string {
  if (scope.kind === 'all') return 'all'
  return scope.kind === 'vsic' ? `vsic:${scope.prefix}` : `key:${scope.keySectorId}`
}

function toScope(value: string): SectorScope {
  if (value.startsWith('vsic:')) return { kind: 'vsic', prefix: value.slice(5) }
  if (value.startsWith('key:')) return { kind: 'key-sector', keySectorId: value.slice(4) }
  return { kind: 'all' }
}

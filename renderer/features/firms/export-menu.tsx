import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

import type { FirmFilter } from '#shared/domain/firms/firm.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { useExportFirms } from './use-firm-list.ts'

/** Saves what the list shows, all pages of it. */
export function ExportMenu(props: { readonly filter: FirmFilter; readonly total: number }) {
  const { firms } = useText()
  const language = useLanguage()
  const { mutate, isPending } = useExportFirms()
  const save = (format: 'xlsx' | 'csv') => {
    mutate({ filter: props.filter, format, language }, { onSuccess: saveMadeFile })
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <QuietButton
          disabled={props.total === 0}
          loading={isPending}
          rightSection={<IconChevronDown aria-hidden size="1rem" />}
        >
          {firms.exportMenu}
        </QuietButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{firms.exportNote(props.total)}</Menu.Label>
        <Menu.Item onClick={() => save('xlsx')}>{firms.exportXlsx}</Menu.Item>
        <Menu.Item onClick={() => save('csv')}>{firms.exportCsv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

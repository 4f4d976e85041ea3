import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

import type { MentorFilter } from '#shared/domain/mentors/mentor-list.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { useExportRoster } from './use-mentor-exports.ts'

/** Saves what the list shows, all of it; the public list only of those who agreed. */
export function ExportMenu(props: { readonly filter: MentorFilter; readonly total: number }) {
  const { mentorExports } = useText()
  const language = useLanguage()
  const { mutate, isPending, data, error } = useExportRoster()
  const save = (list: 'working' | 'public') =>
    mutate(
      { filter: props.filter, list, language },
      { onSuccess: ({ file }) => saveMadeFile(file) },
    )
  return (
    <>
      {error && <FailureNotice error={error} />}
      {data !== undefined && data.leftOut > 0 && (
        <p role="status" className="nb-soft">
          {mentorExports.leftOut(data.leftOut)}
        </p>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <QuietButton
            disabled={props.total === 0}
            loading={isPending}
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
          >
            {mentorExports.menu}
          </QuietButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{mentorExports.note(props.total)}</Menu.Label>
          <Menu.Item onClick={() => save('working')}>{mentorExports.working}</Menu.Item>
          <Menu.Item onClick={() => save('public')}>{mentorExports.public}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

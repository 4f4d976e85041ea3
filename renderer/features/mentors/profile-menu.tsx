import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { useExportProfile } from './use-mentor-exports.ts'

/** The profile on paper; the whole one only on purpose. */
export function ProfileMenu({ mentorId }: { readonly mentorId: MentorId }) {
  const { mentorExports } = useText()
  const language = useLanguage()
  const { mutate, isPending, data } = useExportProfile()
  const save = (withRestricted: boolean) =>
    mutate(
      { mentorId, withRestricted, language },
      { onSuccess: (result) => result.ok && saveMadeFile(result.value) },
    )
  return (
    <>
      {data?.ok === false && <FailureNotice error={new CallFailedError(data.failure)} />}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <QuietButton
            loading={isPending}
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
          >
            {mentorExports.profile}
          </QuietButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save(false)}>{mentorExports.profilePlain}</Menu.Item>
          <Menu.Item onClick={() => save(true)}>{mentorExports.profileFull}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

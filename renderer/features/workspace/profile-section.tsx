import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { workspaceStatusKey } from '../../client/use-workspace-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { ProfileForm } from './profile-form.tsx'

export function ProfileSection(props: { readonly profile: WorkspaceProfile }) {
  const { workspace: text } = useText()
  const app = useAppClient()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: async (profile: WorkspaceProfile) =>
      valueOrThrow(await app.workspace.changeProfile(profile)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: workspaceStatusKey }),
  })
  return (
    <Section title={text.account.title} lead={text.account.lead}>
      <ProfileForm
        profile={props.profile}
        onSubmit={(profile) => change.mutate(profile)}
        buttons={
          <>
            <PrimaryButton type="submit" loading={change.isPending}>
              {text.profile.save}
            </PrimaryButton>
            <span role="status">{change.isSuccess ? text.profile.saved : null}</span>
          </>
        }
      />
      {change.error ? <FailureNotice error={change.error} /> : null}
    </Section>
  )
}

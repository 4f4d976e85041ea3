import { useWorkspaceStatus } from '../../client/use-workspace-status.ts'
import classes from './form.module.css'
import { PassphraseSection } from './passphrase-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RecoveryCodeSection } from './recovery-code-section.tsx'

/** Who works here, and what opens the data: a part of the settings. */
export function AccountSettings() {
  const { data: status } = useWorkspaceStatus()
  if (status?.state !== 'open') return null
  return (
    <div className={classes.stack}>
      <ProfileSection profile={status.profile} />
      {status.isDemo ? null : (
        <>
          <PassphraseSection />
          <RecoveryCodeSection workspaceName={status.profile.name} />
        </>
      )}
    </div>
  )
}

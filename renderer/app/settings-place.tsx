import { PersonalDataSection } from '../features/personal-data/personal-data-section.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { UpdatesSection } from '../features/updates/updates-section.tsx'
import { AccountSettings } from '../features/workspace/account-settings.tsx'

/** Four features meet on one screen. */
export function SettingsPlace() {
  return (
    <SettingsScreen
      account={<AccountSettings />}
      personalData={<PersonalDataSection />}
      updates={<UpdatesSection />}
    />
  )
}

import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { AccountSettings } from '../features/workspace/account-settings.tsx'

/** Two features meet on one screen. */
export function SettingsPlace() {
  return <SettingsScreen account={<AccountSettings />} />
}

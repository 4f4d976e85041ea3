import type { certificateTextVi } from './certificate-text-vi.ts'
import { when } from './when-en.ts'

/** About the certificate the city signs by. */
export const certificateTextEn: typeof certificateTextVi = {
  endsSoon: (end) =>
    `The city's signing certificate ends ${when(end)}. Take the stick with the root from the safe and run: npm run city -- renew-city-certificate --root FILE`,
  noRoot:
    'The root of this city is not there. Plug in its stick and add --root FILE (the file city-root.json).',
  renewed: (end) =>
    `The city's signing certificate holds until ${when(end)}. Restart the gateway, put the stick back into the safe and back up city.json. No device has to do anything.`,
}

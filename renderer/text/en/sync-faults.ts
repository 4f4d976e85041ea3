import type { syncFaultsVi } from '../vi/sync-faults.ts'

const trySoon = 'Everything is safe on the laptop and will be sent again.'

export const syncFaultsEn: typeof syncFaultsVi = {
  'sync/offline': {
    what: 'There is no internet, or the server cannot be reached',
    remedy: `Check Wi-Fi or cable. If other pages open, the city’s server may be down. ${trySoon} If it is urgent, send by USB.`,
  },
  'sync/captive-portal': {
    what: 'This network wants you to log in first',
    remedy: 'Open a browser, log in to the Wi-Fi of the place you are at, then sync again.',
  },
  'sync/tls': {
    what: 'The server could not be proved to be the association’s or the city’s',
    remedy:
      'Nothing was sent. Try another network, such as a phone’s hotspot; if it stays, run the sync doctor and send its report to support.',
  },
  'sync/server-fault': {
    what: 'The server ran into a fault',
    remedy: `It is not your laptop. ${trySoon}`,
  },
  'sync/server-busy': {
    what: 'The server is busy',
    remedy: `The laptop tries again in a few minutes. ${trySoon}`,
  },
  'sync/answer-wrong': {
    what: 'The server’s answer cannot be read',
    remedy:
      'The network may have come between, or the versions differ. Try another network; if it stays, run the sync doctor and send its report to support.',
  },
  'sync/app-too-old': {
    what: 'This application is older than the server asks for',
    remedy:
      'Install the new version from the association, then sync again. Until then nothing is sent or fetched by network; sending by USB still works.',
  },
  'sync/certificate-expired': {
    what: 'The certificate of this laptop has ended',
    remedy: 'Renew it under Device, or ask for a new code.',
  },
  'sync/device-revoked': {
    what: 'This laptop may not send any more',
    remedy:
      'Everything is safe on the laptop. Contact whoever gave you the code; if the laptop is still yours, ask for a new code and enrol again, and it sends on.',
  },
  'sync/not-enrolled': {
    what: 'This laptop is not enrolled',
    remedy: 'Enrol it under Device, by code or by file.',
  },
  'sync/receipt-wrong': {
    what: 'The receipt does not carry the right signature',
    remedy:
      'The laptop counts nothing as sent and keeps everything. Sync again; if it returns, run the sync doctor and send its report to support.',
  },
  'sync/too-much-replaced': {
    what: 'More than a tenth of the records on the laptop would be replaced or removed',
    remedy: 'Nothing has changed. Look and decide on the Sync screen.',
  },
  'sync/cancelled': {
    what: 'You stopped this sync',
    remedy: 'What has a receipt counts. Press “Sync now” to go on from there.',
  },
  'sync/disk-full': {
    what: 'The disk of this laptop is full',
    remedy: 'Delete files you do not need, then sync again. What was saved is intact.',
  },
}

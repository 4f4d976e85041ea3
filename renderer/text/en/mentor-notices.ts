import type { mentorNoticesVi } from '../vi/mentor-notices.ts'

export const mentorNoticesEn: typeof mentorNoticesVi = {
  title: 'Send the assignments to the mentors',
  waiting: (send, withdraw) =>
    [
      send === '0' ? '' : `${send} assignments not yet received by their mentors`,
      withdraw === '0' ? '' : `${withdraw} withdrawals their mentors do not know of yet`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  explained:
    'With internet they go out right after you send them, and appear under Today on the mentor’s laptop, together with the firm.',
  send: 'Send to the mentors',
  sent: (sent, withdrawn) =>
    [sent === '0' ? '' : `${sent} assignments`, withdrawn === '0' ? '' : `${withdrawn} withdrawals`]
      .filter((part) => part !== '')
      .join(' and '),
  sentDone: (what) => `${what} are ready; with internet they go within seconds.`,
  sentNothing: 'No assignment could be sent.',
  left: (count) => `${count} assignments were not sent: their mentors are not linked to a laptop.`,
  unlinked: (names) =>
    `The laptop of ${names} is not known. Open the mentor’s page, go to Device, choose the person and send again.`,
  toDossier: (name) => `Open the dossier of ${name}`,
  all: 'Nothing is left to hand over; what has not gone yet goes as soon as there is internet.',
  byFile: {
    title: 'Mentors without internet',
    explained:
      'Make a .nbar file for each of them and send it by Zalo, e-mail or USB. Only their laptop can open it.',
    make: (name) => `File for ${name}`,
  },
  failures: {
    notEnrolled: {
      what: 'This laptop is not enrolled with the city',
      remedy: 'Enrol it under Sync, Device, then send again.',
    },
    notYourRole: {
      what: 'The certificate of this laptop is not a manager’s',
      remedy: 'Ask the association for a code for a manager and enrol the laptop again.',
    },
    noFile: {
      what: 'No file could be made for this mentor',
      remedy: 'Send the assignments first, and check that the mentor is linked to a laptop.',
    },
  },
}

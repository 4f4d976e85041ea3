import type { syncDoctorVi } from '../vi/sync-doctor.ts'

const room = (freeMiB: string | number | undefined): string => {
  const free = Number(freeMiB)
  return free < 1024 ? `${free} MB` : `${Math.floor(free / 1024)} GB`
}

export const syncDoctorEn: typeof syncDoctorVi = {
  lead: 'Tries each step of the way from this laptop to the server and says what to do.',
  again: 'Check again',
  running: 'Checking; on a slow network this takes half a minute',
  allGood: 'Everything is in order.',
  goodAsFar: (skipped) =>
    `What could be tried is in order; ${skipped} steps were not tried, since this laptop has no server. Working by file needs none of them.`,
  some: (count) => `Points to look at: ${count}.`,
  notChecked: 'Not tried: an earlier step did not hold, or there is no server to try.',
  results: { good: 'good', attention: 'attention', fault: 'fault', 'not-checked': 'not tried' },
  list: 'Results',
  toDo: 'What to do:',
  report: 'Save the report for support',
  reportLead:
    'The report holds these results and the last faults; no names of people or firms and no figures.',
  checks: {
    enrolment: {
      name: 'Enrolment',
      good: () => 'The laptop is enrolled with an association.',
      attention: ({ state }) =>
        state === 'requested'
          ? 'Waiting for the certificate file of the association.'
          : 'The laptop is not enrolled.',
      fault: () => 'This laptop may not send any more.',
      remedy:
        'Enrol it under Device, by code or by file; a mentor asks the association for a code, the association asks the city.',
    },
    network: {
      name: 'Network',
      good: () => 'There is a network, and the server was found.',
      attention: () => 'There is a network, but the server was not found.',
      fault: ({ interfaces }) =>
        interfaces === 0
          ? 'There is no network.'
          : 'There is a network, but the server cannot be reached.',
      remedy:
        'Check Wi-Fi or cable, or use a phone’s hotspot. If other pages open, the city’s server may be down: the laptop tries again by itself. If it is urgent, send by USB.',
    },
    'captive-portal': {
      name: 'Wi-Fi login page',
      good: () => 'The network puts no login page in between.',
      attention: () => 'It is not certain whether the network wants a login.',
      fault: () => 'The network wants you to log in first.',
      remedy: 'Open a browser, go to any page, log in to the Wi-Fi and check again.',
    },
    proxy: {
      name: 'Proxy',
      good: () => 'No proxy is set.',
      attention: ({ setting }) =>
        `A proxy is set (${String(setting)}); this application goes straight and does not use it.`,
      fault: () => 'A proxy blocks the way to the server.',
      remedy:
        'If syncing fails, ask the network’s administrator for a straight way to the server, or use a phone’s hotspot.',
    },
    tls: {
      name: 'Secure connection (TLS)',
      good: ({ scheme }) =>
        scheme === 'http'
          ? 'The server is on this very machine, so the connection needs no encryption.'
          : 'The connection is encrypted and leads to the right server.',
      attention: () => 'The connection works, with a point to look at.',
      fault: () => 'The server could not be proved to be the right one.',
      remedy:
        'An antivirus program or a company network may come between. Try another network; check date and time.',
    },
    server: {
      name: 'The city’s gateway',
      good: ({ milliseconds }) =>
        `The server answers as it should, after ${String(milliseconds)} ms.`,
      attention: () => 'The server is busy.',
      fault: ({ reason, status }) =>
        reason === 'other-city'
          ? 'This server is not the one the laptop is enrolled with.'
          : `The server does not answer as it should (code ${String(status)}).`,
      remedy: 'It is not your laptop. Wait a few minutes; if it stays, tell the association.',
    },
    version: {
      name: 'Version',
      good: ({ app }) => `Application ${String(app)} and server understand each other.`,
      attention: () => 'Server and application differ in version; sending works.',
      fault: ({ app, oldest }) =>
        `Application ${String(app)} is older than the server asks for (${String(oldest)}).`,
      remedy: 'Install the new version from the association. Everything on the laptop stays.',
    },
    certificate: {
      name: 'Certificate',
      good: ({ days }) => `The certificate is valid for another ${String(days)} days.`,
      attention: ({ days }) => `The certificate ends in ${String(days)} days.`,
      fault: () => 'The certificate has ended or was revoked.',
      remedy: 'Renew it under Device, or ask the association for a new code.',
    },
    clock: {
      name: 'Clock',
      good: () => 'The clock is right.',
      attention: ({ offsetMinutes }) =>
        `The clock differs from the server’s by ${String(Math.abs(Number(offsetMinutes)))} minutes.`,
      fault: ({ offsetMinutes }) =>
        `The clock differs from the server’s by ${String(Math.round(Math.abs(Number(offsetMinutes)) / 60))} hours.`,
      remedy: 'Set date and time in the Windows settings and let it set itself.',
    },
    disk: {
      name: 'Disk',
      good: ({ freeMiB }) => `${room(freeMiB)} are free.`,
      attention: ({ freeMiB }) => `The disk is nearly full, ${room(freeMiB)} are left.`,
      fault: ({ freeMiB }) => `The disk is as good as full, ${room(freeMiB)} are left.`,
      remedy: 'Delete files you do not need, then check again.',
    },
  },
}

import type { syncDoctorVi } from '../vi/sync-doctor.ts'

export const syncDoctorEn: typeof syncDoctorVi = {
  lead: 'Tries each step of the way from this laptop to the server and says what to do.',
  again: 'Check again',
  running: 'Checking; on a slow network this takes half a minute',
  allGood: 'Everything is in order.',
  some: (count) => `Points to look at: ${count}.`,
  notChecked: 'Not tried, as an earlier step did not hold.',
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
      attention: () => 'Waiting for the certificate file of the association.',
      fault: () => 'The laptop is not enrolled, or was revoked.',
      remedy: 'Enrol it under Device, by code or by file.',
    },
    network: {
      name: 'Network',
      good: () => 'There is a network, and the server was found.',
      attention: () => 'There is a network, but the server was not found.',
      fault: () => 'There is no network.',
      remedy: 'Check Wi-Fi or cable, or use a phone’s hotspot. If it is urgent, send by USB.',
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
      good: () => 'There is no proxy, or it lets us through.',
      attention: () => 'The way goes through a proxy.',
      fault: () => 'A proxy blocks the way to the server.',
      remedy:
        'Ask the network’s administrator to allow the server’s address, or use another network such as a phone’s hotspot.',
    },
    tls: {
      name: 'Secure connection (TLS)',
      good: () => 'The connection is encrypted and leads to the right server.',
      attention: () => 'The connection works, with a point to look at.',
      fault: () => 'The server could not be proved to be the right one.',
      remedy:
        'An antivirus program or a company network may come between. Try another network; check date and time.',
    },
    server: {
      name: 'Server',
      good: () => 'The server answers as it should.',
      attention: () => 'The server is busy.',
      fault: () => 'The server does not answer as it should.',
      remedy: 'It is not your laptop. Wait a few minutes; if it stays, tell the association.',
    },
    version: {
      name: 'Version',
      good: () => 'Application and server understand each other.',
      attention: () => 'Server and application differ in version; sending works.',
      fault: () => 'This application is older than the server asks for.',
      remedy: 'Install the new version from the association. Everything on the laptop stays.',
    },
    certificate: {
      name: 'Certificate',
      good: () => 'The certificate is valid.',
      attention: () => 'The certificate ends soon.',
      fault: () => 'The certificate has ended or was revoked.',
      remedy: 'Renew it under Device, or ask the association for a new code.',
    },
    clock: {
      name: 'Clock',
      good: () => 'The clock is right.',
      attention: () => 'The clock differs from the server’s.',
      fault: () => 'The clock differs much from the server’s.',
      remedy: 'Set date and time in the Windows settings and let it set itself.',
    },
    disk: {
      name: 'Room on the disk',
      good: () => 'There is room enough.',
      attention: () => 'The disk is nearly full.',
      fault: () => 'The disk is full.',
      remedy: 'Delete files you do not need, then check again.',
    },
  },
}

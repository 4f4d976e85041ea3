import { createHashRouter, type RouteObject } from 'react-router'

import { Loading } from '../ui/loading.tsx'
import { associationPlaces } from './association-places.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { Shell } from './shell.tsx'

/** Each place is loaded when it is first opened. */
const places: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({
      Component: (await import('../features/today/today-screen.tsx')).TodayScreen,
    }),
  },
  {
    path: 'firms',
    lazy: async () => ({
      Component: (await import('../features/firms/firm-list-screen.tsx')).FirmListScreen,
    }),
  },
  {
    path: 'firms/import',
    lazy: async () => ({
      Component: (await import('../features/firms/firm-import-screen.tsx')).FirmImportScreen,
    }),
  },
  {
    path: 'firms/new',
    lazy: async () => ({
      Component: (await import('../features/firms/firm-form-screen.tsx')).AddFirmScreen,
    }),
  },
  {
    path: 'firms/:firmId/edit',
    lazy: async () => ({
      Component: (await import('../features/firms/firm-form-screen.tsx')).EditFirmScreen,
    }),
  },
  {
    path: 'firms/:firmId/compare',
    lazy: async () => ({
      Component: (await import('../features/firms/compare-screen.tsx')).CompareScreen,
    }),
  },
  {
    path: 'firms/:firmId',
    lazy: async () => ({
      Component: (await import('../features/firms/firm-screen.tsx')).FirmScreen,
    }),
  },
  {
    path: 'assessments',
    lazy: async () => {
      const { AssessmentListScreen } = await import('../features/today/assessment-list-screen.tsx')
      return { Component: AssessmentListScreen }
    },
  },
  {
    path: 'assessments/start',
    lazy: async () => ({
      Component: (await import('../features/assessments/start-assessment-screen.tsx'))
        .StartAssessmentScreen,
    }),
  },
  {
    path: 'assessments/:assessmentId',
    lazy: async () => ({
      Component: (await import('../features/assessments/assessment-editor-screen.tsx'))
        .AssessmentEditorScreen,
    }),
  },
  {
    path: 'assessments/:assessmentId/ask-later',
    lazy: async () => ({
      Component: (await import('../features/assessments/ask-later-screen.tsx')).AskLaterScreen,
    }),
  },
  {
    path: 'assessments/:assessmentId/result',
    lazy: async () => ({
      Component: (await import('../features/results/result-screen.tsx')).ResultScreen,
    }),
  },
  {
    path: 'assessments/:assessmentId/sign',
    lazy: async () => ({
      Component: (await import('../features/results/sign-off-screen.tsx')).SignOffScreen,
    }),
  },
  {
    path: 'assessments/:assessmentId/history',
    lazy: async () => ({
      Component: (await import('../features/results/history-screen.tsx')).HistoryScreen,
    }),
  },
  ...associationPlaces,
  {
    path: 'sync',
    lazy: async () => ({
      Component: (await import('../features/sync/sync-screen.tsx')).SyncScreen,
    }),
  },
  {
    path: 'sync/usb',
    lazy: async () => ({
      Component: (await import('../features/sync/usb-screen.tsx')).UsbScreen,
    }),
  },
  {
    path: 'sync/conflicts',
    lazy: async () => ({
      Component: (await import('../features/sync/conflicts-screen.tsx')).ConflictsScreen,
    }),
  },
  {
    path: 'sync/doctor',
    lazy: async () => ({
      Component: (await import('../features/sync/doctor-screen.tsx')).DoctorScreen,
    }),
  },
  {
    path: 'sync/device',
    lazy: async () => ({
      Component: (await import('../features/sync/device-screen.tsx')).DeviceScreen,
    }),
  },
  {
    path: 'salvage',
    lazy: async () => ({
      Component: (await import('../features/workspace/salvage-screen.tsx')).SalvageScreen,
    }),
  },
  {
    path: 'settings',
    lazy: async () => ({
      Component: (await import('./settings-place.tsx')).SettingsPlace,
    }),
  },
  { path: '*', Component: NotFoundScreen },
]

export function makeRouter() {
  const shell = { Component: Shell, HydrateFallback: Loading, ErrorBoundary: BrokenScreen }
  return createHashRouter([
    { ...shell, children: [{ ErrorBoundary: BrokenScreen, children: places }] },
  ])
}

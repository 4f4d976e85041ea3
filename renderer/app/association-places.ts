import type { RouteObject } from 'react-router'

/** Where an association runs its network; each place is loaded when it is first opened. */
export const associationPlaces: RouteObject[] = [
  {
    path: 'mentors',
    lazy: async () => ({
      Component: (await import('../features/mentors/mentor-list-screen.tsx')).MentorListScreen,
    }),
  },
  {
    path: 'mentors/new',
    lazy: async () => ({
      Component: (await import('../features/mentors/mentor-form-screen.tsx')).AddMentorScreen,
    }),
  },
  {
    path: 'mentors/import',
    lazy: async () => ({
      Component: (await import('../features/mentors/mentor-import-screen.tsx')).MentorImportScreen,
    }),
  },
  {
    path: 'mentors/:mentorId/edit',
    lazy: async () => ({
      Component: (await import('../features/mentors/mentor-form-screen.tsx')).EditMentorScreen,
    }),
  },
  {
    path: 'mentors/:mentorId',
    lazy: async () => ({
      Component: (await import('../features/mentors/mentor-screen.tsx')).MentorScreen,
    }),
  },
  {
    path: 'campaigns',
    lazy: async () => ({
      Component: (await import('../features/campaigns/campaign-list-screen.tsx'))
        .CampaignListScreen,
    }),
  },
  {
    path: 'campaigns/new',
    lazy: async () => ({
      Component: (await import('../features/campaigns/campaign-form-screen.tsx')).AddCampaignScreen,
    }),
  },
  {
    path: 'campaigns/:campaignId/edit',
    lazy: async () => ({
      Component: (await import('../features/campaigns/campaign-form-screen.tsx'))
        .EditCampaignScreen,
    }),
  },
  {
    path: 'campaigns/:campaignId/firms',
    lazy: async () => ({
      Component: (await import('../features/campaigns/add-firms-screen.tsx')).AddFirmsScreen,
    }),
  },
  {
    path: 'campaigns/:campaignId/assignments',
    lazy: async () => ({
      Component: (await import('../features/campaigns/proposals-screen.tsx')).ProposalsScreen,
    }),
  },
  {
    path: 'campaigns/:campaignId/visits',
    lazy: async () => ({
      Component: (await import('../features/campaigns/visits-screen.tsx')).VisitsScreen,
    }),
  },
  {
    path: 'campaigns/:campaignId',
    lazy: async () => ({
      Component: (await import('../features/campaigns/campaign-screen.tsx')).CampaignScreen,
    }),
  },
  {
    path: 'review',
    lazy: async () => ({
      Component: (await import('../features/review/review-queue-screen.tsx')).ReviewQueueScreen,
    }),
  },
  {
    path: 'review/:recordId',
    lazy: async () => ({
      Component: (await import('../features/review/review-screen.tsx')).ReviewScreen,
    }),
  },
  {
    path: 'batches',
    lazy: async () => ({
      Component: (await import('../features/batches/batch-list-screen.tsx')).BatchListScreen,
    }),
  },
  {
    path: 'batches/asked/:batchId',
    lazy: async () => ({
      Component: (await import('../features/batches/asked-batch-screen.tsx')).AskedBatchScreen,
    }),
  },
  {
    path: 'batches/:batchId',
    lazy: async () => ({
      Component: (await import('../features/batches/batch-screen.tsx')).BatchScreen,
    }),
  },
  {
    path: 'reports',
    lazy: async () => ({
      Component: (await import('../features/sector-reports/reports-screen.tsx')).ReportsScreen,
    }),
  },
]

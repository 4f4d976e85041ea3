import type {
  Criterion,
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'

const words = (text: string) => ({ vi: text, en: text })

function input(key: string, type: InstrumentInput['type'], options: readonly string[] = []) {
  return {
    key,
    type,
    symbol: null,
    unit: null,
    period: null,
    section: 'all',
    label: words(key),
    hint: null,
    options: options.map((code) => ({ code, label: words(code) })),
  }
}

function band(points: number, when: string) {
  return { points, when, label: words(when), stated: true }
}

function criterion(code: string, group: string, own: Partial<Criterion>): Criterion {
  return {
    code,
    number: 1,
    group,
    article: '§ 1',
    name: words(code),
    definition: words(code),
    maxPoints: 2,
    parts: [],
    effort: 1,
    levers: [],
    notes: [],
    source: 'Invented',
    ...own,
  }
}

function figure(key: string, formula: string) {
  return { key, symbol: key, unit: words(''), formula, shown: formula }
}

/** Invented: other groups, formulas, tiers, weights and classes than the circular has. */
export const workshopInstrument: InstrumentDefinition = {
  id: 'workshop',
  version: '2',
  title: words('Workshops'),
  shortTitle: words('Workshops'),
  issued: '2026-01-01',
  effective: '2026-01-01',
  scope: words('Workshops'),
  scopeVsicSections: ['A', 'C'],
  source: 'Invented',
  sections: [{ id: 'all', name: words('All') }],
  inputs: [
    input('light', 'quantity'),
    input('area', 'quantity'),
    { ...input('power', 'money'), firmFigure: 'revenueVnd' },
    { ...input('crew', 'people'), firmFigure: 'employees' },
    input('tidy', 'yes-no'),
    input('safety', 'choice', ['drilled', 'posted', 'none']),
  ],
  norms: [
    { key: 'light', symbol: 'N', unit: words('lm/m2'), label: words('Light'), source: 'Invented' },
  ],
  figures: [figure('perArea', 'light / area')],
  tiers: [
    { code: 'BIG', label: words('Big'), when: 'crew >= 10', stated: true },
    { code: 'SMALL', label: words('Small'), when: 'true', stated: true },
  ],
  groups: [
    { code: 'ROOM', name: words('Room'), maxPoints: 4, article: '§ 1' },
    { code: 'PEOPLE', name: words('People'), maxPoints: 5, article: '§ 2' },
  ],
  criteria: [
    criterion('BRIGHT', 'ROOM', {
      maxPoints: 4,
      effort: 2,
      levers: ['lamps'],
      parts: [
        {
          id: 'main',
          label: null,
          figures: [figure('toNorm', 'perArea / norm.light')],
          shownFigure: 'perArea',
          bands: [
            band(4, 'toNorm >= 2'),
            band(1, "toNorm >= 0.7 or tier = 'SMALL'"),
            band(0, 'true'),
          ],
        },
      ],
    }),
    criterion('THRIFT', 'PEOPLE', {
      levers: ['saving'],
      parts: [
        {
          id: 'main',
          label: null,
          figures: [figure('each', 'power / crew')],
          shownFigure: 'each',
          bands: [band(2, 'each < 1000'), band(1, 'each <= 3000'), band(0, 'true')],
        },
      ],
    }),
    criterion('ORDER', 'PEOPLE', {
      maxPoints: 3,
      parts: [
        {
          id: 'main',
          label: null,
          figures: [],
          shownFigure: null,
          bands: [
            band(3, "safety = 'drilled' and tidy"),
            band(1, "safety != 'none' or tidy"),
            band(0, 'true'),
          ],
        },
      ],
    }),
  ],
  levers: [
    { key: 'lamps', label: words('Lamps'), adds: { light: 100, power: 30 }, unit: 'quantity' },
    { key: 'saving', label: words('Saving'), adds: { power: -1 }, unit: 'money' },
  ],
  synchrony: {
    name: words('Balance'),
    method: 'weighted-geometric-mean',
    weightsPercent: { ROOM: 50, PEOPLE: 50 },
    status: 'confirmed',
    shown: 'K',
    note: words(''),
  },
  classes: [
    { code: 'POOR', name: words('Poor'), totalFrom: 0, synchronyFrom: '0' },
    { code: 'FAIR', name: words('Fair'), totalFrom: 3, synchronyFrom: '0.5' },
    { code: 'FINE', name: words('Fine'), totalFrom: 8, synchronyFrom: '0.8' },
  ],
  classNote: words(''),
  crossChecks: [
    { key: 'dark', when: 'light < area', inputs: ['light', 'area'], message: words('Dark') },
  ],
}

import {
  type Scored,
  against,
  ladder,
  percent,
  none,
  scored,
  level,
  option,
  type HandAnswers,
  num,
  yes,
} from './hand-written-bands.ts'

type Tier = 'LARGE_1000' | 'LARGE_100' | 'SME'

function tierOf(people: number, capital: number): Tier {
  if (capital > 1_000_000_000_000 && people > 3000) return 'LARGE_1000'
  return capital > 100_000_000_000 && people > 200 ? 'LARGE_100' : 'SME'
}

/** Tenths of a percent of staff, and least R&D staff, from 4 points down. */
const staffBounds: Readonly<Record<Tier, readonly (readonly [number, number])[]>> = {
  LARGE_1000: [
    [10, 50],
    [8, 40],
    [6, 30],
    [4, 20],
  ],
  LARGE_100: [
    [25, 15],
    [20, 12],
    [15, 9],
    [10, 6],
  ],
  SME: [
    [50, 0],
    [40, 0],
    [30, 0],
    [20, 0],
  ],
}

/** Hundredths of a percent of revenue, from 3 points down. */
const spendingBounds: Readonly<Record<Tier, readonly number[]>> = {
  LARGE_1000: [10, 6, 2],
  LARGE_100: [50, 30, 10],
  SME: [100, 60, 20],
}

export function groupR(a: HandAnswers) {
  const people = num(a, 'employees')
  const tier = tierOf(people, num(a, 'totalCapital'))
  const costs = num(a, 'totalCost3y')
  const revenue = num(a, 'revenue3y')
  const information = percent(num(a, 'informationCost3y'), costs)
  const spending = percent(num(a, 'trainingAndRdCost3y'), revenue)
  return {
    C18: option(level(a.itInfrastructure, ['integrated_all', 'automate_processes', 'some_apps'])),
    C19: costs === 0 ? none : scored(information, ladder(information, [25, 5, 1], 100, 3)),
    C20: people === 0 ? none : staffing(num(a, 'rdStaff'), people, tier),
    C21: option(level(a.rdInfrastructure, ['institute', 'dedicated_with_lab', 'unit_parttime'])),
    C22:
      revenue === 0
        ? none
        : scored(
            spending,
            ladder(spending, spendingBounds[tier], 100, 3) + yes(a, 'scienceTechnologyFund'),
          ),
  }
}

function staffing(staff: number, people: number, tier: Tier): Scored {
  const share = percent(staff, people)
  const place = staffBounds[tier].findIndex(
    ([bound, least]) => staff >= least && against(share, bound, 10) >= 0,
  )
  return scored(share, place < 0 ? 0 : 4 - place)
}

export function groupI(a: HandAnswers) {
  return {
    C23: option(
      level(a.newProductNovelty, ['new_to_market', 'new_function', 'new_design']) +
        (num(a, 'newProductRevenueShare') > 5 ? 1 : 0),
    ),
    C24: option(
      level(a.technologyResult, [
        'patent_commercialised',
        'utility_or_accepted',
        'pilot_lab',
        'in_research',
      ]),
    ),
    C25: option(level(a.rdCooperation, ['joint_project', 'hire_buy_train'])),
    C26: option(
      yes(a, 'digitalStrategy') +
        level(a.digitalTechnologyUse, ['whole_factory', 'some_units', 'researching']),
    ),
  }
}

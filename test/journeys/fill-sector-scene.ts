import { fillWithArrivals } from '#test/support/fill-with-arrivals.ts'

import { arrivalsOf, firmCount } from './sector-scene.ts'

/** A process of its own: the runner of journeys cannot load the driver of the database. */
const [homeFolder = '', passphrase = ''] = process.argv.slice(2)
await fillWithArrivals(homeFolder, passphrase, { firmCount, arrivalsOf })

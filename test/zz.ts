import { tt17, knownCases, factsOf } from '#test/support/tt17.ts'
import { listSteps } from '#shared/domain/instruments/list-steps.ts'
const t = performance.now()
const s = listSteps(tt17, factsOf(knownCases[4]!), {})
console.log(performance.now() - t)
for (const x of s) console.log(x.id, x.fromPoints, x.toPoints, x.cost, x.lever, JSON.stringify(x.figure), x.changes.map(c=>`${c.input}:${c.from}->${c.to}`).join(' '))
for (let i=0;i<5;i++){const t = performance.now(); for (const k of knownCases) listSteps(tt17, factsOf(k), {}); console.log((performance.now() - t)/48)}

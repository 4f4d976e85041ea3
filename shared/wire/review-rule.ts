import { z } from 'zod'

/**
 * When a mentor's result counts at the city: at once, once a manager of the association has approved
 * it, or once two of them have.
 */
export const reviewRuleSchema = z.enum(['none', 'required', 'two-person'])
export type ReviewRule = z.infer<typeof reviewRuleSchema>

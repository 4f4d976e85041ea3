import { z } from 'zod'

const lineSchema = z.string().max(300)
const textSchema = z.string().max(2000)
/** As people write it: `2015`, `09/2015`, `2015–2019`. */
const periodSchema = z.string().max(60)

/** Biểu 1 mục 3. */
export const educationSchema = z.strictObject({
  period: periodSchema,
  school: lineSchema,
  major: lineSchema,
  degree: lineSchema,
})

/** Biểu 1 mục 4, and the training of the network. */
export const courseSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  organiser: lineSchema,
  completedOn: z.iso.date().nullable(),
  /** Last day the certificate holds; null when it does not end. */
  validUntil: z.iso.date().nullable(),
})

/** Xuất sắc, Tốt, Trung bình, Yếu. */
export const languageLevelSchema = z.enum(['excellent', 'good', 'average', 'weak'])

/** Biểu 1 mục 5; null where nothing was said. */
export const languageSchema = z.strictObject({
  language: z.string().trim().min(1).max(100),
  listening: languageLevelSchema.nullable(),
  speaking: languageLevelSchema.nullable(),
  reading: languageLevelSchema.nullable(),
  writing: languageLevelSchema.nullable(),
})

/** Biểu 1 mục 6. */
export const workSchema = z.strictObject({
  period: periodSchema,
  employer: lineSchema,
  position: lineSchema,
  duties: textSchema,
})

/** Biểu 1 mục 7. */
export const projectSchema = z.strictObject({
  period: periodSchema,
  place: lineSchema,
  client: lineSchema,
  position: lineSchema,
  duties: textSchema,
})

/** Biểu 2 mục 4. */
export const orgContractSchema = z.strictObject({
  period: periodSchema,
  content: textSchema,
  client: lineSchema,
})

/** Biểu 1 mục 9: another person's data. */
export const refereeSchema = z.strictObject({
  fullName: z.string().trim().min(1).max(200),
  position: lineSchema,
  phone: z.string().max(40),
  email: z.string().max(200),
  relation: lineSchema,
})

export const absenceSchema = z
  .strictObject({ from: z.iso.date(), until: z.iso.date(), note: z.string().max(300) })
  .refine(({ from, until }) => from <= until)

export const availabilitySchema = z.strictObject({
  hoursPerMonth: z.int().min(0).max(744).nullable(),
  /** Firms the mentor can take in a month. */
  capacityPerMonth: z.int().min(0).max(200).nullable(),
  /** Codes of the wards where the mentor works; none means anywhere. */
  wards: z.array(z.string()).max(200),
  absences: z.array(absenceSchema).max(50),
})

import { signaturePath, signaturePen } from '#shared/domain/assessments/signature-drawing.ts'

/** The strokes of a signature, within an svg whose view is the signature box. */
export function SignatureStrokes(props: { readonly strokes: readonly (readonly number[])[] }) {
  return props.strokes.map((stroke, order) => (
    <path
      key={order}
      d={signaturePath(stroke)}
      fill="none"
      stroke={signaturePen.ink}
      strokeWidth={signaturePen.width}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ))
}

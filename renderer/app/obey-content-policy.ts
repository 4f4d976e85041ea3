import { setNonce } from 'get-nonce'
import { z } from 'zod'

import { styleNonce } from './style-nonce.ts'

type PolicyFactory = {
  createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown
}

// Imported before anything else: what follows must already obey the content policy.

// zod would otherwise try `new Function` to compile its schemas.
z.config({ jitless: true })

// Dialogs lock scrolling with a style element of their own.
setNonce(styleNonce())

// The component library writes its style sheets through innerHTML. Text without `<` cannot become
// an element, so it may pass; everything else stays refused.
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('Markup from text is not allowed')
    return text
  },
})

import { randomBytes } from 'node:crypto'

/** A number used once: allows the component library's style elements of one load of the page. */
export function newStyleNonce(): string {
  return randomBytes(18).toString('base64')
}

/** What a page of the app may load and do. Script is never loosened; styles only by the nonce. */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** The nonce the host allowed for style elements of this load; empty where no policy is set. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/** Known to both sides of the bench: what makes codes and the gateway that takes them are two processes. */
export const benchSecret = new Uint8Array(32).fill(9)

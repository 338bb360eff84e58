import { randomBytes } from 'node:crypto'
import { createContactCipher, useContactCipher } from '../server/contact-cipher.ts'

/** Contacts of this test file are sealed by a key of its own; none is written to the data folder. */
export function useOwnCipher(): void {
  useContactCipher(createContactCipher(randomBytes(48)))
}

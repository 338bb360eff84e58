import type { Verification } from '../../contract/official-document.ts'
import { qrCodeSvg } from '../qr-code.ts'

/** The code with the picture of its address. */
export async function printVerification(verification: Verification | null): Promise<unknown> {
  if (verification === null) return null
  return { ...verification, qr: { format: 'svg', source: await qrCodeSvg(verification.address) } }
}

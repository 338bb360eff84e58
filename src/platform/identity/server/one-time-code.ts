import { Secret, TOTP } from 'otpauth'
import { toDataURL } from 'qrcode'

const period = 30

function authenticator(secret: string, username: string): TOTP {
  return new TOTP({
    issuer: '善治',
    label: username,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  })
}

/** A fresh secret with what an authenticator app scans. */
export async function newEnrolment(username: string): Promise<{ secret: string; uri: string; qrCode: string }> {
  const secret = new Secret({ size: 20 }).base32
  const uri = authenticator(secret, username).toString()
  return { secret, uri, qrCode: await toDataURL(uri, { margin: 1, width: 240 }) }
}

/** The time step for which the code is right, one step before or after allowed; undefined where it is wrong. */
export function stepOfCode(secret: string, code: string, at: Date): number | undefined {
  const delta = authenticator(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / period) + delta
}

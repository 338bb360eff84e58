const mobile = /^(?:\+?86)?(1\d{10})$/
const mail = /^[^\s@]{1,64}@[^\s@]{1,100}\.[^\s@.]{2,}$/

/** How a contact that somebody wrote down can be reached; undefined for a landline and for what is no contact. */
export function addressOf(
  contact: string | null,
): { readonly channel: 'email' | 'sms'; readonly recipient: string } | undefined {
  const text = (contact ?? '').trim()
  const number = mobile.exec(text.replaceAll(/[ -]/g, ''))?.[1]
  if (number) return { channel: 'sms', recipient: number }
  return mail.test(text) ? { channel: 'email', recipient: text } : undefined
}

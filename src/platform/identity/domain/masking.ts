/** 138****5678: the first three and the last four digits stay; short numbers keep their last two. */
export function maskedPhone(phone: string | null): string | null {
  if (phone === null) return null
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`
}

/** z***@example.cn */
export function maskedEmail(email: string | null): string | null {
  if (email === null) return null
  const [local = '', host = ''] = email.split(/@(?=[^@]*$)/)
  return `${local.slice(0, 1)}***@${host}`
}

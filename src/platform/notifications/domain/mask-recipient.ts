/** An address as a list may show it: 138****1234, l***@example.cn. */
export function maskRecipient(recipient: string): string {
  const at = recipient.indexOf('@')
  if (at > 0) return `${recipient.slice(0, 1)}***${recipient.slice(at)}`
  return recipient.length >= 7 ? `${recipient.slice(0, 3)}****${recipient.slice(-4)}` : '****'
}

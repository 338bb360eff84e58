const longest = 200

/** One line that fits: names of matters may be long, and no work fails because somebody is told of it. */
export function shortTitle(title: string): string {
  const characters = Array.from(title.replaceAll(/\s+/g, ' ').trim())
  if (characters.length === 0) return '有新的通知'
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}

import { pinyin } from 'pinyin-pro'

/** First letters for finding a name by typing: 郑州市商务局 → zzsswj. Latin letters and digits stay. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

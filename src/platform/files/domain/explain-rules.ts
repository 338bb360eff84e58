import type { FileRules } from '../contract/index.ts'
import { sayBytes } from './byte-size.ts'
import { sayKinds } from './judge-file.ts'

/** The rules in one Chinese line, to stand beside the button: 「PDF，至少 2 页，须有可识别的文字，不超过 200 MB」. */
export function explainRules(rules: FileRules): string {
  const parts = [sayKinds(rules.accept)]
  if (rules.minimumPages !== undefined) parts.push(`至少 ${rules.minimumPages} 页`)
  if (rules.maximumPages !== undefined) parts.push(`最多 ${rules.maximumPages} 页`)
  if (rules.requireText) parts.push('须有可识别的文字')
  if (rules.requireImages) parts.push('须含图片')
  if (rules.minimumImageSide !== undefined) parts.push(`图片短边不少于 ${rules.minimumImageSide} 像素`)
  parts.push(`不超过 ${sayBytes(rules.maximumBytes)}`)
  return parts.join('，')
}

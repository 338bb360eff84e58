import type { KeptSheet } from '../contract/index.ts'

/** 第 2 版, 沿用 郑州市 的第 2 版, 平台标准表. */
export function sheetName({ version, inheritedFrom }: Pick<KeptSheet, 'version' | 'inheritedFrom'>): string {
  if (!version) return '平台标准表'
  return inheritedFrom ? `沿用 ${inheritedFrom} 的第 ${version} 版` : `第 ${version} 版`
}

/** Figures of GB/T 9704-2012 that PDF and Word share; lengths in millimetres, type in points. */
export const officialPage = {
  width: 210,
  height: 297,
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  /** 5.2.3: 22 lines of 28 characters fill the type area. */
  linesPerPage: 22,
  charactersPerLine: 28,
} as const

const pointsPerMillimetre = 72 / 25.4

/** From line to line: the type area's height divided by 22 lines. */
export const linePitch =
  ((officialPage.height - officialPage.margins.top - officialPage.margins.bottom) * pointsPerMillimetre) /
  officialPage.linesPerPage

/** From character to character: slightly less than 三号, since 28 × 16 pt would not fit into 156 mm. */
export const characterPitch =
  ((officialPage.width - officialPage.margins.left - officialPage.margins.right) * pointsPerMillimetre) /
  officialPage.charactersPerLine

/** 三号, 二号, 四号 */
export const typeSize = { body: 16, title: 22, small: 14, table: 12 } as const

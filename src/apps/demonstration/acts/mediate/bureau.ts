import type { Player } from '../../stage.ts'

/** The bureau whose mediations the demonstration plays, and who works for it: people of the district above it. */
export const bureau = '郑州市金水区城市综合执法局'
export const district = '金水区'

export interface Bureau {
  readonly organisationId: string
  readonly clerk: Player
}

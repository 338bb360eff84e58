import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one style sheet of the portal; its address changes with its content, so that browsers may keep it for good. */
export const stylesheet = readFileSync(new URL('../portal.css', import.meta.url), 'utf8')
export const stylesheetPath = `/portal.${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`

/** Server door of 免罚清单: what of the published lists holds for a risk point. */
export { exemptionsFor, type ShownExemption } from './server/exemptions-for.ts'

export { mediationIntake as intake } from '../contract/intake.ts'

export const home = { title: '行政调解', path: '/mediation' }

export { inquiryIntake as intake } from '../contract/intake.ts'

export const home = { title: '网上咨询', path: '/inquiries/cases' }

import type { DefinedIntake } from '../contract/index.ts'

/** The module's own first page, for the way back. */
interface HotlineHome {
  readonly title: string
  readonly path: string
}

/** An intake with its module's first page. */
export interface Mounted {
  readonly intake: DefinedIntake
  readonly home: HotlineHome
}

export const crumbsOf = ({ intake, home }: Mounted) => [
  { title: home.title, path: home.path },
  { title: '热线转来', path: `/${intake.module}/hotline` },
]

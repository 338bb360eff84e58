import type { NoticeProposal, ProposalDifference } from '../contract/notice.ts'

/** The proposal; with `--previous` also what changed against that notice. */
export type NoticeAnswer = NoticeProposal & { readonly difference?: ProposalDifference }

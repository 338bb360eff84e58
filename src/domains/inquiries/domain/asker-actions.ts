import { defineAction } from '#platform/procedures/domain/index.ts'
import type { CaseStanding } from '#platform/procedures/contract/index.ts'
import { InquiryContent, RatingForm, WordsForm } from '../contract/inquiry.ts'

const asker = { party: true } as const
const contentOf = (standing: CaseStanding) => InquiryContent.parse(standing.content)

/** What the asker may do on the portal, and what happens when nothing comes. */
export const askerActions = [
  defineAction({
    id: 'supplement',
    text: '补充说明',
    from: ['supplementing'],
    to: 'handling',
    by: asker,
    form: WordsForm,
    changes: ({ words }, standing) => withWords(standing, words),
    clock: [
      { do: 'stop', limit: 'supplementing' },
      { do: 'resume', limit: 'answering' },
    ],
  }),
  defineAction({
    id: 'askAgain',
    text: '追问',
    from: ['answered'],
    to: 'handling',
    by: asker,
    form: WordsForm,
    guard: ({ counts }) => (counts['askAgain'] ? '已追问过一次；有新的问题请另行提问' : null),
    changes: ({ words }, standing) => withWords(standing, words),
    clock: [
      { do: 'stop', limit: 'askingAgain' },
      { do: 'start', limit: 'answering' },
    ],
  }),
  defineAction({
    id: 'rate',
    text: '评价',
    from: ['answered'],
    by: asker,
    form: RatingForm,
    guard: ({ counts }) => (counts['rate'] ? '已经评价过' : null),
    changes: ({ rating, words }) => ({ rating, ratingWords: words }),
  }),
  defineAction({
    id: 'withdraw',
    text: '撤回咨询',
    from: ['received', 'handling', 'supplementing', 'drafted'],
    to: 'withdrawn',
    by: asker,
    confirm: '撤回后不再答复。',
  }),
  defineAction({
    id: 'lapse',
    text: '逾期未补充，办结',
    from: ['supplementing'],
    to: 'lapsed',
    tellsParties: '逾期没有补充，办结',
    notifies: { text: '逾期没有补充，已办结；仍需要的请另行提问' },
    by: { clock: 'supplementing' },
  }),
]

/** What was asked for and what came, one below the other; the question itself is never rewritten. */
function withWords(standing: CaseStanding, words: string) {
  const { supplements, asked } = contentOf(standing)
  return { supplements: [...supplements, { asked, words }], asked: '' }
}

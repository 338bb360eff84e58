import { surveyPartTexts, type Question, type SurveyPart } from '../../contract/index.ts'

export type QuestionKind = Question['kind']
type Choice = Extract<Question, { kind: 'choice' }>

/** A number that no question has yet; numbers of deleted ones are not used again while others follow. */
function nextId(prefix: string, used: readonly { readonly id: string }[]): string {
  const taken = used.map(({ id }) => Number(id.slice(prefix.length))).filter((number) => Number.isInteger(number))
  return `${prefix}${Math.max(0, ...taken) + 1}`
}

/** A new, empty question of a part; `words` belongs to none. */
export function newQuestion(kind: QuestionKind, part: SurveyPart, all: readonly Question[]): Question {
  const id = nextId('q', all)
  if (kind === 'words') return { kind, id, text: '' }
  if (kind === 'points') return { kind, id, part, text: '' }
  return {
    kind,
    id,
    part,
    text: '',
    options: [
      { id: 'o1', text: '', points: 100 },
      { id: 'o2', text: '', points: 0 },
    ],
  }
}

export function withNewOption(question: Choice): Choice {
  return { ...question, options: [...question.options, { id: nextId('o', question.options), text: '', points: 0 }] }
}

/** Questions of each part together: 了解情况, 满意度, and last the free words. */
export function inParts(all: readonly Question[]) {
  const ofPart = (part: SurveyPart) => all.filter((one) => one.kind !== 'words' && one.part === part)
  return {
    awareness: ofPart('awareness'),
    satisfaction: ofPart('satisfaction'),
    words: all.filter(({ kind }) => kind === 'words'),
  }
}

/** What is still to be written, each with its place; the contract says only that something is. */
export function missingIn(all: readonly Question[]): string[] {
  const { awareness, satisfaction, words } = inParts(all)
  const groups = [
    [surveyPartTexts.awareness, awareness],
    [surveyPartTexts.satisfaction, satisfaction],
    ['意见建议', words],
  ] as const
  const missing = groups.flatMap(([title, questions]) =>
    questions.flatMap((question, place) => {
      const where = `${title}第 ${place + 1} 题`
      const options = question.kind === 'choice' ? question.options : []
      return [
        ...(question.text.trim() ? [] : [`${where}没有写题目`]),
        ...options.flatMap(({ text }, at) => (text.trim() ? [] : [`${where}的选项 ${at + 1} 没有填写`])),
      ]
    }),
  )
  return awareness.length + satisfaction.length > 0 ? missing : ['还没有计分的题', ...missing]
}

import type { NoticeProposal, ProposedRow } from '../contract/notice.ts'
import type { ProgrammeRow } from '../contract/programme.ts'

type RowDraft = Omit<ProgrammeRow, 'id' | 'position' | 'parentRowId'>

export interface DraftQuestion {
  readonly rowCode: string | null
  readonly about: string
  readonly quote: string
  readonly question: string
  readonly proposal: string | null
}

/** A proposal as a draft that a person goes on with: rows, and what the text leaves open. Nothing open is filled in. */
export function draftFromNotice(proposal: NoticeProposal): { rows: RowDraft[]; questions: DraftQuestion[] } {
  return {
    rows: proposal.rows.map(rowDraftOf),
    questions: proposal.questions.map(({ row, about, quote, question, proposal }) => ({
      rowCode: row,
      about,
      quote,
      question,
      proposal,
    })),
  }
}

/** One proposed row, also a candidate that a person turned on. */
export function rowDraftOf(row: ProposedRow): RowDraft {
  return {
    code: row.id,
    level1: tight(row.level1),
    level2: tight(row.level2),
    name: row.name,
    materials: [...row.materials],
    uploadCount: row.uploadCount,
    requirement: row.requirement,
    grading: row.grading,
    methods: [...row.methods],
    applicability: {
      kinds: row.appliesTo?.kinds ?? [],
      organisations: [],
      leads: [],
      supports: [],
      quote: row.appliesTo?.quote ?? row.lead?.quote ?? '',
    },
    dates: row.dates.map(({ kind, from, due, quote }) => ({ kind, from, due, quote })),
    recurrence: row.recurrence,
    media: mediaOf(row),
    bindings: [],
    weight: null,
    quotes: [...row.quotes],
    sources: { read: row.sources },
  }
}

/** Narrow cells are printed with blanks inside words: `落实 法律 风险`. */
function tight(text: string | null): string {
  return (text ?? '').replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim()
}

/** PDF only where the words say PDF; pictures and video where they ask for them. */
function mediaOf(row: ProposedRow): ProgrammeRow['media'] {
  const words = [row.name, ...row.materials, row.requirement].join('；')
  const kinds: ProgrammeRow['media']['kinds'] = ['pdf']
  if (/图片|照片/.test(words)) kinds.push('image')
  if (/视频|微电影|录像/.test(words)) kinds.push('video')
  if (/汇总表|名单|统计表|联系方式/.test(words)) kinds.push('spreadsheet')
  if (!/PDF/i.test(words)) kinds.push('word')
  return { kinds, quote: /[^；]*PDF[^；]*/i.exec(words)?.[0] ?? '' }
}

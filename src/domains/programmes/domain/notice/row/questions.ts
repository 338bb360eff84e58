import type { NoticeQuestion } from '../../../contract/notice.ts'

/** Collects what the text leaves open while it is read. */
export class Questions {
  readonly #asked: NoticeQuestion[] = []

  ask(row: string | null, about: string, quote: string, question: string, proposal: string | null = null): void {
    this.#asked.push({ row, about, quote, question, proposal })
  }

  get asked(): NoticeQuestion[] {
    return [...this.#asked]
  }
}

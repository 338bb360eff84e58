import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import * as endpoints from '../contract/endpoints.ts'
import { exportLettersUseCase, getLetter, listLettersUseCase } from './letters.ts'
import { answerLetterUseCase, receiveLetterUseCase, sendLetterUseCase } from './move-letter.ts'
import { printLetterUseCase } from './print-letter.ts'
import { removeLetterUseCase, writeLetterUseCase } from './write-letter.ts'

/** Fixed addresses stand before those with parameters. */
export const letterRoutes: readonly Route[] = [
  serveRead(endpoints.listLetters, listLettersUseCase),
  serveRead(endpoints.exportLetters, exportLettersUseCase),
  serveRead(endpoints.showLetter, ({ input, db, actor }) => getLetter(db, input.params.suggestionLetterId, actor)),
  serveWrite(endpoints.writeLetter, writeLetterUseCase),
  serveWrite(endpoints.removeLetter, removeLetterUseCase),
  serveWrite(endpoints.sendLetter, sendLetterUseCase),
  serveWrite(endpoints.receiveLetter, receiveLetterUseCase),
  serveWrite(endpoints.answerLetter, answerLetterUseCase),
  serveRead(endpoints.downloadLetter, printLetterUseCase),
]
